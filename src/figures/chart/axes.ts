import type { Surface } from '../../kit/surface.ts';
import { textWithin } from './text.ts';
import { leading, textSize, textWidth } from '../../kit/lines.ts';

/** The rectangle of a plot on its surface, px. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Axis {
  /** Value to px; a scale of d3-scale. */
  readonly scale: (value: number) => number;
  /** At most four of them become gridlines. */
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
  readonly title: string;
}

/** Height of a plot, px: calm on a wide page, still readable on a phone. */
export const plotHeight = (width: number): number => Math.round(Math.max(230, Math.min(330, width * 0.5)));

/** Room for `axisBottom` under a plot, px. */
export const axisRoom = 48;

/** Room that the tick labels of `axisLeft` need, px. */
export const tickRoom = ({ ticks, format }: Pick<Axis, 'ticks' | 'format'>): number =>
  Math.max(...ticks.map((tick) => textWidth(format(tick)))) + 8;

/** Gridlines across, their values at the left, the title over them. */
export function axisLeft(to: Surface, plot: Plot, { scale, ticks, format, title }: Axis): void {
  to.text(0, plot.top - leading, title);
  for (const tick of ticks) {
    const y = scale(tick);
    if (Math.abs(y - plot.bottom) > 1) to.line([[plot.left, y], [plot.right, y]], { stroke: 'rule' }); // prettier-ignore
    to.text(plot.left - 8, y + textSize * 0.35, format(tick), { align: 'end' });
  }
}

/** Values and title under a plot, with the `base` line unless it has rows. */
export function axisBottom(to: Surface, plot: Plot, { scale, ticks, format, title }: Axis, base = true): void {
  if (base) to.line([[plot.left, plot.bottom], [plot.right, plot.bottom]], { stroke: 'edge' }); // prettier-ignore
  for (const tick of ticks) {
    const x = scale(tick);
    if (base) to.line([[x, plot.bottom], [x, plot.bottom + 5]], { stroke: 'edge' }); // prettier-ignore
    textWithin(to, x, plot.bottom + 20, format(tick));
  }
  textWithin(to, (plot.left + plot.right) / 2, plot.bottom + 20 + leading + 2, title);
}
