/** What V and M learn from: hours of games that somebody plays at random. Nobody tells them where the ball is. */
import { randomFrom } from '../../../kit/random.ts';
import { isLost, play, samplePaddleStart, type PaddleState, type Push } from '../../../world/paddle.ts';
import { randomPlayer } from '../../../world/players.ts';

/** One long film of many games. */
export interface Stream {
  /** The frame in which the ball is lost belongs to its game; the next one begins another. */
  readonly states: readonly PaddleState[];
  /** [frames]: the push that follows each frame. */
  readonly pushed: Int8Array;
  /** [frames]: 1 where the ball has just been lost. */
  readonly lost: Uint8Array;
}

/** Streams of `frames` frames; they depend on these numbers alone. @param held longest time that a push is held. */
export function makeStreams(seed: number, count: number, frames: number, held?: number): readonly Stream[] {
  return Array.from({ length: count }, (_, index) => makeStream(seed * 0x10000 + index, frames, held));
}

/** [frames]: the pushes of a stream, counted from 0. */
export function actsOf({ pushed }: Stream): Uint8Array {
  return Uint8Array.from(pushed, (push) => push + 1);
}

function makeStream(seed: number, frames: number, held?: number): Stream {
  const random = randomFrom(seed);
  const player = randomPlayer(random, held);
  const states: PaddleState[] = [];
  const pushed = new Int8Array(frames);
  const lost = new Uint8Array(frames);
  let state = samplePaddleStart(random);
  for (let frame = 0; frame < frames; frame++) {
    states.push(state);
    const push: Push = player(state);
    pushed[frame] = push;
    lost[frame] = isLost(state) ? 1 : 0;
    state = lost[frame] ? { ...samplePaddleStart(random), paddle: state.paddle } : play(state, push);
  }
  return { states, pushed, lost };
}
