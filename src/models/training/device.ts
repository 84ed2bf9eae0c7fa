/** Numbers to jax-js and back. */
import { numpy as np } from '@jax-js/jax';
import type { Parameters, Shapes } from '../parameters.ts';
import type { Arrays } from './optimizer.ts';

export function toArray(values: Float32Array, shape: readonly number[]): np.Array {
  return np.array(values as Float32Array<ArrayBuffer>).reshape([...shape]);
}

/** Throws TypeError where a parameter is missing. */
export function toDevice(parameters: Parameters, shapes: Shapes): Arrays {
  const entries = Object.entries(shapes).map(([name, shape]) => {
    return [name, toArray(parameters[name] as Float32Array, shape)];
  });
  return Object.fromEntries(entries) as Arrays;
}

/** Leaves the arrays where they are. */
export async function toHost(arrays: Arrays): Promise<Parameters> {
  const host: Record<string, Float32Array> = {};
  for (const [name, array] of Object.entries(arrays)) host[name] = (await array.ref.data()) as Float32Array;
  return host;
}
