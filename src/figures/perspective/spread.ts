import type { Point } from '../../kit/surface.ts';
import { meeting, outOfWindow, type Segment, type Window } from './meeting.ts';
import { addOuter, dot, eigen, plus, times, type Vector } from './vectors.ts';

/** How sure a meeting point is, given how sure the hand was that placed the lines. */
export interface Spread {
  /** The outline that holds the point in 95 of 100 placings, px; `undefined` where it reaches infinity. */
  readonly outline: readonly Point[] | undefined;
  /** Covariance of the point on the sphere, 3 × 3, row by row. */
  readonly covariance: readonly number[];
}

/** √ of the 95 % quantile of χ² with two degrees of freedom. */
const reach95 = 2.4477;
const corners = 40;

/**
 * First-order propagation: each coordinate of each end is off by `sigma` px, independently; how the point answers is
 * measured by moving each of them a little.
 */
export function spreadOf(segments: readonly Segment[], sigma: number, window: Window): Spread | undefined {
  const best = meeting(segments, window);
  if (!best) return undefined;
  const covariance = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  const nudge = 0.01;
  for (const [i] of segments.entries()) {
    for (const end of ['from', 'to'] as const) {
      for (const axis of [0, 1] as const) {
        const nudged = (by: number): Vector | undefined =>
          meeting(
            segments.map((segment, k) => (k === i ? moved(segment, end, axis, by) : segment)),
            window,
          )?.point;
        const [ahead, back] = [nudged(nudge), nudged(-nudge)];
        if (!ahead || !back) continue;
        const slope = times(1 / (2 * nudge), plus(alike(ahead, best.point), alike(back, best.point), -1));
        addOuter(covariance, slope, sigma * sigma);
      }
    }
  }
  return { outline: outline(best.point, covariance, window), covariance };
}

function moved(segment: Segment, end: 'from' | 'to', axis: 0 | 1, by: number): Segment {
  const [x, y] = segment[end];
  return { ...segment, [end]: axis === 0 ? [x + by, y] : [x, y + by] };
}

/** A homogeneous vector and its opposite are one point: the one on the side of `like`. */
function alike(point: Vector, like: Vector): Vector {
  return dot(point, like) < 0 ? times(-1, point) : point;
}

function outline(point: Vector, covariance: readonly number[], window: Window): readonly Point[] | undefined {
  const { values, vectors } = eigen(covariance);
  const axis = (k: 1 | 2): Vector => times(reach95 * Math.sqrt(Math.max(0, values[k])), vectors[k]);
  const around = Array.from({ length: corners }, (_, i) => {
    const turn = (2 * Math.PI * i) / corners;
    return plus(plus(point, axis(1), Math.cos(turn)), axis(2), Math.sin(turn));
  });
  if (around.some((corner) => corner[2] * point[2] <= 0)) return undefined;
  const points = around.flatMap((corner) => {
    const place = outOfWindow(corner, window);
    return place ? [place] : [];
  });
  return points.length === corners ? points : undefined;
}
