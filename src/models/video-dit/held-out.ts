/** Clips that no training saw: the same ones for every model, and for whoever wants to look at them one by one. */
import { randomFrom } from '../../kit/random.ts';
import { simulate } from '../../world/clip.ts';
import { sampleStart, type State } from '../../world/state.ts';

/** Starts the stream of held-out clips; streams of training start elsewhere (training/batch.ts). */
const heldOutSeed = 0xb0c5;

/** The first states of held-out clips, in order. */
export function heldOutStarts(clips: number): readonly State[] {
  const random = randomFrom(heldOutSeed);
  return Array.from({ length: clips }, () => sampleStart(random));
}

/**
 * True states of held-out clips.
 *
 * @param speeds where |vx| of the first frame is drawn from instead, px a frame.
 */
export function heldOut(clips: number, speeds?: readonly [low: number, high: number]): readonly (readonly State[])[] {
  if (!speeds) return heldOutStarts(clips).map((start) => simulate(start));
  const random = randomFrom(heldOutSeed);
  return Array.from({ length: clips }, () => {
    const start = sampleStart(random);
    const vx = Math.sign(start.ball.vx) * random.uniform(...speeds);
    return simulate({ ...start, ball: { ...start.ball, vx } });
  });
}
