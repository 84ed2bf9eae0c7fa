import { clipLength, simulate } from './clip.ts';
import type { State } from './state.ts';

/**
 * The clip of the cover: the ball enters at the upper left, falls out of sight behind the pillar, comes out lower on
 * the right and rebounds from the floor. One that `sampleStart` could have drawn.
 */
export const coverClip: readonly State[] = simulate(
  { ball: { x: 2.3, y: 2.2, vx: 1.25, vy: 0.8 }, depth: 'behind' },
  clipLength,
);
