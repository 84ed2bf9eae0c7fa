/** Where things stand on a surface of a given width, px. */
import type { Point } from '../../kit/surface.ts';
import { box } from '../../world/state.ts';
import { given } from './rounds.ts';

export interface Layout {
  /** Question and strip stand beside the stage, not over and under it. */
  readonly beside: boolean;
  /** Upper left corner of the stage, and screen pixels of a pixel of the Box. */
  readonly stage: Point;
  readonly scale: number;
  /** First baseline of the question, and how wide its lines may be. */
  readonly question: Point;
  readonly lines: number;
  /** Upper left corner of the strip of frames. */
  readonly strip: Point;
  readonly chartTop: number;
}

export const thumb = 2 * box.size;
export const stripWidth = given * (thumb + 6) - 6 + 14 + thumb;
const stripHeight = thumb + 24;

export function layoutOf(width: number): Layout {
  const beside = width >= 590;
  const scale = Math.min(13, Math.floor(width / box.size));
  const side = scale * box.size;
  if (beside) {
    const left = side + 24;
    return {
      beside,
      stage: [0, 0],
      scale,
      question: [left, 15],
      lines: width - left,
      strip: [left, 100],
      chartTop: side + 28,
    };
  }
  const top = 70;
  const left = Math.floor((width - side) / 2);
  return {
    beside,
    stage: [left, top],
    scale,
    question: [0, 15],
    lines: width,
    strip: [0, top + side + 14],
    chartTop: top + side + 14 + stripHeight + 34,
  };
}

/** A place in the Box on the surface, and back. */
export function onSurface([x, y]: Point, width: number): Point {
  const { stage, scale } = layoutOf(width);
  return [stage[0] + x * scale, stage[1] + y * scale];
}

export function inBox([x, y]: Point, width: number): Point {
  const { stage, scale } = layoutOf(width);
  return [(x - stage[0]) / scale, (y - stage[1]) / scale];
}
