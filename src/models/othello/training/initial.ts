/** Weights before training. */
import { randomFrom } from '../../../kit/random.ts';
import type { Parameters } from '../../parameters.ts';
import { config } from '../config.ts';
import { parameterShapes } from '../parameters.ts';

const embedDeviation = 0.5;
const positionDeviation = 0.3;

/**
 * Normal numbers: 1/√inputs for a map, less for the maps whose outputs are added to the stream; biases 0. Nothing is
 * preferred at first: the map to the moves starts at 0.
 */
export function initialParameters(seed: number): Parameters {
  const random = randomFrom(seed);
  const values: Record<string, Float32Array> = {};
  for (const [name, [rows, columns]] of Object.entries(parameterShapes())) {
    const deviation = deviationOf(name, rows);
    values[name] = Float32Array.from({ length: rows * columns }, () => deviation && deviation * random.normal());
  }
  return values;
}

function deviationOf(name: string, rows: number): number {
  if (name.endsWith('.b') || name === 'out.w') return 0;
  if (name === 'embed') return embedDeviation;
  if (name === 'position') return positionDeviation;
  return rows ** -0.5 * (/\.(mix|down)\.w$/.test(name) ? (2 * config.layers) ** -0.5 : 1);
}
