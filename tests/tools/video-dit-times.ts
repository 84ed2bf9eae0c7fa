/** The part of the bench that runs in a page as well. */
import { config, sizesOf } from '../../src/models/video-dit/config.ts';
import { levelFeatures, levelGrid } from '../../src/models/video-dit/level.ts';
import { toTokens } from '../../src/models/video-dit/patches.ts';
import { createModel, type VideoDit } from '../../src/models/video-dit/run.ts';
import { pureNoise, sampleSteps } from '../../src/models/video-dit/sampler.ts';
import { decodeWeights, type ShippedWeights } from '../../src/models/video-dit/weights.ts';
import { promptLength, renderClip } from '../../src/world/clip.ts';
import { coverClip } from '../../src/world/cover.ts';
import type * as Onnx from 'onnxruntime-web';

const { tokens, tokenValues } = sizesOf(config);
const prompt = renderClip(coverClip.slice(0, promptLength));

/** ms of each clip. `kernel` as `createModel` takes it. */
export function timeClips(weights: ShippedWeights, clips: number, kernel?: string): readonly number[] {
  const model = createModel(decodeWeights(weights), kernel);
  return Array.from({ length: clips }, (_, seed) => {
    const from = performance.now();
    ours(model, seed);
    return performance.now() - from;
  });
}

/** ms of the same clips in the kernel, without it, and in onnxruntime-web. */
export interface Comparison {
  readonly sampled: readonly number[];
  readonly plain: readonly number[];
  readonly onnx: readonly number[];
  /** Between the kernel and onnxruntime-web, over all values of all clips. */
  readonly largestDifference: number;
}

/**
 * Clip by clip in turn, so that what else the machine does falls on both alike.
 *
 * @param file of the network (video-dit-onnx.ts), in base64.
 */
export async function compareClips(
  ort: typeof Onnx,
  weights: ShippedWeights,
  file: string,
  clips: number,
  kernel: string,
): Promise<Comparison> {
  const model = createModel(decodeWeights(weights), kernel);
  const session = await ort.InferenceSession.create(Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0)));
  const plainModel = createModel(decodeWeights(weights));
  const sampled: number[] = [];
  const plain: number[] = [];
  const onnx: number[] = [];
  let largestDifference = 0;
  for (let seed = 0; seed < clips; seed++) {
    const from = performance.now();
    const mine = ours(model, seed);
    const between = performance.now();
    const theirs = await inOnnx(ort, session, seed);
    const last = performance.now();
    ours(plainModel, seed);
    plain.push(performance.now() - last);
    onnx.push(last - between);
    sampled.push(between - from);
    mine.forEach((value, at) => {
      largestDifference = Math.max(largestDifference, Math.abs(value - (theirs[at] as number)));
    });
  }
  return { sampled, plain, onnx, largestDifference };
}

/** [tokens × tokenValues] of the last step. */
function ours(model: VideoDit, seed: number): Float32Array {
  let last = new Float32Array();
  for (const { noisy } of sampleSteps(model, { prompt, seed })) last = noisy as typeof last;
  return last;
}

/** The sampler of sampler.ts around a session. */
async function inOnnx(ort: typeof Onnx, session: Onnx.InferenceSession, seed: number): Promise<Float32Array> {
  const given = toTokens(prompt);
  const noisy = pureNoise(seed);
  noisy.set(given);
  const features = new Float32Array(config.levelFeatures);
  const levels = levelGrid();
  for (let step = 1; step < levels.length; step++) {
    const [from, to] = [levels[step - 1] as number, levels[step] as number];
    levelFeatures(from, features);
    const out = await session.run({
      noisy: new ort.Tensor('float32', noisy, [tokens, tokenValues]),
      features: new ort.Tensor('float32', features, [1, features.length]),
    });
    const estimate = out['estimate']?.data as Float32Array;
    const share = to / from;
    for (let i = given.length; i < noisy.length; i++) {
      noisy[i] = share * (noisy[i] as number) + (1 - share) * (estimate[i] as number);
    }
  }
  return noisy;
}
