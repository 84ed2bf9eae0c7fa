/** Weights before the codes are learned. */
import type { Parameters } from '../../parameters.ts';
import { initialParameters } from '../../dream/training/initial.ts';
import { codedShapes } from '../parameters.ts';

/**
 * As in the dream; but the reader's hidden layers begin as strong as keeps a signal's size through rectified units
 * (K. He et al., arXiv:1502.01852): most of what it sees is empty, and a push changes only a few pixels.
 */
export function initialCoded(seed: number): Parameters {
  const values = initialParameters(codedShapes(), seed);
  const stronger = Object.entries(values).map(([name, weights]) => {
    return [name, /^see\d\.w$/.test(name) ? weights.map((weight) => Math.sqrt(6) * weight) : weights] as const;
  });
  return Object.fromEntries(stronger);
}
