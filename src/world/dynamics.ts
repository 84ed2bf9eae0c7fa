/**
 * How the Box moves: uniform motion sideways, free fall, elastic rebounds. Nothing is integrated numerically. Between
 * two contacts the path is a parabola in closed form, the moment of contact is the root of a quadratic, and the speed
 * at contact follows from the conserved energy; so energy drifts by rounding alone (relative drift below 1e-11 in
 * 1,000 frames, held by a test).
 */
import { box, type Ball, type State, type World } from './state.ts';

/** One frame of world time: `substeps` equal parts, each exact. */
export function step(state: State, world: World = box): State {
  let { ball } = state;
  for (let part = 0; part < world.substeps; part++) ball = advance(ball, 1 / world.substeps, world);
  return { ...state, ball };
}

/**
 * The ball `duration` frames later (any number ≥ 0, fractions too: a figure can draw the path between two frames).
 * Throws RangeError where the ball starts outside the Box, its velocity is not finite or the duration is not a finite
 * number ≥ 0.
 */
export function advance(ball: Ball, duration: number, world: World = box): Ball {
  const low = world.radius;
  const high = world.size - world.radius;
  const floor = world.openBelow ? Infinity : high;
  const inside = ball.x >= low && ball.x <= high && ball.y >= low && ball.y <= floor;
  if (!inside) throw new RangeError(`advance: the ball at (${ball.x}, ${ball.y}) is not inside the Box`);
  if (!Number.isFinite(ball.vx + ball.vy)) throw new RangeError(`advance: (${ball.vx}, ${ball.vy}) is not a velocity`);
  if (!(duration >= 0 && duration < Infinity)) throw new RangeError(`advance: ${duration} is not a duration`);
  const [x, vx] = slide(ball.x, ball.vx, duration, low, high);
  const [y, vy] = fall(ball.y, ball.vy, duration, low, floor, world.gravity);
  return { x, y, vx, vy };
}

type Motion = readonly [position: number, velocity: number];

/** Uniform motion between two walls: mirror what reaches beyond them. */
function slide(x: number, vx: number, duration: number, low: number, high: number): Motion {
  let position = x + vx * duration;
  let velocity = vx;
  while (position < low || position > high) {
    position = 2 * (position < low ? low : high) - position;
    velocity = -velocity;
  }
  return [position, velocity];
}

/** Free fall between ceiling and floor, from contact to contact. */
function fall(y: number, vy: number, duration: number, ceiling: number, floor: number, gravity: number): Motion {
  let position = y;
  let velocity = vy;
  let left = duration;
  for (;;) {
    if (position === floor && velocity === 0) return [position, velocity];
    // Hops get no lower but may be tiny: whole ones change nothing, so skip them.
    const clearsCeiling = velocity * velocity <= 2 * gravity * (floor - ceiling);
    if (position === floor && velocity < 0 && clearsCeiling) left %= (-2 * velocity) / gravity;
    const contact = nextContact(position, velocity, ceiling, floor, gravity);
    if (contact.after > left) break;
    left -= contact.after;
    position = contact.at;
    velocity = contact.velocity;
  }
  const end = position + velocity * left + (gravity * left * left) / 2;
  return [Math.min(floor, Math.max(ceiling, end)), velocity + gravity * left];
}

interface Contact {
  /** frames from now; Infinity where there is none */
  readonly after: number;
  readonly at: number;
  /** just after the rebound */
  readonly velocity: number;
}

function nextContact(y: number, vy: number, ceiling: number, floor: number, gravity: number): Contact {
  const squaredAtCeiling = vy * vy - 2 * gravity * (y - ceiling);
  if (vy < 0 && squaredAtCeiling > 0) {
    const speed = Math.sqrt(squaredAtCeiling);
    // The root with the sum in the denominator: no difference of nearly equal numbers.
    return { after: (2 * (y - ceiling)) / (speed - vy), at: ceiling, velocity: speed };
  }
  if (floor === Infinity) return { after: Infinity, at: y, velocity: vy };
  const speed = Math.sqrt(vy * vy + 2 * gravity * (floor - y));
  if (speed === 0) return { after: Infinity, at: y, velocity: vy };
  if (vy <= 0) return { after: (speed - vy) / gravity, at: floor, velocity: -speed };
  return { after: (2 * (floor - y)) / (speed + vy), at: floor, velocity: -speed };
}
