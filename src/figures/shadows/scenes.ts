import type { Point } from '../../kit/surface.ts';
import { project, vanishingPoint, type Camera } from '../perspective/camera.ts';
import type { Segment } from '../perspective/meeting.ts';
import { pictureWidth, sceneHeight } from '../perspective/scene.ts';
import { block, cornersOf, panel, render, spire, type Face, type Patch, type Spire } from '../perspective/solids.ts';
import { plus, times, type Vector } from '../perspective/vectors.ts';
import { hull } from './hull.ts';

/** A sun gives a direction, a lamp a place. */
export type Source = { readonly sun: Vector } | { readonly lamp: Vector };

/** Things on a square under one light. */
export interface Square {
  readonly camera: Camera;
  readonly source: Source;
  readonly things: readonly (Spire & { readonly tip: number })[];
  readonly tones: Readonly<{ sky: number; ground: number; slab: number; shadow: number }>;
}

const camera: Camera = { eye: [0, 3.9, -8], yaw: 0, pitch: -13, focal: 520, width: pictureWidth, height: sceneHeight };
const day = { sky: 0.93, ground: 0.66, slab: 0.62, shadow: 0.26 };
const night = { sky: 0.12, ground: 0.3, slab: 0.28, shadow: 0.1 };

const obelisk = (x: number, z: number, tip = 2.6): Square['things'][number] =>
  ({ foot: [x, z], radius: 0.42, shoulder: { height: tip - 0.45, radius: 0.27 }, tip, sides: 4, turn: 30, tone: 0.95 }); // prettier-ignore
const cone = (x: number, z: number, tip = 2): Square['things'][number] =>
  ({ foot: [x, z], radius: 0.62, shoulder: { height: 0.1, radius: 0.6 }, tip, sides: 14, tone: 0.7 }); // prettier-ignore
const tent = (x: number, z: number, tip = 1.5): Square['things'][number] =>
  ({ foot: [x, z], radius: 1.05, shoulder: { height: 0.05, radius: 1.05 }, tip, sides: 4, turn: 12, tone: 0.9 }); // prettier-ignore
const post = (x: number, z: number, tip = 1.7): Square['things'][number] =>
  ({ foot: [x, z], radius: 0.2, shoulder: { height: tip - 0.3, radius: 0.2 }, tip, sides: 10, tone: 0.8 }); // prettier-ignore

export const squares = {
  front: {
    camera,
    source: { sun: [-0.42, 0.62, 0.9] },
    things: [obelisk(-2.9, 4.2), tent(0.9, 6.4, 1.9), post(-0.7, 0.6), cone(2.75, 2.2)],
    tones: day,
  },
  behind: {
    camera,
    source: { sun: [-0.55, 0.72, -0.62] },
    things: [obelisk(-2.5, 5), tent(1.3, 4.8, 2), post(0.6, 0), cone(-3.5, 1.7)],
    tones: day,
  },
  lamp: {
    camera,
    source: { lamp: [0.2, 3.6, 4.4] },
    things: [obelisk(-2.7, 6.2, 2.3), tent(2.7, 4.6, 1.5), post(-1.4, 1.6), cone(1.25, 1.5, 1.5)],
    tones: night,
  },
  odd: {
    camera,
    source: { sun: [0.16, 0.5, 0.9] },
    things: [obelisk(-3.4, 5.4), tent(0.4, 7, 2.1), post(3.6, 4.6, 2), cone(1.5, 2.4, 1.7), obelisk(-1.6, 1.6, 1.9)],
    tones: day,
  },
} satisfies Record<string, Square>;
export type SquareName = keyof typeof squares;

/** Where the light of a square is seen: the lamp, the sun, or opposite to the sun behind the eye; homogeneous, px. */
export function imageOfLight({ camera: from, source }: Square): Vector {
  if ('sun' in source) return vanishingPoint(from, source.sun);
  return vanishingPoint(from, plus(source.lamp, from.eye, -1));
}

/** Where a ray from the light through a place meets the ground. Throws where it never does. */
export function shadowOf(source: Source, place: Vector): Vector {
  const ray: Vector = 'sun' in source ? times(-1, source.sun) : plus(place, source.lamp, -1);
  if (!(ray[1] < 0)) throw new RangeError('light from below throws no shadow on the ground');
  return plus(place, ray, -place[1] / ray[1]);
}

/** From the tip of each thing to the tip of its shadow, px; the shadow of `wrong` is turned about its foot. */
export function pairsOf(square: Square, wrong = -1, turn = 0): readonly Segment[] {
  return square.things.map((thing, i) => {
    const tip: Vector = [thing.foot[0], thing.tip, thing.foot[1]];
    const from = project(square.camera, tip);
    const to = project(square.camera, turnedAbout(thing.foot, shadowOf(square.source, tip), i === wrong ? turn : 0));
    if (!from || !to) throw new RangeError('a tip lies behind the eye');
    return { from, to };
  });
}

function turnedAbout([x, z]: Point, place: Vector, degrees: number): Vector {
  const [s, c] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const [dx, dz] = [place[0] - x, place[2] - z];
  return [x + c * dx - s * dz, place[1], z + s * dx + c * dz];
}

/** The square as polygons; the shadow of `wrong` is turned about its foot by so many degrees. */
export function squarePatches(square: Square, wrong = -1, turn = 0): readonly Patch[] {
  const { camera: from, source, things, tones } = square;
  const shadows = things.map((thing, i): Face => {
    const spots = cornersOf(thing).map((corner) =>
      turnedAbout(thing.foot, shadowOf(source, corner), i === wrong ? turn : 0),
    );
    const around = hull(spots.map(([x, , z]): Point => [x, z]));
    return flat(around.map(([x, z]): Vector => [x, 0.004, z]), tones.shadow); // prettier-ignore
  });
  const distance = ({ foot: [x, z] }: Spire): number => Math.hypot(x - from.eye[0], z - from.eye[2]);
  const ordered = [...things].sort((a, b) => distance(b) - distance(a));
  return [
    ...render(from, [...floor(tones), ...glow(source, tones.ground), ...shadows], { toward: [0, 1, 0], ambient: 1 }),
    ...ordered.flatMap((thing) => render(from, spire(thing), { toward: towardLight(source, thing), ambient: 0.36 })),
    ...render(from, lampPost(source), { toward: [0, 1, 0], ambient: 1 }),
  ];
}

function towardLight(source: Source, { foot: [x, z] }: Spire): Vector {
  if ('sun' in source) return source.sun;
  return plus(source.lamp, [x, 0.8, z], -1);
}

function floor({ sky, ground, slab }: Square['tones']): readonly Face[] {
  const far = 900;
  const back: Face = { corners: [[-2000, -500, far], [2000, -500, far], [2000, 2000, far], [-2000, 2000, far]], normal: [0, 0, -1], tone: sky }; // prettier-ignore
  const slabs = Array.from({ length: 10 * 11 }, (_, i) => [(i % 10) - 5, Math.floor(i / 10)] as const)
    .filter(([column, row]) => (column + row) % 2 === 0)
    .map(([column, row]) => panel(1, 0.001, [2 * column, 2 * column + 2], [2 * row - 7, 2 * row - 5], slab, 1));
  return [back, flat([[-800, 0, -800], [800, 0, -800], [800, 0, 800], [-800, 0, 800]], ground), ...slabs]; // prettier-ignore
}

/** The pool of light under a lamp, in three steps. */
function glow(source: Source, ground: number): readonly Face[] {
  if ('sun' in source) return [];
  const [x, , z] = source.lamp;
  return [7, 5, 3].map((radius, i) => {
    const ring = Array.from({ length: 36 }, (_, k): Vector => {
      const angle = (2 * Math.PI * k) / 36;
      return [x + radius * Math.cos(angle), 0.002, z + radius * Math.sin(angle)];
    });
    return flat(ring, ground + 0.1 * (i + 1));
  });
}

function lampPost(source: Source): readonly Face[] {
  if ('sun' in source) return [];
  const [x, y, z] = source.lamp;
  return [
    ...block([x - 0.05, x + 0.05], [0, y - 0.12], [z + 0.05, z + 0.15], 0.05),
    ...block([x - 0.16, x + 0.16], [y - 0.16, y + 0.16], [z - 0.16, z + 0.16], 1),
  ];
}

function flat(corners: readonly Vector[], tone: number): Face {
  return { corners, normal: [0, 1, 0], tone, flat: true };
}
