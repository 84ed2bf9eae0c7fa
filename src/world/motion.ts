/** How the ball of a film moves, as far as the film shows it: made by the Box, by a model or by memory alike. */
import type { Frame } from './renderer.ts';
import { box, type World } from './state.ts';
import { findBalls } from './tracker.ts';

/** Between which frames each is measured; the first of them is the last that a model is given. */
export const measuredFrames: Readonly<Record<'speed' | 'gravity', readonly [first: number, last: number]>> = {
  speed: [3, 6],
  gravity: [3, 11],
};

/** A ball of which less is seen than this share has its center somewhere else. */
const almostWhole = 0.75;
/** For the height half a ball will do: the pillar cuts it upright. */
const half = 0.5;
/** A parabola through fewer heights than this says little. */
const enoughHeights = 5;

/** Sideways, to whichever side, px a frame: the size of the mean step. Undefined where no two frames in a row show it. */
export function shownSpeed(film: readonly Frame[], world: World = box): number | undefined {
  const [first, last] = measuredFrames.speed;
  const places = film.slice(first, last + 1).map((frame) => ballIn(frame, almostWhole, world)?.x);
  const steps = places.slice(1).flatMap((x, i) => {
    const before = places[i];
    return x === undefined || before === undefined ? [] : x - before;
  });
  return steps.length > 0 ? Math.abs(steps.reduce((sum, step) => sum + step, 0)) / steps.length : undefined;
}

/**
 * Downward acceleration, px a frame², of the parabola that fits the heights best (least squares); undefined where there
 * are fewer than five.
 */
export function shownGravity(film: readonly Frame[], world: World = box): number | undefined {
  const [first, last] = measuredFrames.gravity;
  const middle = (first + last) / 2;
  const heights: (readonly [time: number, y: number])[] = [];
  for (let frame = first; frame <= last; frame++) {
    const y = ballIn(film[frame] as Frame, half, world)?.y;
    if (y !== undefined) heights.push([frame - middle, y]);
  }
  return heights.length < enoughHeights ? undefined : 2 * bend(heights);
}

function ballIn(frame: Frame, enough: number, world: World): { readonly x: number; readonly y: number } | undefined {
  return findBalls(frame, world).find(({ mass }) => mass >= enough);
}

/** The coefficient of time² in the parabola of least squares: of time², what neither 1 nor time can say. */
function bend(points: readonly (readonly [time: number, y: number])[]): number {
  const sum = (of: (time: number, y: number) => number): number => points.reduce((all, [t, y]) => all + of(t, y), 0);
  const n = points.length;
  const mean = sum((t) => t) / n;
  const squares = sum((t) => (t - mean) ** 2);
  const cubes = sum((t) => (t - mean) ** 3);
  const rest = (t: number): number => (t - mean) ** 2 - squares / n - (cubes / squares) * (t - mean);
  return sum((t, y) => rest(t) * y) / sum((t) => rest(t) ** 2);
}
