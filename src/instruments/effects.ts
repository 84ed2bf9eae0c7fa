/** What a change inside a model did to the clip that came out, as a tracker sees it. */
import { renderClip } from '../world/clip.ts';
import type { Frame } from '../world/renderer.ts';
import type { Depth, State } from '../world/state.ts';
import { findBalls } from '../world/tracker.ts';

/** Sums over frames in which the unchanged clip shows its ball; divide by `frames` (or `shown`) for means. */
export interface Shift {
  /** Frames compared, and those of them in which the changed clip shows a ball too. */
  readonly frames: number;
  readonly shown: number;
  /** How far the ball was moved, px: with its sign along each axis, and whatever the direction. */
  readonly dx: number;
  readonly dy: number;
  readonly distance: number;
  /** From where it was asked to be, px. */
  readonly missed: number;
  /** How much ball there is, in parts of the unchanged one. */
  readonly mass: number;
}

/** A ball of less mass than this in the unchanged clip is too little of it to compare. */
const enough = 0.5;

/**
 * Compares a clip that was changed with the same clip, same noise, unchanged.
 *
 * @param asked how far the ball should have moved, px.
 * @param from, to frames that count: from ≤ frame < to.
 */
export function measureShift(
  changed: readonly Frame[],
  plain: readonly Frame[],
  asked: readonly [dx: number, dy: number],
  [from, to]: readonly [from: number, to: number],
): Shift {
  let total: Shift = noShift;
  for (let at = from; at < to; at++) {
    const [before] = findBalls(plain[at] as Frame);
    if (!before || before.mass < enough) continue;
    const [after] = findBalls(changed[at] as Frame);
    const dx = after ? after.x - before.x : 0;
    const dy = after ? after.y - before.y : 0;
    total = addShifts(total, {
      frames: 1,
      shown: after ? 1 : 0,
      dx,
      dy,
      distance: Math.hypot(dx, dy),
      missed: after ? Math.hypot(dx - asked[0], dy - asked[1]) : 0,
      mass: (after?.mass ?? 0) / before.mass,
    });
  }
  return total;
}

export const noShift: Shift = { frames: 0, shown: 0, dx: 0, dy: 0, distance: 0, missed: 0, mass: 0 };

export function addShifts(a: Shift, b: Shift): Shift {
  return {
    frames: a.frames + b.frames,
    shown: a.shown + b.shown,
    dx: a.dx + b.dx,
    dy: a.dy + b.dy,
    distance: a.distance + b.distance,
    missed: a.missed + b.missed,
    mass: a.mass + b.mass,
  };
}

/** Two versions of a frame differ by at least this (sum of squared differences of pixels), else they show no side. */
const telling = 4;

/**
 * On which side of the pillar a clip shows its ball, in frames where it makes a difference: whichever version of the
 * true clip is nearer, pixel by pixel. Undefined where the versions hardly differ in those frames.
 */
export function seenSide(
  made: readonly Frame[],
  truth: readonly State[],
  [from, to]: readonly [from: number, to: number],
): Depth | undefined {
  const path = truth.slice(from, to);
  const front = renderClip(path.map((state): State => ({ ...state, depth: 'front' })));
  const behind = renderClip(path.map((state): State => ({ ...state, depth: 'behind' })));
  const shown = made.slice(from, to);
  if (squaredDistance(front, behind) < telling) return undefined;
  return squaredDistance(shown, front) < squaredDistance(shown, behind) ? 'front' : 'behind';
}

function squaredDistance(a: readonly Frame[], b: readonly Frame[]): number {
  let sum = 0;
  a.forEach((frame, at) => frame.forEach((value, pixel) => (sum += (value - (b[at]?.[pixel] as number)) ** 2)));
  return sum;
}
