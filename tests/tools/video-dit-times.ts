/** The part of the bench that runs in a page as well. */
import { createModel } from '../../src/models/video-dit/run.ts';
import { sample } from '../../src/models/video-dit/sampler.ts';
import { decodeWeights, type ShippedWeights } from '../../src/models/video-dit/weights.ts';
import { promptLength, renderClip } from '../../src/world/clip.ts';
import { coverClip } from '../../src/world/cover.ts';

export interface Times {
  /** ms from base64 to a model. */
  readonly awake: number;
  /** ms of each clip. */
  readonly sampled: readonly number[];
}

export function timeClips(weights: ShippedWeights, clips: number): Times {
  const began = performance.now();
  const model = createModel(decodeWeights(weights));
  const awake = performance.now() - began;
  const prompt = renderClip(coverClip.slice(0, promptLength));
  const sampled = Array.from({ length: clips }, (_, seed) => {
    const from = performance.now();
    sample(model, { prompt, seed });
    return performance.now() - from;
  });
  return { awake, sampled };
}
