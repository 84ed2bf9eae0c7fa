/** What a training step sees: clips of the Box that were never shown before, noised, half-told. */
import { randomFrom } from '../../../kit/random.ts';
import { renderClip, simulate } from '../../../world/clip.ts';
import { sampleStart } from '../../../world/state.ts';
import { config, sizesOf } from '../config.ts';
import { levelFeatures } from '../level.ts';
import { toTokens } from '../patches.ts';
import { fillNormals } from './normals.ts';
import { recipe } from './recipe.ts';

const { tokens, tokenValues, slotTokens } = sizesOf(config);
const clipValues = tokens * tokenValues;

export interface Batch {
  /** [clips × tokens × tokenValues]: what the model sees, noised but for the prompt. */
  readonly noisy: Float32Array;
  /** The same without noise: what it should say. */
  readonly clean: Float32Array;
  /** [clips × tokens × 1]: 1 where a token belongs to a prompt. */
  readonly isPrompt: Float32Array;
  /** [clips × levelFeatures]. */
  readonly features: Float32Array;
  /** [clips × tokens × 1]: share of a token's squared error in the loss; 0 for what the prompt gave away. */
  readonly weight: Float32Array;
}

export function emptyBatch(clips: number = recipe.batch / recipe.parts): Batch {
  return {
    noisy: new Float32Array(clips * clipValues),
    clean: new Float32Array(clips * clipValues),
    isPrompt: new Float32Array(clips * tokens),
    features: new Float32Array(clips * config.levelFeatures),
    weight: new Float32Array(clips * tokens),
  };
}

/**
 * Part `part` of batch `step` in the endless stream of `seed`: it depends on nothing else, so training can go on after
 * a cut, and parts can be made on different threads.
 */
export function fillBatch(batch: Batch, seed: number, step: number, part: number): void {
  const random = randomFrom((Math.imul(seed, 0x9e3779b1) + recipe.parts * step + part) >>> 0);
  const { noisy, clean, isPrompt, features, weight } = batch;
  fillNormals(noisy, random);
  isPrompt.fill(0);
  let judged = 0;
  for (let clip = 0; clip < weight.length / tokens; clip++) {
    const from = clip * clipValues;
    toTokens(renderClip(simulate(sampleStart(random))), clean.subarray(from, from + clipValues));
    const level = 1 / (1 + Math.exp(-recipe.levelMean - recipe.levelDeviation * random.normal()));
    const prompted = random.uniform() >= recipe.promptDropped;
    const given = prompted ? slotTokens : 0;
    for (let at = from; at < from + given * tokenValues; at++) noisy[at] = clean[at] as number;
    for (let at = from + given * tokenValues; at < from + clipValues; at++) {
      noisy[at] = (1 - level) * (clean[at] as number) + level * (noisy[at] as number);
    }
    levelFeatures(level, features, clip * config.levelFeatures);
    isPrompt.fill(1, clip * tokens, clip * tokens + given);
    weight.fill(0, clip * tokens, clip * tokens + given);
    weight.fill(1 / Math.max(level, recipe.leastLevel), clip * tokens + given, (clip + 1) * tokens);
    judged += (tokens - given) * tokenValues;
  }
  for (let token = 0; token < weight.length; token++) weight[token] = (weight[token] as number) / judged;
}
