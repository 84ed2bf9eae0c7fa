/** Numbers to jax-js and back. */
import { numpy as np } from '@jax-js/jax';
import { config, sizesOf } from '../config.ts';
import { parameterShapes, type Parameters } from '../parameters.ts';
import type { Batch } from './batch.ts';
import type { Arrays, Lesson } from './network.ts';

export function toArray(values: Float32Array, shape: readonly number[]): np.Array {
  return np.array(values as Float32Array<ArrayBuffer>).reshape([...shape]);
}

export function toDevice(parameters: Parameters): Arrays {
  const entries = Object.entries(parameterShapes()).map(([name, shape]) => {
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

export function toLesson({ noisy, clean, isPrompt, features, weight }: Batch): Lesson {
  const { tokens, tokenValues } = sizesOf(config);
  const clips = weight.length / tokens;
  return {
    noisy: toArray(noisy, [clips, tokens, tokenValues]),
    clean: toArray(clean, [clips, tokens, tokenValues]),
    isPrompt: toArray(isPrompt, [clips, tokens, 1]),
    features: toArray(features, [clips, config.levelFeatures]),
    weight: toArray(weight, [clips, tokens, 1]),
  };
}
