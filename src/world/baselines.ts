/**
 * Two ways to foresee the Box that know less than its law. A model that cannot beat them has learned little.
 * Both have the signature of `simulate` and see the true state they start from. Their ball stops at a wall instead of
 * leaving the film, so that every frame has an error to measure.
 */
import { clipLength, unfold } from './clip.ts';
import { box, type State, type World } from './state.ts';

/** The ball keeps its velocity. */
export function constantVelocity(start: State, frames: number = clipLength, world: World = box): readonly State[] {
  return fallFreely(start, frames, 0, world);
}

/** The ball falls as it should and never rebounds. */
export function fallWithoutBounces(start: State, frames: number = clipLength, world: World = box): readonly State[] {
  return fallFreely(start, frames, world.gravity, world);
}

function fallFreely(start: State, frames: number, gravity: number, { size, radius }: World): readonly State[] {
  const free = unfold(start, frames, ({ ball: { x, y, vx, vy }, depth }) => ({
    ball: { x: x + vx, y: y + vy + gravity / 2, vx, vy: vy + gravity },
    depth,
  }));
  // Only what is shown is held inside: below the floor the path goes on.
  const inside = (position: number): number => Math.min(size - radius, Math.max(radius, position));
  return free.map(({ ball, depth }) => ({ ball: { ...ball, x: inside(ball.x), y: inside(ball.y) }, depth }));
}
