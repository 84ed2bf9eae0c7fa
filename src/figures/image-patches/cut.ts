/** The arithmetic of a picture as a sequence: how many patches, in which order, at what cost. Pure and checkable. */
import { randomFrom } from '../../kit/random.ts';

/** How a picture is cut. Columns and rows count patches; everything else is px of the picture. */
export interface Cut {
  readonly width: number;
  readonly height: number;
  /** Pixels a side in one cell of the encoder's grid; 1 without an encoder. */
  readonly factor: number;
  /** Cells a side in one patch. */
  readonly patch: number;
  readonly columns: number;
  readonly rows: number;
  /** N, tokens. */
  readonly count: number;
  /** Side of a patch. */
  readonly side: number;
  /** What is kept, centered: from the left, from the top, wide and high. */
  readonly kept: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

/**
 * Patches of `patch` × `patch` cells. What they do not fill is cropped, equally at both ends, as the pipelines of
 * vision transformers crop. Equation eq-patch-count: N = HW / p², after the crop.
 */
export function cutPicture(width: number, height: number, factor: number, patch: number): Cut {
  const side = factor * patch;
  const columns = Math.floor(width / side);
  const rows = Math.floor(height / side);
  const kept = { width: columns * side, height: rows * side };
  const left = Math.floor((width - kept.width) / 2);
  const top = Math.floor((height - kept.height) / 2);
  return { width, height, factor, patch, columns, rows, count: columns * rows, side, kept: { left, top, ...kept } };
}

export function isCropped({ width, height, kept }: Cut): boolean {
  return kept.width < width || kept.height < height;
}

/** D of DiT-XL. */
export const dimension = 1152;

export interface Cost {
  /** Multiply–adds of one transformer block. */
  readonly total: number;
  /** Part of them in the attention maps, 0 to 1. */
  readonly attention: number;
}

/**
 * Multiply–adds of one DiT block on `count` tokens: 12ND² + 2N²D + 6D² (projections and MLP, attention maps, adaLN).
 * Equation eq-dit-cost, counted from the released code (dit2022code). No tokens cost nothing.
 */
export function blockCost(count: number, width = dimension): Cost {
  const attention = 2 * count ** 2 * width;
  const total = 12 * count * width ** 2 + attention + 6 * width ** 2;
  return count === 0 ? { total: 0, attention: 0 } : { total, attention: attention / total };
}

/** How many of `count` patches a shuffle of this strength (0 to 1) moves; one alone cannot. */
export function movedBy(shuffle: number, count: number): number {
  const moved = Math.round(shuffle * count);
  return moved < 2 ? 0 : moved;
}

/**
 * Which patch stands at each place. Of a random round of all places the first few hand their patches on, so exactly
 * `moved` patches stand elsewhere, and one more disturbs only two places.
 */
export function orderOf(count: number, moved: number, seed: number): readonly number[] {
  const order = Array.from({ length: count }, (_, place) => place);
  if (moved === 0) return order;
  const round = randomFrom(seed).shuffle(order).slice(0, moved);
  round.forEach((place, index) => {
    order[place] = round[(index + 1) % moved] ?? place;
  });
  return order;
}
