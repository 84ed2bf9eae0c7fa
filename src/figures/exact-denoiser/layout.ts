import type { Point } from '../../kit/surface.ts';

/** Where things stand on a surface, px. Noise is at the top and data at the bottom of the field; z runs across. */
export interface Layout {
  readonly left: number;
  readonly right: number;
  /** The line of t = 1. */
  readonly top: number;
  /** The line of t = 0. */
  readonly bottom: number;
  /** Room under the field for data and samples. */
  readonly pile: number;
  /** The best guess for every noisy value: a square. */
  readonly guess: { readonly left: number; readonly top: number; readonly side: number };
  /** Base line of the stems that say which kind is how probable. */
  readonly stems: number;
  readonly height: number;
}

/** z at the edges of the field, in units of the data. */
export const edge = 3.3;
/** The largest best guess that is drawn. */
export const guessEdge = 2.4;
/** The tallest stem, px. */
export const stemHeight = 56;
/** px for one unit of density: in the field, and under it. */
export const ridgeScale = 56;
export const pileScale = 74;

export function layout(width: number): Layout {
  const beside = width >= 560;
  const left = 40;
  const gap = width >= 880 ? 88 : 60;
  const side = beside ? Math.min(300, Math.round(width * 0.32)) : Math.min(300, width - left - 8);
  const right = beside ? width - side - gap : width - 8;
  const top = 52;
  const bottom = top + (width >= 880 ? 330 : 290);
  const pile = 112;
  const end = bottom + pile + 40;
  const guess = beside ? { left: width - side, top, side } : { left, top: end + 56, side };
  const stems = beside ? bottom + pile + 8 : guess.top + side + 142;
  return { left, right, top, bottom, pile, guess, stems, height: Math.max(end, stems + 32) };
}

export function xOf({ left, right }: Layout, z: number): number {
  return left + ((z + edge) / (2 * edge)) * (right - left);
}

export function yOf({ top, bottom }: Layout, t: number): number {
  return bottom - t * (bottom - top);
}

/** Noisy value and noise level at a place in the field. */
export function fromField(to: Layout, [x, y]: Point): readonly [z: number, t: number] {
  return [((x - to.left) / (to.right - to.left)) * 2 * edge - edge, (to.bottom - y) / (to.bottom - to.top)];
}

/** A place in the square of guesses. What is larger than its edge stays at the edge. */
export function inSquare({ guess: { left, top, side } }: Layout, noisy: number, guess: number): Point {
  const inside = Math.max(-guessEdge, Math.min(guessEdge, guess));
  return [left + ((noisy + edge) / (2 * edge)) * side, top + ((guessEdge - inside) / (2 * guessEdge)) * side];
}
