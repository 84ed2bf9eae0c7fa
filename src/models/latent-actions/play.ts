/** A game that is played by codes, frame by frame: first what V sees of the Box, then what the dynamics make of it. */
import { randomFrom } from '../../kit/random.ts';
import { renderPaddle } from '../../world/paddle-film.ts';
import type { PaddleState } from '../../world/paddle.ts';
import type { Frame } from '../../world/renderer.ts';
import { toFrame, toPixels } from '../dream/pixels.ts';
import type { Vision } from '../dream/run.ts';
import { sampleCode, sampleNext } from '../dream/sampling.ts';
import { config, playing } from './config.ts';
import type { Dynamics, Reader } from './run.ts';
import { shownOf } from './shown.ts';

export interface Game {
  /** What is seen now: V's picture of its code. */
  frame(): Frame;
  /** Whether the dynamics hold the ball for lost. */
  isLost(): boolean;
  /** One frame on. @param code of the reader, 0 … actions − 1. */
  press(code: number): void;
}

export interface Players {
  readonly vision: Vision;
  readonly reader: Reader;
  readonly dynamics: Dynamics;
}

/**
 * A game that begins where the Box is after the frames that are shown. Their codes are the reader's.
 *
 * @param seed of all chance in it: an integer in 0 … 2³² − 1.
 */
export function startGame({ vision, reader, dynamics }: Players, start: PaddleState, seed: number): Game {
  const random = randomFrom(seed);
  let now: Float32Array = new Float32Array(config.dynamics.code);
  let kept: Float32Array = new Float32Array(config.dynamics.memory);
  let isLost = false;
  let before: Float32Array | undefined;
  for (const state of shownOf(start)) {
    const frame = toPixels(renderPaddle(state));
    if (before) kept = dynamics.remember(kept, now, [reader.nearest(reader.read(before, frame))]);
    now = sampleCode(vision.encode(frame), 0, random);
    before = frame;
  }
  return {
    frame: () => toFrame(vision.draw(now)),
    isLost: () => isLost,
    press(code) {
      kept = dynamics.remember(kept, now, [code]);
      const next = sampleNext(dynamics.foresee(kept), 0, now, playing.temperature, random, playing.width);
      now = next.code;
      isLost ||= next.isLost;
    },
  };
}
