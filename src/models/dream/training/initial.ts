/** Weights before training. */
import { randomFrom } from '../../../kit/random.ts';
import type { Parameters, Shapes } from '../../parameters.ts';

/** Uniform in ±1/√inputs; biases at zero. */
export function initialParameters(shapes: Shapes, seed: number): Parameters {
  const random = randomFrom(seed);
  const values: Record<string, Float32Array> = {};
  for (const [name, [rows, columns]] of Object.entries(shapes)) {
    const reach = rows ** -0.5;
    const isBias = name.endsWith('.b');
    values[name] = Float32Array.from({ length: rows * columns }, () => (isBias ? 0 : random.uniform(-reach, reach)));
  }
  return values;
}
