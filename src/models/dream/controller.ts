/** C: one linear map from code and memory to a push, all that is ever trained by a score. */
import type { Push } from '../../world/paddle.ts';
import { config } from './config.ts';

const { code, memory } = config;

/** How far from the middle of −1 … 1 a push begins. */
const threshold = 1 / 3;

/**
 * @param weights [code + memory + 1]: for the code, for the memory, and one that is always added.
 * @param row of `codes` [rows × code] and `kept` [rows × memory] to look at.
 */
export function pushOf(weights: ArrayLike<number>, codes: Float32Array, kept: Float32Array, row = 0): Push {
  let sum = weights[code + memory] as number;
  for (let i = 0; i < code; i++) sum += (weights[i] as number) * (codes[row * code + i] as number);
  for (let i = 0; i < memory; i++) sum += (weights[code + i] as number) * (kept[row * memory + i] as number);
  const wish = Math.tanh(sum);
  return wish > threshold ? 1 : wish < -threshold ? -1 : 0;
}
