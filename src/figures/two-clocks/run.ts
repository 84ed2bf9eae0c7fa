/** The miniature's clip, from noise to film, in a worker. */
import type { Run } from '../../kit/figure.ts';
import { bestWeights, kernelName } from '../../models/video-dit/config.ts';
import { toFrames } from '../../models/video-dit/patches.ts';
import { createModel, type VideoDit } from '../../models/video-dit/run.ts';
import { pureNoise, sampleSteps } from '../../models/video-dit/sampler.ts';
import { decodeWeights, type ShippedWeights } from '../../models/video-dit/weights.ts';
import { toBytes, type ByteFilm } from '../../world/bytes.ts';
import { promptLength, renderClip, simulate } from '../../world/clip.ts';
import { emptyFrame, type Frame } from '../../world/renderer.ts';
import { scoreClip } from '../../world/score.ts';
import { type Made, type RunRequest } from './learned.ts';

let model: VideoDit | undefined;

/** Yields nothing after each step, so that it can be ended, and the whole run at the end. */
export const run: Run<RunRequest, Made | undefined> = function* ({ key, start, seed, steps }, data) {
  model ??= createModel(decodeWeights(data[bestWeights] as ShippedWeights), data[kernelName]);
  const truth = simulate(start);
  const prompt = renderClip(truth.slice(0, promptLength));
  const levels = [1];
  const held = [toBytes([...prompt, ...dimmed(toFrames(pureNoise(seed)), 1).slice(promptLength)])];
  const expected: ByteFilm[] = [];
  let clip: readonly Frame[] = [];
  for (const { nextLevel, noisy, estimate } of sampleSteps(model, { prompt, seed, steps })) {
    clip = toFrames(noisy);
    levels.push(nextLevel);
    held.push(toBytes(dimmed(clip, nextLevel)));
    expected.push(toBytes(toFrames(estimate)));
    yield undefined;
  }
  expected.push(expected.at(-1) as ByteFilm);
  const { depth, centroidError, right } = scoreClip(clip, truth);
  yield { key, levels, held, expected, depth, error: centroidError, right };
};

const empty = emptyFrame();

/** Frames after the prompt with the empty Box as faint as the clip is at this level. */
function dimmed(frames: readonly Frame[], level: number): readonly Frame[] {
  return frames.map((frame, at) =>
    at < promptLength ? frame : frame.map((value, pixel) => value - level * (empty[pixel] as number)),
  );
}
