/** Clips for figures that compare a model's continuation with the Box: made, tracked and scored in one go, in a worker. */
import { promptLength, renderClip } from '../../world/clip.ts';
import { packFilm, type PackedFilm } from '../../world/packed.ts';
import { scoreClip, type ClipScore } from '../../world/score.ts';
import type { State } from '../../world/state.ts';
import { findBalls, type Sighting } from '../../world/tracker.ts';
import { toFrames } from './patches.ts';
import { createModel, type VideoDit } from './run.ts';
import { sampleSteps } from './sampler.ts';
import { decodeWeights, type ShippedWeights } from './weights.ts';

export interface JudgedClip {
  readonly film: PackedFilm;
  /** What the tracker finds in each frame, the heaviest first. */
  readonly balls: readonly (readonly Sighting[])[];
  readonly score: ClipScore;
}

const models = new Map<string, VideoDit>();

/** The model with these weights, decoded once. Throws DataError where they are damaged. */
export function modelOf(weights: ShippedWeights, kernel?: unknown): VideoDit {
  const model = models.get(weights.checksum) ?? createModel(decodeWeights(weights), kernel);
  models.set(weights.checksum, model);
  return model;
}

/** Yields nothing after each step of the sampler, so that whoever runs it can pause; returns the clip. */
export function* continueAndJudge(
  model: VideoDit,
  truth: readonly State[],
  seed: number,
): Generator<undefined, JudgedClip> {
  let noisy = new Float32Array();
  for (const step of sampleSteps(model, { prompt: renderClip(truth.slice(0, promptLength)), seed })) {
    noisy = step.noisy as typeof noisy;
    yield undefined;
  }
  const frames = toFrames(noisy);
  return { film: packFilm(frames), balls: frames.map((frame) => findBalls(frame)), score: scoreClip(frames, truth) };
}
