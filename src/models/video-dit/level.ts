/** The noise level t: 0 is data, 1 is pure noise, z = (1 − t) x + t ε (src/world/noise.ts). */
import { config } from './config.ts';

const half = config.levelFeatures / 2;
const slowest = 1;
const fastest = 100;

/** What the model is told of t: cosines and sines of it at frequencies from 1 to 100, evenly spaced on a log scale. */
export function levelFeatures(noiseLevel: number, into: Float32Array, at = 0): void {
  for (let i = 0; i < half; i++) {
    const angle = noiseLevel * slowest * (fastest / slowest) ** (i / (half - 1));
    into[at + i] = Math.cos(angle);
    into[at + half + i] = Math.sin(angle);
  }
}

/**
 * Noise levels that the sampler visits, `steps` + 1 of them from 1 down to 0. Even steps u are shifted toward noise,
 * where the clip is decided: 1 − t = u / (2 − u) (the shift of P. Esser et al., arXiv:2403.03206, with factor ½).
 * Throws RangeError unless `steps` is a whole number ≥ 1.
 */
export function levelGrid(steps: number = config.samplerSteps): readonly number[] {
  if (!Number.isInteger(steps) || steps < 1) throw new RangeError(`levelGrid: ${steps} is not a number of steps`);
  return Array.from({ length: steps + 1 }, (_, k) => 1 - k / steps / (2 - k / steps));
}
