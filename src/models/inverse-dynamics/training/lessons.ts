/** Pairs of neighboring frames with the push between them. A batch depends on the seed and the step alone. */
import { randomFrom } from '../../../kit/random.ts';
import { renderPaddle } from '../../../world/paddle-film.ts';
import { pushed, type PaddleState, type Push } from '../../../world/paddle.ts';
import { toPixels } from '../../dream/pixels.ts';
import type { Stream } from '../../dream/training/streams.ts';
import { toArray } from '../../training/device.ts';
import { fillNormals } from '../../video-dit/training/normals.ts';
import { config, pixels, windowLength } from '../config.ts';
import { fillWindows } from '../windows.ts';
import type { Lesson } from './network.ts';
import { grain, stage } from './recipe.ts';

export interface Pair {
  readonly before: PaddleState;
  readonly after: PaddleState;
  readonly push: Push;
}

/** All pairs of the streams in which the push can be seen: neither against a wall nor into another game. */
export function pairsOf(streams: readonly Stream[]): readonly Pair[] {
  return streams.flatMap(({ states, pushed: acts, lost }) =>
    states.slice(0, -1).flatMap((before, at) => {
      const push = acts[at] as Push;
      const isSeen = lost[at] === 0 && pushed(before.paddle, push) - before.paddle === push;
      return isSeen ? [{ before, after: states[at + 1] as PaddleState, push }] : [];
    }),
  );
}

export function inverseLesson(pairs: readonly Pair[], seed: number, step: number): Lesson {
  const random = randomFrom((Math.imul(seed, 0x9e3779b1) + step) >>> 0);
  const { batch } = stage;
  const windows = new Float32Array(batch * config.size * windowLength);
  const named = new Float32Array(batch * config.pushes);
  const noise = new Float32Array(2 * pixels);
  for (let at = 0; at < batch; at++) {
    const { before, after, push } = pairs[random.integer(pairs.length)] as Pair;
    fillNormals(noise, random);
    const grainy = (state: PaddleState, from: number): Float32Array =>
      toPixels(renderPaddle(state)).map((value, i) => value + grain * (noise[from + i] as number));
    fillWindows(grainy(before, 0), grainy(after, pixels), windows, at * config.size * windowLength);
    named[at * config.pushes + push + 1] = 1;
  }
  return {
    windows: toArray(windows, [batch * config.size, windowLength]),
    pushed: toArray(named, [batch, config.pushes]),
  };
}
