/**
 * From noise to a clip: Euler steps along the path that the model's clean estimates point out. With z = (1 − t) x + t ε
 * the velocity is ε − x = (z − x) / t, so a step from t to t′ is z += (t′ − t) (z − x̂) / t, and the last one ends at x̂.
 */
import { randomFrom } from '../../kit/random.ts';
import type { Frame } from '../../world/renderer.ts';
import { config, sizesOf } from './config.ts';
import { levelGrid } from './level.ts';
import { toFrames, toTokens } from './patches.ts';
import type { Hook, VideoDit } from './run.ts';

const { tokens, tokenValues, slotTokens } = sizesOf(config);
const promptValues = slotTokens * tokenValues;

export interface Request {
  /** The first slot's frames; without them the model makes them up. */
  readonly prompt?: readonly Frame[] | undefined;
  /** Chooses the noise: an integer in 0 … 2³² − 1. */
  readonly seed: number;
  /** Steps; config.samplerSteps unless told. */
  readonly steps?: number | undefined;
  readonly hook?: Hook | undefined;
}

/** Where the sampler stands after a step. */
export interface SamplerStep {
  /** Steps made, 1 … steps. */
  readonly step: number;
  /** Noise level that the model was shown, and the one that was reached. */
  readonly noiseLevel: number;
  readonly nextLevel: number;
  /** [tokens × tokenValues]: the clean estimate x̂ of this step. */
  readonly estimate: Float32Array;
  /** [tokens × tokenValues]: z at `nextLevel`; the sampler's own, changed by the next step. */
  readonly noisy: Float32Array;
}

/** One step at a time, so that a page without a worker can pause in between. Throws RangeError for a bad request. */
export function* sampleSteps(model: VideoDit, { prompt, seed, steps, hook }: Request): Generator<SamplerStep> {
  const levels = levelGrid(steps);
  const noisy = pureNoise(seed);
  const isPrompted = prompt !== undefined;
  if (isPrompted) noisy.set(promptTokens(prompt));
  for (let step = 1; step < levels.length; step++) {
    const noiseLevel = levels[step - 1] as number;
    const nextLevel = levels[step] as number;
    const estimate = model.estimate({ noisy, noiseLevel, isPrompted, hook });
    if (isPrompted) estimate.set(noisy.subarray(0, promptValues));
    const share = nextLevel / noiseLevel;
    for (let i = isPrompted ? promptValues : 0; i < noisy.length; i++) {
      noisy[i] = share * (noisy[i] as number) + (1 - share) * (estimate[i] as number);
    }
    yield { step, noiseLevel, nextLevel, estimate, noisy };
  }
}

/** All frames of a clip, the prompt's among them. */
export function sample(model: VideoDit, request: Request): readonly Frame[] {
  let last: SamplerStep | undefined;
  for (last of sampleSteps(model, request));
  return toFrames((last as SamplerStep).noisy);
}

/** [tokens × tokenValues] standard normals, where every clip begins. */
export function pureNoise(seed: number): Float32Array {
  const random = randomFrom(seed);
  return Float32Array.from({ length: tokens * tokenValues }, () => random.normal());
}

function promptTokens(prompt: readonly Frame[]): Float32Array {
  if (prompt.length !== config.slotLength) {
    throw new RangeError(`sampleSteps: a prompt has ${config.slotLength} frames, not ${prompt.length}`);
  }
  return toTokens(prompt);
}
