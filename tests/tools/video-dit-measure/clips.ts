/** Clips that the instruments are fitted on and tested with, and what is true in them. */
import { randomFrom } from '../../../src/kit/random.ts';
import { config } from '../../../src/models/video-dit/config.ts';
import { promptLength, simulate } from '../../../src/world/clip.ts';
import { advance } from '../../../src/world/dynamics.ts';
import { render } from '../../../src/world/renderer.ts';
import { isHidden, sampleStart, type Ball, type State } from '../../../src/world/state.ts';

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

/** The frames of a time slot. */
export function framesOf(clip: Clip, slot: number): Clip {
  return clip.slice(slot * config.slotLength, (slot + 1) * config.slotLength);
}

/** The true state in the middle of a slot: between its second frame and its third. */
export function midSlot(clip: Clip, slot: number): State {
  const state = clip[slot * config.slotLength + 1] as State;
  return { ...state, ball: advance(state.ball, (config.slotLength - 1) / 2 - 1) };
}

/** x, y, vx, vy: the order of everything that is fitted to a state. */
export function numbersOf({ x, y, vx, vy }: Ball): readonly [x: number, y: number, vx: number, vy: number] {
  return [x, y, vx, vy];
}

/** Whether no frame of a slot shows anything of the ball. */
export function isUnseen(clip: Clip, slot: number): boolean {
  return framesOf(clip, slot).every((state) => isHidden(state));
}

/** Whether the prompt leaves open on which side of the pillar the ball will pass. */
export function isOpen(clip: Clip): boolean {
  return !clip.slice(0, promptLength).some(tellsDepth);
}

/** Whether a frame in front and a frame behind differ. */
export function tellsDepth(state: State): boolean {
  const behind = render({ ...state, depth: 'behind' });
  return render({ ...state, depth: 'front' }).some((value, pixel) => value !== behind[pixel]);
}
