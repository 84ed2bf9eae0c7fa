/** One edit of the Box: a ball that is moved once, on its way, and what follows from it. */
import { clipLength, unfold } from './clip.ts';
import { step } from './dynamics.ts';
import { box, type State, type World } from './state.ts';

/** The frame in which readers move the ball. */
export const editFrame = 4;

/** Over the pillar's width exactly in frames 4 to 7: out of sight in all of them if it passes behind. */
export const crossing: State = { ball: { x: 5.5, y: 6.5, vx: 1.18, vy: -0.2 }, depth: 'behind' };

/** px up or down that the crossing leaves room for. */
export const farthestEdit = 4;

export interface Roll {
  /** How far down the ball is moved in the edited frame, px. */
  readonly down: number;
  /** px a frame² */
  readonly gravity: number;
}

/** A clip of states: the Box's own step, with the ball moved once. */
export function roll(start: State, { down, gravity }: Roll): readonly State[] {
  // Exact whatever the parts of a frame; with one of them a drag stays quick.
  const world: World = { ...box, gravity, substeps: 1 };
  let frame = 0;
  return unfold(start, clipLength, (state) => {
    const next = step(state, world);
    frame++;
    return frame === editFrame ? moved(next, down) : next;
  });
}

function moved({ ball, depth }: State, down: number): State {
  const y = Math.min(box.size - box.radius, Math.max(box.radius, ball.y + down));
  return { ball: { ...ball, y }, depth };
}
