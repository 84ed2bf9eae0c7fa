/** One game in the dream, frame by frame: first what V sees of the Box, then what M makes of it alone. */
import { randomFrom, type Random } from '../../kit/random.ts';
import { promptLength } from '../../world/clip.ts';
import { renderPaddle } from '../../world/paddle-film.ts';
import { play, type PaddleState, type Push } from '../../world/paddle.ts';
import type { Frame } from '../../world/renderer.ts';
import { config } from './config.ts';
import { toFrame, toPixels } from './pixels.ts';
import type { Memory, Vision } from './run.ts';
import { sampleCode, sampleNext } from './sampling.ts';

export interface Drive {
  /** The frame that the dream shows now: V's picture of its code. */
  frame(): Frame;
  /** Whether M holds the ball for lost; what it dreams after that is another game. */
  isLost(): boolean;
  /** One frame on. */
  push(push: Push): void;
}

export interface DriveOptions {
  readonly vision: Vision;
  readonly memory: Memory;
  /** Where the game begins, in the Box. */
  readonly start: PaddleState;
  /** κ, greater than 0. */
  readonly temperature: number;
  /** Of the chance in the dream: an integer in 0 … 2³² − 1. */
  readonly seed: number;
  /** Frames of the Box that the dream is shown, at least 1: from one alone nobody could tell where the ball goes. */
  readonly shown?: number;
}

/** Throws RangeError where the temperature is not greater than 0. */
export function startDrive(options: DriveOptions): Drive {
  const { vision, memory, temperature, seed, shown = promptLength } = options;
  if (!(temperature > 0)) throw new RangeError(`startDrive: ${temperature} is no temperature`);
  const random = randomFrom(seed);
  let truth = options.start;
  let frames = 1;
  let now = see(vision, truth, random);
  let kept = new Float32Array(config.memory);
  let isLost = false;
  return {
    frame: () => toFrame(vision.draw(now)),
    isLost: () => isLost,
    push(push) {
      kept = memory.remember(kept, now, [push]) as typeof kept;
      if (frames < shown) {
        truth = play(truth, push);
        now = see(vision, truth, random);
      } else {
        const next = sampleNext(memory.foresee(kept), 0, now, temperature, random);
        now = next.code;
        isLost ||= next.isLost;
      }
      frames++;
    },
  };
}

function see(vision: Vision, state: PaddleState, random: Random): Float32Array {
  return sampleCode(vision.encode(toPixels(renderPaddle(state))), 0, random);
}
