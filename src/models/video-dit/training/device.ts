/** A batch of clips, and the parameters of the miniature, to jax-js. */
import * as device from '../../training/device.ts';
import { config, sizesOf } from '../config.ts';
import { parameterShapes, type Parameters } from '../parameters.ts';
import type { Batch } from './batch.ts';
import type { Arrays, Lesson } from './network.ts';

export { toArray, toHost } from '../../training/device.ts';

export function toDevice(parameters: Parameters): Arrays {
  return device.toDevice(parameters, parameterShapes());
}

export function toLesson({ noisy, clean, isPrompt, features, weight }: Batch): Lesson {
  const { toArray } = device;
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
