/**
 * Openings that training never showed: too slow or too fast, or filmed under another gravity. In all else they are
 * drawn from what `sampleStart` can draw. The ball goes toward the pillar and stays in sight for as long as its motion
 * is measured (src/world/motion.ts).
 */
import type { Random } from '../kit/random.ts';
import { promptLength } from './clip.ts';
import { measuredFrames } from './motion.ts';
import { box, trained, type Ball, type State } from './state.ts';

/** Below this speed, px a frame, the ball is kept clear of the pillar until it has been measured. */
const slow = 0.65;
/** How far the ball overlaps the pillar in the last frame of the opening at least, px: so that it passes in front. */
const overlap = 1;

const { size, radius, pillar, gravity: ownGravity } = box;
const [low, high] = [radius, size - radius];
const beside = pillar.left - radius;

/** The fastest ball whose place at the end of the opening can be one that training shows, px a frame. */
export const fastest = 2.8;

/**
 * Between which places, px from the left, a ball of this speed can start to have its speed measured. Where it is when
 * the opening ends a ball of training can be as well, so that nothing is strange but the speed.
 */
export function placesFor(speed: number): readonly [from: number, to: number] {
  if (speed < slow) return [low, Math.max(low, beside - measuredFrames.speed[1] * speed)];
  const farthest = beside + (promptLength - 1) * trained.speed[1];
  const to = Math.min(beside, farthest - (promptLength - 1) * speed);
  return [firstInFront(speed), Math.max(low, to)]; // at `fastest` a single place is left, but for rounding
}

/** From where on, px from the left, a ball of this speed is seen in front of the pillar before the opening ends. */
export function firstInFront(speed: number): number {
  return Math.max(low, beside + overlap - (promptLength - 1) * speed);
}

/** @param speed sideways, px a frame, up to `fastest`. */
export function openingAtSpeed(speed: number, random: Random): State {
  const [from, to] = placesFor(speed);
  const x = random.uniform(from, to);
  const y = random.uniform(low, high);
  const vy = random.uniform(...trained.vy);
  return fromEitherSide({ x, y, vx: speed, vy }, random);
}

/**
 * An opening whose ball touches neither floor nor ceiling while it is measured, whether it goes on under `gravity` or
 * under that of the Box.
 *
 * @param gravity px a frame², 0 to 0.3.
 */
export function openingUnder(gravity: number, random: Random): State {
  for (;;) {
    const vx = random.uniform(...trained.speed);
    const vy = random.uniform(...trained.vy);
    const y = random.uniform(low, high);
    if (![gravity, ownGravity].every((g) => fliesFreely(y, vy, g))) continue;
    return fromEitherSide({ x: random.uniform(firstInFront(vx), beside), y, vx, vy }, random);
  }
}

/** Whether a ball stays between floor and ceiling while its fall is measured. */
export function fliesFreely(y: number, vy: number, gravity: number): boolean {
  const at = (frame: number): number => y + vy * frame + (gravity * frame * frame) / 2;
  const end = at(measuredFrames.gravity[1]);
  const highest = vy < 0 && gravity > 0 ? at(Math.min(measuredFrames.gravity[1], -vy / gravity)) : y;
  return end <= high && Math.min(end, highest) >= low;
}

function fromEitherSide(ball: Ball, random: Random): State {
  const mirrored = random.uniform() < 0.5;
  return { ball: mirrored ? { ...ball, x: size - ball.x, vx: -ball.vx } : ball, depth: 'front' };
}
