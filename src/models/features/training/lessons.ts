/** What a training step sees: clips that were never shown before, with parts hidden. */
import { numpy as np } from '@jax-js/jax';
import { randomFrom } from '../../../kit/random.ts';
import { renderBefore } from '../../../world/backdrop.ts';
import { simulate } from '../../../world/clip.ts';
import { sampleStart } from '../../../world/state.ts';
import { toArray } from '../../training/device.ts';
import { config, sizes } from '../config.ts';
import { drawMask } from '../mask.ts';
import { patchesOf } from '../../patches.ts';
import type { Run } from '../plan.ts';
import type { Lesson } from './network.ts';
import { recipe } from './recipe.ts';

const { tokens, tokenValues } = sizes;
const { toTokens } = patchesOf(config);

/** Added to a token's variance, so that an empty one is not blown up. */
const leastVariance = 1e-2;

/** Batch `step` of a seed: it depends on nothing else, so training can go on after a cut. Both aims see the same clips. */
export function makeLesson({ backdrop, aim, settings }: Run, seed: number, step: number): Lesson {
  const clips = randomFrom((Math.imul(seed, 0x9e3779b1) + 2 * step) >>> 0);
  const masks = randomFrom((Math.imul(seed, 0x9e3779b1) + 2 * step + 1) >>> 0);
  const clip = new Float32Array(recipe.batch * tokens * tokenValues);
  const seen = Array.from({ length: recipe.batch }, (_, at) => {
    const frames = renderBefore(backdrop, simulate(sampleStart(clips)), clips);
    toTokens(frames, clip.subarray(at * tokens * tokenValues, (at + 1) * tokens * tokenValues));
    return drawMask(settings.mask, masks);
  });
  const judged = seen.reduce((sum, places) => sum + tokens - places.length, 0);
  const perToken = aim === 'pixels' ? tokenValues : config.width;
  const wanted = settings.evenPixels ? evened(clip) : clip;
  return {
    clip: toArray(clip, [recipe.batch, tokens, tokenValues]),
    ...toPicks(seen),
    share: np.array(1 / (judged * perToken)),
    wanted: aim === 'pixels' ? toArray(wanted, [recipe.batch, tokens, tokenValues]) : np.zeros([1]),
  };
}

/** Seen places of each clip as matrices of zeros and ones. */
export function toPicks(seen: readonly (readonly number[])[]): Pick<Lesson, 'picks' | 'hidden'> {
  const count = seen[0]?.length ?? 0;
  const picks = new Float32Array(seen.length * count * tokens);
  const hidden = new Float32Array(seen.length * tokens).fill(1);
  seen.forEach((places, clip) => {
    places.forEach((place, at) => {
      picks[(clip * count + at) * tokens + place] = 1;
      hidden[clip * tokens + place] = 0;
    });
  });
  return {
    picks: toArray(picks, [seen.length, count, tokens]),
    hidden: toArray(hidden, [seen.length, tokens, 1]),
  };
}

/** Each token without its mean, in units of its spread. */
export function evened(clip: Float32Array): Float32Array {
  const out = new Float32Array(clip.length);
  for (let from = 0; from < clip.length; from += tokenValues) {
    const token = clip.subarray(from, from + tokenValues);
    const mean = token.reduce((sum, value) => sum + value, 0) / tokenValues;
    const variance = token.reduce((sum, value) => sum + (value - mean) ** 2, 0) / tokenValues;
    for (let i = 0; i < tokenValues; i++) {
      out[from + i] = ((token[i] as number) - mean) / Math.sqrt(variance + leastVariance);
    }
  }
  return out;
}
