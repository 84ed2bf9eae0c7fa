/** Dose curves, controls, cross-talk and damage of pushes in all slots behind the prompt, through all steps. */
import { stretched } from '../../../src/instruments/controls.ts';
import { addShifts, measureShift, noShift, seenSide, type Shift } from '../../../src/instruments/effects.ts';
import {
  acrossRoads,
  alongDirection,
  alongProbe,
  alongRoads,
  type BySlot,
  type Push,
  type Road,
} from '../../../src/instruments/steer.ts';
import { fittedShape } from '../../../src/instruments/video-dit.ts';
import type { VideoDit } from '../../../src/models/video-dit/run.ts';
import { clipLength, promptLength } from '../../../src/world/clip.ts';
import type { Frame } from '../../../src/world/renderer.ts';
import { scoreClip } from '../../../src/world/score.ts';
import { box } from '../../../src/world/state.ts';
import { leavesSideOpen, stateInMiddle } from '../../../src/world/slots.ts';
import { drawClips, numbersOf, type Clip } from './clips.ts';
import { control, controlNames, film } from './films.ts';
import { slots } from './heaps.ts';
import type { Row } from './rows.ts';

const clipSeedsOfSteering = { x: 0x57ee1, y: 0x57ee2, side: 0x57ee3 } as const;

const { directionDose: shippedDose, directionDownTo: downTo } = fittedShape;

/** What a push is made of, at one layer. */
export interface Tools {
  readonly layer: number;
  readonly roads: BySlot<Road>;
  readonly directions: BySlot<Float32Array>;
  readonly differences: readonly BySlot<Float32Array>[];
}

export type Axis = 'x' | 'y';

/** Asked, px: as far as the Box leaves enough clips with room for both directions. */
export const farthest: Readonly<Record<Axis, number>> = { x: 2, y: 4 };

/** Clips whose ball would stay inside the Box in the middle of these slots, if it were so far to either side. */
export function clipsWithRoom(
  count: number,
  seed: number,
  axis: Axis,
  far: number,
  of: readonly number[] = slots,
): readonly Clip[] {
  return drawClips(count, seed, (clip) =>
    of.every((slot) => {
      const place = stateInMiddle(clip, slot).ball[axis];
      return place - far >= box.radius && place + far <= box.size - box.radius;
    }),
  );
}

/** By slot: the true state in its middle, moved. */
export function targetsOf(clip: Clip, axis: Axis, asked: number): BySlot<readonly number[]> {
  return [
    undefined,
    ...slots.map((slot) => {
      const { ball } = stateInMiddle(clip, slot);
      return numbersOf({ ...ball, [axis]: ball[axis] + asked });
    }),
  ];
}

type MakePush = (clip: Clip, at: number) => Push;

/** Pushes along the road, by so many px in so many clips, and what is compared with it. */
export function positionRows(
  model: VideoDit,
  tools: Tools,
  axis: Axis,
  {
    asks,
    count,
    withControls,
  }: { readonly asks: readonly number[]; readonly count: number; readonly withControls: boolean },
): readonly Row[] {
  const { layer, roads, differences } = tools;
  const clips = clipsWithRoom(count, clipSeedsOfSteering[axis], axis, farthest[axis]);
  const plain = clips.map((clip, at) => film(model, clip, at));
  const measure = (push: string, asked: number, make: MakePush): Row => {
    const offset = axis === 'x' ? ([asked, 0] as const) : ([0, asked] as const);
    const shifts = clips.map((clip, at) => {
      const made = film(model, clip, at, { layer, slots }, make(clip, at));
      return measureShift(made, plain[at] as readonly Frame[], offset, [promptLength, clipLength]);
    });
    return { at: { push, layer, axis, asked }, found: meansOf(shifts.reduce(addShifts, noShift)) };
  };
  const road =
    (asked: number): MakePush =>
    (clip) =>
      alongRoads(roads, targetsOf(clip, axis, asked));
  const probe =
    (asked: number): MakePush =>
    (clip) =>
      alongProbe(roads, targetsOf(clip, axis, asked), axis === 'x' ? 0 : 1);
  const rows = asks.map((asked) => measure('road', asked, road(asked)));
  if (!withControls) return rows;
  for (const asked of [-farthest[axis], farthest[axis]]) {
    rows.push(measure('probe', asked, probe(asked)));
    rows.push(
      measure('probe stretched', asked, (clip, at) => stretched(road(asked)(clip, at), probe(asked)(clip, at))),
    );
    for (const name of controlNames) {
      rows.push(measure(name, asked, (clip, at) => control(name, road(asked)(clip, at), at, differences)));
    }
  }
  return rows;
}

/** Means over frames: `shown` is the share of frames that still show a ball. */
export function meansOf({ frames, shown, dx, dy, distance, missed, mass }: Shift): Row['found'] {
  const each = Math.max(1, shown);
  return {
    dx: dx / each,
    dy: dy / each,
    distance: distance / each,
    missed: missed / each,
    mass: mass / Math.max(1, frames),
    shown: shown / Math.max(1, frames),
  };
}

/** Front or behind: the direction at several doses, the way across the roads, controls at the dose that ships. */
export function sideRows(
  model: VideoDit,
  tools: Tools,
  {
    doses,
    count,
    withControls,
  }: { readonly doses: readonly number[]; readonly count: number; readonly withControls: boolean },
): readonly Row[] {
  const { layer, roads, directions, differences } = tools;
  const clips = drawClips(count, clipSeedsOfSteering.side, leavesSideOpen);
  const measure = (push: string, dose: number, make?: MakePush): Row => {
    const films = clips.map((clip, at) => film(model, clip, at, { layer, slots, downTo }, make?.(clip, at)));
    return { at: { push, layer, dose }, found: judgeSides(films, clips) };
  };
  const along =
    (dose: number): MakePush =>
    () =>
      alongDirection(directions, dose);
  const rows = [measure('none', 0), ...doses.map((dose) => measure('direction', dose, along(dose)))];
  if (!withControls) return rows;
  for (const side of [-1, 1] as const) {
    rows.push(measure('across', side, () => acrossRoads(roads, side)));
    for (const name of controlNames) {
      const dose = side * shippedDose;
      rows.push(measure(name, dose, (clip, at) => control(name, along(dose)(clip, at), at, differences)));
    }
  }
  return rows;
}

/** On which side the ball is seen, by pixels, and how the card would score the clip. */
function judgeSides(films: readonly (readonly Frame[])[], clips: readonly Clip[]): Row['found'] {
  const sides = films.map((frames, at) => seenSide(frames, clips[at] as Clip, [promptLength, clipLength]));
  const scores = films.map((frames, at) => scoreClip(frames, clips[at] as Clip));
  const errors = scores.flatMap(({ centroidError }) => centroidError ?? []);
  const share = (fits: readonly unknown[]): number => fits.length / films.length;
  return {
    front: share(sides.filter((side) => side === 'front')),
    scoredFront: share(scores.filter(({ depth }) => depth === 'front')),
    error: errors.reduce((sum, error) => sum + error, 0) / Math.max(1, errors.length),
    right: share(scores.filter(({ right }) => right)),
  };
}
