/** Weights before training. */
import { randomFrom } from '../../../kit/random.ts';
import { positions } from '../../training/positions.ts';
import { config, sizesOf } from '../config.ts';
import { parameterShapes, type Parameters } from '../parameters.ts';

/** Whatever starts at zero leaves the model the identity with output 0: every gate closed (adaLN-Zero, peebles2023dit). */
const startsAtZero = /\.b$|\.modulate\.w$|^final\.out\.w$/;
const promptDeviation = 0.02;

/** Uniform in ±1/√inputs but for what starts at zero; positions as cosines and sines of slot, row and column. */
export function initialParameters(seed: number): Parameters {
  const random = randomFrom(seed);
  const values: Record<string, Float32Array> = {};
  for (const [name, [rows, columns]] of Object.entries(parameterShapes())) {
    const reach = rows ** -0.5;
    values[name] = startsAtZero.test(name)
      ? new Float32Array(rows * columns)
      : name === 'position'
        ? positions({ ...config, ...sizesOf(config) })
        : name === 'isPrompt'
          ? Float32Array.from({ length: columns }, () => promptDeviation * random.normal())
          : Float32Array.from({ length: rows * columns }, () => random.uniform(-reach, reach));
  }
  return values;
}
