/** Batches: what V and M see in a step. Each depends on the seed and the step alone, so training can go on after a cut. */
import { randomFrom, type Random } from '../../../kit/random.ts';
import { renderPaddle } from '../../../world/paddle-film.ts';
import { toArray } from '../../training/device.ts';
import { fillNormals } from '../../video-dit/training/normals.ts';
import { config } from '../config.ts';
import { toPixels } from '../pixels.ts';
import type { Encoded, Vision } from '../run.ts';
import type { MemoryLesson, VisionLesson } from './network.ts';
import { visionStage, type MemoryStage } from './recipe.ts';
import type { Stream } from './streams.ts';

const { pixels, code } = config;

function randomOf(seed: number, step: number): Random {
  return randomFrom((Math.imul(seed, 0x9e3779b1) + step) >>> 0);
}

/** Frames from anywhere in the streams. */
export function visionLesson(streams: readonly Stream[], seed: number, step: number): VisionLesson {
  const random = randomOf(seed, step);
  const { batch } = visionStage;
  const frames = new Float32Array(batch * pixels);
  for (let at = 0; at < batch; at++) {
    const { states } = streams[random.integer(streams.length)] as Stream;
    const state = states[random.integer(states.length)] as Stream['states'][number];
    toPixels(renderPaddle(state), frames.subarray(at * pixels, (at + 1) * pixels));
  }
  const noise = new Float32Array(batch * code);
  fillNormals(noise, random);
  return { frames: toArray(frames, [batch, pixels]), noise: toArray(noise, [batch, code]) };
}

/** All frames of a stream as V encodes them. */
export function encodeStream(vision: Vision, { states }: Stream): Encoded {
  const frames = new Float32Array(states.length * pixels);
  states.forEach((state, at) => toPixels(renderPaddle(state), frames.subarray(at * pixels, (at + 1) * pixels)));
  return vision.encode(frames);
}

/** Streams as M learns from them. */
export interface Played {
  readonly streams: readonly Stream[];
  /** Their frames as V encodes them. */
  readonly encoded: readonly Encoded[];
  /** For each stream [frames]: what was done after each frame, 0 … choices − 1. */
  readonly acts: readonly Uint8Array[];
  readonly choices: number;
}

/** Windows from anywhere in the streams; the codes are drawn anew each time. */
export function memoryLesson(
  { streams, encoded, acts, choices }: Played,
  { batch, window }: MemoryStage,
  seed: number,
  step: number,
): MemoryLesson {
  const random = randomOf(seed, step);
  const seen = Array.from({ length: window }, () => new Float32Array(batch * (code + choices)));
  const keep = Array.from({ length: window }, () => new Float32Array(batch));
  const moved = new Float32Array(window * batch * code);
  const lost = new Float32Array(window * batch);
  const counts = new Float32Array(window * batch);
  const noise = new Float32Array((window + 1) * code);
  for (let row = 0; row < batch; row++) {
    const index = random.integer(streams.length);
    const stream = streams[index] as Stream;
    const done = acts[index] as Uint8Array;
    const from = random.integer(stream.states.length - window);
    fillNormals(noise, random);
    const codes = drawCodes(encoded[index] as Encoded, from, noise);
    for (let frame = 0; frame < window; frame++) {
      const now = seen[frame] as Float32Array;
      const at = frame * batch + row;
      now.set(codes.subarray(frame * code, (frame + 1) * code), row * (code + choices));
      now[row * (code + choices) + code + (done[from + frame] as number)] = 1;
      (keep[frame] as Float32Array)[row] = frame > 0 && stream.lost[from + frame - 1] ? 0 : 1;
      for (let i = 0; i < code; i++) {
        moved[at * code + i] = (codes[(frame + 1) * code + i] as number) - (codes[frame * code + i] as number);
      }
      lost[at] = stream.lost[from + frame + 1] as number;
      counts[at] = stream.lost[from + frame] ? 0 : 1;
    }
  }
  const share = 1 / counts.reduce((sum, count) => sum + count, 0);
  return {
    seen: seen.map((values) => toArray(values, [batch, code + choices])),
    keep: keep.map((values) => toArray(values, [batch, 1])),
    moved: toArray(moved, [window * batch, code]),
    lost: toArray(lost, [window * batch, 1]),
    counts: toArray(counts, [window * batch, 1]),
    share: toArray(Float32Array.of(share), []),
  };
}

/** [noise.length]: a code for each frame from `from` on. */
function drawCodes({ mean, logVariance }: Encoded, from: number, noise: Float32Array): Float32Array {
  return noise.map((value, i) => {
    const at = from * code + i;
    return (mean[at] as number) + Math.exp((logVariance[at] as number) / 2) * value;
  });
}
