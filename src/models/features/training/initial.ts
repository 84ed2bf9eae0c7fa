/** Weights before training. */
import { randomFrom } from '../../../kit/random.ts';
import type { Parameters, Shapes } from '../../parameters.ts';
import { positions } from '../../training/positions.ts';
import { config, sizes } from '../config.ts';

/** What is added to the stream begins small, so that a token begins as its own patch and place. */
const small = 0.2;

/** Uniform in ±1/√inputs; biases and the sign for a hidden token at zero; positions as cosines and sines. */
export function initialParameters(shapes: Shapes, seed: number): Parameters {
  const random = randomFrom(seed);
  const values: Record<string, Float32Array> = {};
  for (const [name, [rows, columns]] of Object.entries(shapes)) {
    const reach = (/\.(mix|down)\.w$/.test(name) ? small : 1) * rows ** -0.5;
    values[name] = name.endsWith('.position')
      ? positions({ width: config.width, ...sizes })
      : /\.b$|\.hidden$/.test(name)
        ? new Float32Array(columns)
        : Float32Array.from({ length: rows * columns }, () => random.uniform(-reach, reach));
  }
  return values;
}
