/** What the inverse-dynamics model is made of. */
import { countNumbers, linearShapes, type Shapes } from '../parameters.ts';
import { config, windowLength } from './config.ts';

/** `look` is the same for every window; `name` weighs what was found, added up over the windows. */
export function inverseDynamicsShapes(): Shapes {
  const { filters, pushes } = config;
  return { ...linearShapes('look', windowLength, filters), ...linearShapes('name', filters, pushes) };
}

/** How many numbers it has learned. */
export function countParameters(): number {
  return countNumbers(inverseDynamicsShapes());
}
