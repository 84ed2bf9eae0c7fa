/** Weights that the reader has trained (figure train-it), for every figure that runs the miniature. */
import type { ShippedWeights } from './weights.ts';

/** The name under which they are left (`Share` of src/kit/share.ts). */
export const yours = 'video-dit/yours';

export interface YourWeights extends ShippedWeights {
  /** Of the random weights that training began with. */
  readonly seed: number;
  /** Training steps made. */
  readonly steps: number;
}

/** What was left under that name if it has the form of weights; whether they are whole, `decodeWeights` finds out. */
export function yourWeights(left: unknown): YourWeights | undefined {
  if (typeof left !== 'object' || left === null) return undefined;
  const { checksum, base64, seed, steps } = left as Readonly<Record<string, unknown>>;
  const isWhole = typeof checksum === 'string' && typeof base64 === 'string';
  return isWhole && Number.isInteger(seed) && Number.isInteger(steps) ? (left as YourWeights) : undefined;
}
