import fc from 'fast-check';
import { randomFrom } from '../../../src/kit/random.ts';
import { box, sampleStart, type Depth, type State } from '../../../src/world/state.ts';

/** `count` starts from the distribution that models are trained on. */
export function starts(count: number, seed = 1): readonly State[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => sampleStart(random));
}

/** A state with the ball at rest in the air beside the pillar, but for what is given. */
export function stateWith(ball: Partial<State['ball']>, depth: Depth = 'front'): State {
  return { ball: { x: 5, y: 10, vx: 0, vy: 0, ...ball }, depth };
}

const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const inside = within(box.radius, box.size - box.radius);

/** Any ball in the Box, also much faster than those that models see. */
export const anyBall = fc.record({ x: inside, y: inside, vx: within(-40, 40), vy: within(-40, 40) });
