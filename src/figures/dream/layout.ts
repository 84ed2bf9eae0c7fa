/** Where things stand in the drawing, px: Box and dream side by side, under them how far they part. */
import { box } from '../../world/state.ts';
import type { Plot } from '../chart/axes.ts';

export interface Layout {
  /** Upper left corner of Box and dream, their whole multiple, and how wide that is. */
  readonly box: readonly [x: number, y: number];
  readonly dream: readonly [x: number, y: number];
  readonly scale: number;
  readonly side: number;
  /** Baseline of the line under both. */
  readonly status: number;
  readonly plot: Plot;
  readonly height: number;
}

const top = 26;
const least = 24;

export function layoutOf(width: number): Layout {
  const scale = Math.floor((width - least) / 2 / box.size);
  const side = scale * box.size;
  const status = top + side + 20;
  const plotTop = status + 46;
  const plotBottom = plotTop + (width < 480 ? 130 : 150);
  return {
    box: [0, top],
    dream: [width - side, top],
    scale,
    side,
    status,
    plot: { left: 26, right: width - 56, top: plotTop, bottom: plotBottom },
    height: plotBottom + 46,
  };
}
