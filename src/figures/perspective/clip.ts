import type { Point } from '../../kit/surface.ts';

/** Left, top, right, bottom. */
export type Frame = readonly [number, number, number, number];

/** The part of a polygon that lies in a frame (Sutherland and Hodgman). */
export function clipPolygon(points: readonly Point[], [left, top, right, bottom]: Frame): readonly Point[] {
  return cut(cut(cut(cut(points, 0, left, 1), 0, right, -1), 1, top, 1), 1, bottom, -1);
}

function cut(points: readonly Point[], axis: 0 | 1, limit: number, side: 1 | -1): readonly Point[] {
  const inside = (point: Point): boolean => side * (point[axis] - limit) >= 0;
  return points.flatMap((here, i) => {
    const before = points[(i + points.length - 1) % points.length] as Point;
    const crossing = inside(before) === inside(here) ? [] : [between(before, here, axis, limit)];
    return inside(here) ? [...crossing, here] : crossing;
  });
}

function between(a: Point, b: Point, axis: 0 | 1, limit: number): Point {
  const k = (limit - a[axis]) / (b[axis] - a[axis]);
  return [a[0] + k * (b[0] - a[0]), a[1] + k * (b[1] - a[1])];
}

/** The part of the stretch from `a` to `b` that lies in a frame (Liang and Barsky); `undefined` where none does. */
export function clipStretch(
  a: Point,
  b: Point,
  [left, top, right, bottom]: Frame,
): readonly [Point, Point] | undefined {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  let [first, last] = [0, 1];
  const limits = [[-dx, a[0] - left], [dx, right - a[0]], [-dy, a[1] - top], [dy, bottom - a[1]]] as const; // prettier-ignore
  for (const [p, q] of limits) {
    if (p === 0) {
      if (q < 0) return undefined;
    } else if (p < 0) first = Math.max(first, q / p);
    else last = Math.min(last, q / p);
  }
  if (!(first <= last)) return undefined;
  const along = (k: number): Point => [a[0] + k * dx, a[1] + k * dy];
  return [along(first), along(last)];
}
