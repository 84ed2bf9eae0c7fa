import type { Surface, TextStyle } from '../../kit/surface.ts';
import { type Axis, axisBottom, type Plot } from './axes.ts';
import { plated } from './text.ts';
import { textSize, textWidth } from '../../kit/lines.ts';

export interface RowOptions {
  /** Top of the first row, px. */
  readonly top: number;
  /** Height of a row with its name beside the marks, px. */
  readonly height: number;
  /** Of that, room above the marks for labels of their own, px. */
  readonly above?: number;
  /** Room at the right end for values, px; on a narrow surface they move up beside the name. */
  readonly values: number;
}

/** Rows of a dot plot: the name beside the marks where there is room, above them where there is not. */
export interface Rows extends Plot {
  /** y of the marks of a row. */
  at(index: number): number;
  /** Baseline of the name and of the value of a row. */
  baseline(index: number): number;
  /** From where to where upright lines run, so that none runs through a name. */
  readonly bands: readonly (readonly [top: number, bottom: number])[];
}

/** Stacked: height of the line of the name, and of the marks under it, px. */
const nameRoom = 19;
const markRoom = 28;

export function rows(to: Surface, names: readonly string[], { top, height, above = 0, values }: RowOptions): Rows {
  const column = Math.max(...names.map((name) => textWidth(name))) + 16;
  const stacked = column > 0.4 * to.width;
  const step = stacked ? nameRoom + above + markRoom : height;
  const at = (index: number): number =>
    top + index * step + above + (stacked ? nameRoom + markRoom * 0.4 : (height - above) / 2);
  const bottom = top + names.length * step;
  return {
    left: stacked ? 8 : column,
    right: to.width - (stacked ? 8 : values),
    top,
    bottom,
    at,
    baseline: (index) => (stacked ? top + index * step + textSize : at(index) + textSize * 0.35),
    bands: stacked
      ? names.map((_, index) => [at(index) - markRoom * 0.35, at(index) + markRoom * 0.45])
      : [[top, bottom]],
  };
}

/** An upright line through the marks of all rows. */
export function upright(to: Surface, { bands }: Rows, x: number, paint: 'rule' | 'ink'): void {
  for (const [top, bottom] of bands) {
    to.line([[x, top], [x, bottom]], { stroke: paint, width: paint === 'ink' ? 1.5 : 1 }); // prettier-ignore
  }
}

/** The axis under the rows, with its gridlines. */
export function axisOfRows(to: Surface, plot: Rows, axis: Axis): void {
  axisBottom(to, plot, axis, false);
  for (const tick of axis.ticks) upright(to, plot, axis.scale(tick), 'rule');
}

/** The name of a row and, at the other end, its value. */
export function rowText(
  to: Surface,
  rows: Rows,
  index: number,
  name: string,
  value: string,
  style: TextStyle,
  valueStyle = style,
): void {
  plated(to, 0, rows.baseline(index), name, style);
  if (value) plated(to, to.width, rows.baseline(index), value, { ...valueStyle, align: 'end' });
}
