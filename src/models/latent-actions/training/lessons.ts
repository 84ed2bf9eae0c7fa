/** What reader and guesser see in a step. It depends on the seed and the step alone, so training can go on after a cut. */
import { randomFrom, type Random } from '../../../kit/random.ts';
import { renderPaddle } from '../../../world/paddle-film.ts';
import type { PaddleState } from '../../../world/paddle.ts';
import { toPixels } from '../../dream/pixels.ts';
import type { Encoded } from '../../dream/run.ts';
import type { Stream } from '../../dream/training/streams.ts';
import { toArray } from '../../training/device.ts';
import type { Arrays } from '../../training/optimizer.ts';
import { fillNormals } from '../../video-dit/training/normals.ts';
import { config } from '../config.ts';
import { patchValues, places, toPatches } from '../patches.ts';
import type { Lesson } from './network.ts';

const { said, dynamics } = config;
const { pixels, code } = dynamics;

/** Streams with their frames as V encodes them. */
export interface Watched {
  readonly streams: readonly Stream[];
  readonly encoded: readonly Encoded[];
}

/** Somewhere in the streams where a frame of the same game comes before and after. */
export interface Moment {
  readonly stream: number;
  readonly frame: number;
}

export function sampleMoment(streams: readonly Stream[], random: Random): Moment {
  for (;;) {
    const stream = random.integer(streams.length);
    const { lost } = streams[stream] as Stream;
    const frame = 1 + random.integer(lost.length - 2);
    if (!lost[frame - 1] && !lost[frame]) return { stream, frame };
  }
}

/** A frame of a stream [pixels]. */
export function pixelsAt({ states }: Stream, frame: number, into?: Float32Array): Float32Array {
  return toPixels(renderPaddle(states[frame] as PaddleState), into);
}

/** @param decoder of V, by its names: it is used, and not consumed. @param history whether the frame before is shown. */
export function guessLesson(
  { streams, encoded }: Watched,
  decoder: Arrays,
  history: boolean,
  batch: number,
  seed: number,
  step: number,
): Lesson {
  const random = randomFrom((Math.imul(seed, 0x9e3779b1) + step) >>> 0);
  const patches = new Float32Array(batch * places * patchValues);
  const next = new Float32Array(batch * pixels);
  const [now, moved] = [new Float32Array(batch * code), new Float32Array(batch * code)];
  for (let row = 0; row < batch; row++) {
    const { stream, frame } = sampleMoment(streams, random);
    const film = streams[stream] as Stream;
    const { mean } = encoded[stream] as Encoded;
    const after = pixelsAt(film, frame + 1, next.subarray(row * pixels, (row + 1) * pixels));
    toPatches(
      pixelsAt(film, frame),
      after,
      patches.subarray(row * places * patchValues, (row + 1) * places * patchValues),
    );
    for (let i = 0; i < code; i++) {
      const here = mean[frame * code + i] as number;
      now[row * code + i] = here;
      if (history) moved[row * code + i] = here - (mean[(frame - 1) * code + i] as number);
    }
  }
  const noise = new Float32Array(batch * said);
  fillNormals(noise, random);
  return {
    ...Object.fromEntries(Object.entries(decoder).map(([name, array]) => [name, array.ref])),
    patches: toArray(patches, [batch * places, patchValues]),
    now: toArray(now, [batch, code]),
    moved: toArray(moved, [batch, code]),
    next: toArray(next, [batch, pixels]),
    noise: toArray(noise, [batch, said]),
  };
}
