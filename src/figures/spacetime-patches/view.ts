/** Turning a block: from its own coordinates to the surface, seen from so far away that parallels stay parallel. */
import type { Point } from '../../kit/surface.ts';

/** Degrees: 0, 0 is head-on; a positive yaw turns the end of the clip rightward, a positive pitch upward. */
export interface View {
  readonly yaw: number;
  readonly pitch: number;
}

/** x rightward, y downward, z into the depth, from the middle of the block. */
export type Project = (x: number, y: number, z: number) => Point;

const radians = Math.PI / 180;

/** `scale`: px a unit; `center`: where the middle of the block is on the surface. */
export function projector({ yaw, pitch }: View, scale: number, [left, top]: Point): Project {
  const [sinYaw, cosYaw] = [Math.sin(yaw * radians), Math.cos(yaw * radians)];
  const [sinPitch, cosPitch] = [Math.sin(pitch * radians), Math.cos(pitch * radians)];
  return (x, y, z) => {
    const depth = z * cosYaw - x * sinYaw;
    return [left + scale * (x * cosYaw + z * sinYaw), top + scale * (y * cosPitch - depth * sinPitch)];
  };
}

/** The view in which what lies `length` px in front of the middle, toward the reader, is seen at `offset` from it. */
export function viewOf([x, y]: Point, length: number, before: View): View {
  const sine = Math.max(-1, Math.min(1, -x / length));
  const yaw = Math.asin(sine) / radians;
  const rest = length * Math.sqrt(1 - sine * sine);
  // Seen from the side it does not show how high one looks from.
  if (rest < length * 0.02) return { yaw, pitch: before.pitch };
  return { yaw, pitch: Math.asin(Math.max(-1, Math.min(1, y / rest))) / radians };
}

/** The outline of points: the smallest convex polygon around them (monotone chain, Andrew 1979). */
export function hull(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (list: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of list) {
      while (chain.length > 1 && turn(chain.at(-2), chain.at(-1), point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

function turn([ax, ay]: Point = [0, 0], [bx, by]: Point = [0, 0], [cx, cy]: Point): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

/** Whether a convex polygon holds a point. */
export function holds(polygon: readonly Point[], at: Point): boolean {
  const sides = polygon.map((point, i) => Math.sign(turn(point, polygon[(i + 1) % polygon.length], at)));
  return polygon.length > 2 && (sides.every((side) => side >= 0) || sides.every((side) => side <= 0));
}
