import type { Point } from '../../kit/surface.ts';
import { addOuter, cross, eigen, unit, type Vector } from './vectors.ts';

/** A stretch of a line in a picture, from end to end, px. */
export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

/**
 * The window through which a picture is measured. The misfit depends on the scale of the coordinates, so they are
 * counted from the middle of the picture in halves of its width (hartley2004multiple).
 */
export interface Window {
  /** px */
  readonly width: number;
  /** px */
  readonly height: number;
}

/** Shorter stretches say nothing of a direction, px. */
export const shortest = 6;

export interface Meeting {
  /** The common point, homogeneous and of length one, in halves of the picture's width from its middle. */
  readonly point: Vector;
  /** The smallest singular value of the stacked lines: zero when all of them meet. */
  readonly misfit: number;
  /** The next one: zero when all lines are one line, and the point can be anywhere on it. */
  readonly hold: number;
}

/** A point of the picture, px, in the window's coordinates. */
export function intoWindow([x, y]: Point, { width, height }: Window): Vector {
  const half = width / 2;
  return [(x - half) / half, (y - height / 2) / half, 1];
}

/** px of the picture; `undefined` where the point lies at infinity. */
export function outOfWindow([x, y, w]: Vector, { width, height }: Window): Point | undefined {
  const half = width / 2;
  const place: Point = [half + (half * x) / w, height / 2 + (half * y) / w];
  return Math.abs(w) > 1e-9 && place.every(Number.isFinite) ? place : undefined;
}

export function long({ from, to }: Segment): number {
  return Math.hypot(to[0] - from[0], to[1] - from[1]);
}

/** The line of a segment, scaled to length one; `undefined` where its ends lie too close together to give one. */
export function lineOf(segment: Segment, window: Window): Vector | undefined {
  if (!(long(segment) >= shortest)) return undefined;
  return unit(cross(intoWindow(segment.from, window), intoWindow(segment.to, window)));
}

/**
 * The point that comes closest to all lines: the smallest right singular vector of the stack of lines of length one
 * (#eq-common-vanishing-point, hartley2004multiple). `undefined` with fewer than two lines.
 */
export function meeting(segments: readonly Segment[], window: Window): Meeting | undefined {
  const lines = segments.flatMap((segment) => {
    const line = lineOf(segment, window);
    return line ? [line] : [];
  });
  if (lines.length < 2) return undefined;
  const squares = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (const line of lines) addOuter(squares, line);
  const { values, vectors } = eigen(squares);
  const [x, y, w] = vectors[0];
  return {
    point: w < 0 ? [-x, -y, -w] : vectors[0],
    misfit: Math.sqrt(Math.max(0, values[0])),
    hold: Math.sqrt(Math.max(0, values[1])),
  };
}

/** Which way the point lies as seen from a place of the picture: a direction of length one, sign open. */
export function directionTo(place: Point, point: Vector, window: Window): Point {
  const [x, y, w] = point;
  const [px, py] = intoWindow(place, window);
  const [dx, dy] = [x - w * px, y - w * py];
  const size = Math.hypot(dx, dy);
  return size < 1e-12 ? [0, 0] : [dx / size, dy / size];
}

/**
 * By how much a segment misses the point, px: turned about its middle until it points there, its ends would move so
 * far. Also good for a point at infinity.
 */
export function missOf(segment: Segment, point: Vector, window: Window): number {
  const { from, to } = segment;
  const [dx, dy] = directionTo(middle(segment), point, window);
  return Math.abs((to[0] - from[0]) * dy - (to[1] - from[1]) * dx) / 2;
}

/** By how far the second end misses the line from the first end to the point, px: a shadow and its light. */
export function tipMissOf({ from, to }: Segment, point: Vector, window: Window): number {
  const [dx, dy] = directionTo(from, point, window);
  return Math.abs((to[0] - from[0]) * dy - (to[1] - from[1]) * dx);
}

export function middle({ from, to }: Segment): Point {
  return [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
}

/** The line through two vanishing points, of length one; `undefined` where they are one point. */
export function horizonOf(a: Vector, b: Vector): Vector | undefined {
  const line = cross(a, b);
  return Math.hypot(...line) < 1e-6 ? undefined : unit(line);
}

/**
 * Focal length in widths of the picture, if the two groups stand at right angles in the scene and the picture is not
 * cropped: v₁ᵀ ω v₂ = 0 with square pixels (hartley2004multiple). `undefined` where no camera can see them so.
 */
export function focalLength(a: Vector, b: Vector): number | undefined {
  const square = -(a[0] * b[0] + a[1] * b[1]) / (a[2] * b[2]);
  return Number.isFinite(square) && square > 0.01 && square < 100 ? Math.sqrt(square) / 2 : undefined;
}
