/** A clip, from noise to film, in a worker: the model, its sampler and the judge. */
import type { Run } from '../../kit/figure.ts';
import { kernelName } from '../../models/video-dit/config.ts';
import { toFrames } from '../../models/video-dit/patches.ts';
import { createModel, type VideoDit } from '../../models/video-dit/run.ts';
import { pureNoise, sampleSteps } from '../../models/video-dit/sampler.ts';
import { decodeWeights, type ShippedWeights } from '../../models/video-dit/weights.ts';
import { promptLength, renderClip } from '../../world/clip.ts';
import { emptyFrame, type Frame } from '../../world/renderer.ts';
import { scoreClip } from '../../world/score.ts';
import type { State } from '../../world/state.ts';
import { truthOf, work, type ClipRequest, type Estimate, type Film, type Made } from './state.ts';

/** The model of the last clip, and whose weights it has. */
let known: { readonly checksum: string; readonly model: VideoDit } | undefined;

function modelOf(weights: ShippedWeights, kernel: unknown): VideoDit {
  const { checksum } = weights;
  if (known?.checksum !== checksum) known = { checksum, model: createModel(decodeWeights(weights), kernel) };
  return known.model;
}

/** Yields nothing after each step, so that the page can breathe, and the whole clip at the end. */
export const run: Run<ClipRequest, Made | undefined> = function* (order, data) {
  const [name = ''] = work.data ?? [];
  const model = modelOf(order.weights ?? (data[name] as ShippedWeights), data[kernelName]);
  const truth = truthOf(order);
  const prompt = renderClip(truth.slice(0, promptLength));
  const levels = [1];
  const held = [filmOf(begin(order.seed, prompt))];
  const estimates: (Estimate | undefined)[] = [undefined];
  for (const { nextLevel, noisy, estimate } of sampleSteps(model, { prompt, seed: order.seed, steps: order.steps })) {
    levels.push(nextLevel);
    held.push(filmOf(dimmed(toFrames(noisy), nextLevel)));
    estimates.push(judged(toFrames(estimate), truth));
    yield undefined;
  }
  const { key, ball, depth, seed, steps } = order;
  yield { key, order: { ball, depth, seed, steps }, levels, held, estimates };
};

/** The clip that the sampler begins with: clean opening frames, and noise. */
function begin(seed: number, prompt: readonly Frame[]): readonly Frame[] {
  return [...prompt, ...dimmed(toFrames(pureNoise(seed)), 1).slice(promptLength)];
}

const empty = emptyFrame();

/** Frames after the prompt with the empty Box as faint as the clip is at this level. */
function dimmed(frames: readonly Frame[], level: number): readonly Frame[] {
  return frames.map((frame, at) =>
    at < promptLength ? frame : frame.map((value, pixel) => value - level * (empty[pixel] as number)),
  );
}

function judged(frames: readonly Frame[], truth: readonly State[]): Estimate {
  const { depth, right, frames: scores } = scoreClip(frames, truth);
  return { film: filmOf(frames), depth, right, errors: scores.map(({ centroidError }) => centroidError) };
}

function filmOf(frames: readonly Frame[]): Film {
  const size = empty.length;
  const film = new Uint8ClampedArray(frames.length * size);
  for (const [at, frame] of frames.entries()) {
    for (let pixel = 0; pixel < size; pixel++) film[at * size + pixel] = (((frame[pixel] as number) + 1) / 2) * 255;
  }
  return new Uint8Array(film.buffer);
}
