import { coverClip } from '../../world/cover.ts';
import { isHidden } from '../../world/state.ts';

/** World time of the frame that is shown, in frames; `exposures` shows the whole flight in one frame. */
export interface BoxState {
  readonly worldTime: number;
  readonly exposures: boolean;
}

export const start: BoxState = { worldTime: 0, exposures: true };
export const last = coverClip.length - 1;

/** Frames a second at which the clip plays. */
export const rate = 12;

export function step(state: BoxState, dt: number): BoxState {
  if (state.exposures) return { worldTime: 0, exposures: false };
  return { ...state, worldTime: Math.min(last, state.worldTime + dt * rate) };
}

export function frameOf({ worldTime }: BoxState): number {
  return Math.min(last, Math.floor(worldTime));
}

/** The frames in which nothing of the ball can be seen. */
export const hiddenFrames: readonly number[] = coverClip.flatMap((state, i) => (isHidden(state) ? [i] : []));
