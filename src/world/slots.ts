/** Clips in slots: runs of as many frames as an opening has, the opening first. A row of film shows one. */
import { clipLength, promptLength } from './clip.ts';
import { advance } from './dynamics.ts';
import { render } from './renderer.ts';
import type { State } from './state.ts';

/** Slots that follow the opening. */
export const laterSlots: readonly number[] = Array.from({ length: clipLength / promptLength - 1 }, (_, i) => i + 1);

/** First frame of a slot, and the last. */
export function framesOfSlot(slot: number): readonly [first: number, last: number] {
  return [slot * promptLength, (slot + 1) * promptLength - 1];
}

/** World time halfway through a slot, frames: between its two middle frames. */
export function middleOf(slot: number): number {
  const [first, last] = framesOfSlot(slot);
  return (first + last) / 2;
}

/** The state halfway through a slot of a clip of the Box. */
export function stateInMiddle(clip: readonly State[], slot: number): State {
  const before = Math.floor(middleOf(slot));
  const state = clip[before] as State;
  return { ...state, ball: advance(state.ball, middleOf(slot) - before) };
}

/** Whether the opening leaves open on which side of the pillar the ball will pass. */
export function leavesSideOpen(clip: readonly State[]): boolean {
  return clip.slice(0, promptLength).every((state) => !showsSide(state));
}

/** Whether the frame would be another one if the ball were on the other side. */
export function showsSide(state: State): boolean {
  const behind = render({ ...state, depth: 'behind' });
  return render({ ...state, depth: 'front' }).some((value, pixel) => value !== behind[pixel]);
}
