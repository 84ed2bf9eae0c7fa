import type { Point } from '../../kit/surface.ts';
import { projectFace, type Camera } from './camera.ts';
import { clipPolygon } from './clip.ts';
import { cross, dot, plus, unit, type Vector } from './vectors.ts';

/** A flat convex face of the scene. */
export interface Face {
  readonly corners: readonly Vector[];
  /** Away from the solid, of length one. */
  readonly normal: Vector;
  /** How much light it gives back, 0 to 1. */
  readonly tone: number;
  /** Shows its tone as it is, whatever the light. */
  readonly flat?: boolean;
}

/** A polygon of the picture, px, in a gray from 0 (film) to 1 (light). */
export interface Patch {
  readonly points: readonly Point[];
  readonly gray: number;
}

type Range = readonly [number, number];

/** A block with its edges along the axes. */
export function block([x0, x1]: Range, [y0, y1]: Range, [z0, z1]: Range, tone: number): readonly Face[] {
  const corner = (x: number, y: number, z: number): Vector => [x ? x1 : x0, y ? y1 : y0, z ? z1 : z0];
  const side = (normal: Vector, list: readonly (readonly [number, number, number])[]): Face => ({
    corners: list.map(([x, y, z]) => corner(x, y, z)),
    normal,
    tone,
  });
  return [
    side([-1, 0, 0], [[0, 0, 0], [0, 0, 1], [0, 1, 1], [0, 1, 0]]),
    side([1, 0, 0], [[1, 0, 0], [1, 0, 1], [1, 1, 1], [1, 1, 0]]),
    side([0, -1, 0], [[0, 0, 0], [1, 0, 0], [1, 0, 1], [0, 0, 1]]),
    side([0, 1, 0], [[0, 1, 0], [1, 1, 0], [1, 1, 1], [0, 1, 1]]),
    side([0, 0, -1], [[0, 0, 0], [1, 0, 0], [1, 1, 0], [0, 1, 0]]),
    side([0, 0, 1], [[0, 0, 1], [1, 0, 1], [1, 1, 1], [0, 1, 1]]),
  ]; // prettier-ignore
}

/** A rectangle that lies on a plane across one axis: 0 is x, 1 is y, 2 is z. */
export function panel(axis: 0 | 1 | 2, at: number, a: Range, b: Range, tone: number, toward: 1 | -1 = -1): Face {
  const place = (u: number, v: number): Vector => (axis === 0 ? [at, u, v] : axis === 1 ? [u, at, v] : [u, v, at]);
  const normal: Vector = axis === 0 ? [toward, 0, 0] : axis === 1 ? [0, toward, 0] : [0, 0, toward];
  return { corners: [place(a[0], b[0]), place(a[1], b[0]), place(a[1], b[1]), place(a[0], b[1])], normal, tone };
}

/** A solid that stands on the ground: its outline at the foot and at the shoulder, and a tip where it has one. */
export interface Spire {
  readonly foot: Point;
  /** m, corner to middle. */
  readonly radius: number;
  readonly shoulder: { readonly height: number; readonly radius: number };
  readonly tip?: number;
  readonly sides: number;
  /** Turned about its axis, degrees. */
  readonly turn?: number;
  readonly tone: number;
}

/** Corners of a spire from the foot up; the last one is the tip, if it has one. */
export function cornersOf({ foot: [x, z], radius, shoulder, tip, sides, turn = 0 }: Spire): readonly Vector[] {
  const ring = (size: number, y: number): readonly Vector[] =>
    Array.from({ length: sides }, (_, i) => {
      const angle = (turn * Math.PI) / 180 + (2 * Math.PI * i) / sides;
      return [x + size * Math.cos(angle), y, z + size * Math.sin(angle)];
    });
  const top: readonly Vector[] = tip === undefined ? [] : [[x, tip, z]];
  return [...ring(radius, 0), ...ring(shoulder.radius, shoulder.height), ...top];
}

export function spire(given: Spire): readonly Face[] {
  const all = cornersOf(given);
  const { sides, tone, foot, tip, shoulder } = given;
  const corner = (i: number): Vector => all[i] as Vector;
  const inside: Vector = [foot[0], shoulder.height / 2, foot[1]];
  const walls = Array.from({ length: sides }, (_, i) => {
    const next = (i + 1) % sides;
    return outward([corner(i), corner(next), corner(sides + next), corner(sides + i)], inside, tone);
  });
  const roof =
    tip === undefined
      ? [outward(all.slice(sides, 2 * sides), inside, tone)]
      : walls.map((_, i) =>
          outward([corner(sides + i), corner(sides + ((i + 1) % sides)), corner(2 * sides)], inside, tone),
        );
  return [...walls, ...roof];
}

function outward(corners: readonly Vector[], inside: Vector, tone: number): Face {
  const [a, b, c] = corners as readonly [Vector, Vector, Vector];
  const normal = unit(cross(plus(b, a, -1), plus(c, a, -1)));
  const away = dot(normal, plus(a, inside, -1)) < 0;
  return { corners, normal: away ? [-normal[0], -normal[1], -normal[2]] : normal, tone };
}

/** Where light comes from, and how much of it comes from everywhere. */
export interface Light {
  readonly toward: Vector;
  readonly ambient: number;
}

/**
 * The picture of a scene, faces given from back to front: each face that looks toward the eye becomes one polygon in
 * one gray.
 */
export function render(camera: Camera, faces: readonly Face[], light: Light): readonly Patch[] {
  const toward = unit(light.toward);
  return faces.flatMap(({ corners, normal, tone, flat }) => {
    const first = corners[0] as Vector;
    if (dot(normal, plus(camera.eye, first, -1)) <= 0) return [];
    const shown = clipPolygon(projectFace(camera, corners), [0, 0, camera.width, camera.height]);
    if (shown.length < 3) return [];
    const gray = flat ? tone : tone * (light.ambient + (1 - light.ambient) * Math.max(0, dot(normal, toward)));
    return [{ points: shown.map(([x, y]): Point => [round(x), round(y)]), gray: Math.round(100 * gray) / 100 }];
  });
}

/** A tenth of a pixel keeps the still small. */
function round(value: number): number {
  return Math.round(10 * value) / 10;
}
