/** Where things stand on a surface of a given width, px. */
import type { Point } from '../../kit/surface.ts';
import { rowWidth } from '../../world/film.ts';
import { box } from '../../world/state.ts';

export const thumb = 2;
/** A row of the film with its world times. */
export const filmRow = thumb * box.size + 22;
const rows = 4;
/** The tracker's verdict: a head and a line a fault. */
export const verdictHeight = 108;

export interface Layout {
  readonly scale: number;
  /** Upper left corners. */
  readonly stage: Point;
  readonly film: Point;
  readonly verdict: Point;
  readonly verdictWidth: number;
  readonly counts: number;
  readonly height: number;
}

export const countRow = 28;
/** Head, names of the budgets, a row a fault and one for right clips. */
export const countsHeight = 62 + 5 * countRow;

export function layoutOf(width: number): Layout {
  const beside = width >= 590;
  const scale = Math.min(13, Math.floor(width / box.size));
  const side = scale * box.size;
  const filmTall = rows * filmRow;
  const top = 24;
  if (beside) {
    const left = side + 28;
    const verdict = top + Math.max(side, filmTall) + 24;
    const counts = verdict + verdictHeight + 28;
    return {
      scale,
      stage: [0, top],
      film: [left, top],
      verdict: [0, verdict],
      verdictWidth: width,
      counts,
      height: counts + countsHeight,
    };
  }
  const film = top + side + 16;
  const verdict = film + filmTall + 20;
  const counts = verdict + verdictHeight + 28;
  return {
    scale,
    stage: [Math.floor((width - side) / 2), top],
    film: [Math.floor((width - rowWidth(thumb)) / 2), film],
    verdict: [0, verdict],
    verdictWidth: width,
    counts,
    height: counts + countsHeight,
  };
}
