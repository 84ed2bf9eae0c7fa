/** Clips that the instruments are fitted on and tested with, and what is true in them. */
import { randomFrom } from '../../../src/kit/random.ts';
import { promptLength, simulate } from '../../../src/world/clip.ts';
import { framesOfSlot, middleOf, stateInMiddle } from '../../../src/world/slots.ts';
import { box, isHidden, sampleStart, type Ball, type State } from '../../../src/world/state.ts';

export type Clip = readonly State[];

/** Streams of clips that share none with each other, with training or with the clips of the card. */
export const clipSeeds = { fit: 0xf17, choose: 0xc40, test: 0x7e57 } as const;

/** @param fits only clips for which this holds are kept. */
export function drawClips(count: number, seed: number, fits: (clip: Clip) => boolean = () => true): readonly Clip[] {
  const random = randomFrom(seed);
  const clips: Clip[] = [];
  while (clips.length < count) {
    const clip = simulate(sampleStart(random));
    if (fits(clip)) clips.push(clip);
  }
  return clips;
}

/** x, y, vx, vy: the order of everything that is fitted to a state. */
export function numbersOf({ x, y, vx, vy }: Ball): readonly [x: number, y: number, vx: number, vy: number] {
  return [x, y, vx, vy];
}

/** The states of the frames of a slot. */
export function framesIn(clip: Clip, slot: number): Clip {
  const [first, last] = framesOfSlot(slot);
  return clip.slice(first, last + 1);
}

/** Whether no frame of a slot shows anything of the ball. */
export function isUnseen(clip: Clip, slot: number): boolean {
  return framesIn(clip, slot).every((state) => isHidden(state));
}

/** Whether the ball has touched a wall, the floor or the ceiling between the prompt and the middle of a slot. */
export function hasRebounded(clip: Clip, slot: number): boolean {
  const { x, y, vx, vy } = (clip[promptLength - 1] as State).ball;
  const time = middleOf(slot) - (promptLength - 1);
  const { ball } = stateInMiddle(clip, slot);
  return Math.hypot(x + vx * time - ball.x, y + vy * time + (box.gravity * time ** 2) / 2 - ball.y) > 1e-6;
}
