/** A change in frames 4 to 7 alone: what becomes of it later, in the model and in the simulator. */
import { addShifts, measureShift, noShift, seenSide } from '../../../src/instruments/effects.ts';
import { alongDirection, alongRoads, type Push } from '../../../src/instruments/steer.ts';
import { fittedShape } from '../../../src/instruments/video-dit.ts';
import { config } from '../../../src/models/video-dit/config.ts';
import type { VideoDit } from '../../../src/models/video-dit/run.ts';
import { promptLength, simulate } from '../../../src/world/clip.ts';
import type { Frame } from '../../../src/world/renderer.ts';
import type { State } from '../../../src/world/state.ts';
import { leavesSideOpen } from '../../../src/world/slots.ts';
import { drawClips, type Clip } from './clips.ts';
import { control, film } from './films.ts';
import { slots } from './heaps.ts';
import type { Row } from './rows.ts';
import { clipsWithRoom, targetsOf, type Tools } from './steering.ts';

const clipSeeds = { position: 0x5107e, side: 0x5107f } as const;
/** The slot behind the prompt. */
const edited = 1;
/** Asked of y, px. */
const asks = [-3, 3] as const;

const spanOf = (slot: number): readonly [number, number] => [slot * config.slotLength, (slot + 1) * config.slotLength];

/** How far, px, the ball of each slot is moved along y: by the model, layer by layer, and by the simulator. */
export function positionEdits(model: VideoDit, byLayer: readonly Tools[], count: number): readonly Row[] {
  const clips = clipsWithRoom(count, clipSeeds.position, 'y', 3, [edited]);
  const plain = clips.map((clip, at) => film(model, clip, at));
  const measure = (at: Row['at'], asked: number, make: (clip: Clip, at: number) => Push, layer: number): Row => {
    const shifts = slots.map(() => noShift);
    clips.forEach((clip, index) => {
      const made = film(model, clip, index, { layer, slots: [edited] }, make(clip, index));
      slots.forEach((slot, i) => {
        const more = measureShift(made, plain[index] as readonly Frame[], [0, asked], spanOf(slot));
        shifts[i] = addShifts(shifts[i] as typeof noShift, more);
      });
    });
    return {
      at,
      found: Object.fromEntries(
        shifts.flatMap(({ dy, distance, shown }, i) => [
          [`dy${slots[i] ?? 0}`, dy / Math.max(1, shown)],
          [`distance${slots[i] ?? 0}`, distance / Math.max(1, shown)],
        ]),
      ),
    };
  };
  return asks.flatMap((asked) => [
    { at: { edit: 'simulator', asked }, found: inSimulator(clips, asked) },
    ...byLayer.flatMap(({ layer, roads, differences }) => {
      const road = (clip: Clip): Push => alongRoads(roads, targetsOf(clip, 'y', asked));
      return [
        measure({ edit: 'road', layer, asked }, asked, road, layer),
        measure(
          { edit: 'rotated', layer, asked },
          asked,
          (clip, at) => control('rotated', road(clip), at, differences),
          layer,
        ),
      ];
    }),
  ]);
}

/** The ball is put elsewhere in the first frame of the slot, and the law goes on from there. */
function inSimulator(clips: readonly Clip[], asked: number): Row['found'] {
  const moved = clips.map((clip) => {
    const start = clip[promptLength] as State;
    const y = Math.min(21.8, Math.max(2.2, start.ball.y + asked));
    return simulate({ ...start, ball: { ...start.ball, y } }, clip.length - promptLength);
  });
  return Object.fromEntries(
    slots.flatMap((slot) => {
      const [from, to] = spanOf(slot);
      const shifts = moved.flatMap((path, at) =>
        path
          .slice(from - promptLength, to - promptLength)
          .map(({ ball }, frame) => ball.y - (clips[at]?.[from + frame]?.ball.y ?? 0)),
      );
      const sum = (of: (dy: number) => number): number => shifts.reduce((all, dy) => all + of(dy), 0) / shifts.length;
      return [
        [`dy${slot}`, sum((dy) => dy)],
        [`distance${slot}`, sum(Math.abs)],
      ];
    }),
  );
}

/** Share of clips that show their ball in front, slot by slot, where the side can be seen; the simulator keeps a side for good. */
export function sideEdits(model: VideoDit, byLayer: readonly Tools[], count: number): readonly Row[] {
  const clips = drawClips(count, clipSeeds.side, leavesSideOpen);
  const measure = (at: Row['at'], slot: number, layer: number, make: (at: number) => Push | undefined): Row => {
    const seen = slots.map(() => [0, 0] as [front: number, all: number]);
    clips.forEach((clip, index) => {
      const push = make(index);
      const made = film(model, clip, index, { layer, slots: [slot], downTo: fittedShape.directionDownTo }, push);
      slots.forEach((of, i) => {
        const side = seenSide(made, clip, spanOf(of));
        const tally = seen[i] as [number, number];
        if (side) tally[1] += 1;
        if (side === 'front') tally[0] += 1;
      });
    });
    return {
      at,
      found: Object.fromEntries(
        seen.flatMap(([front, all], i) => [
          [`front${slots[i] ?? 0}`, front / Math.max(1, all)],
          [`clips${slots[i] ?? 0}`, all],
        ]),
      ),
    };
  };
  return [
    measure({ edit: 'none', layer: 0, slot: edited, side: 0 }, edited, 0, () => undefined),
    ...byLayer.flatMap(({ layer, directions, differences }) =>
      [edited, edited + 1].flatMap((slot) =>
        ([-1, 1] as const).flatMap((side) => {
          const along = alongDirection(directions, side * fittedShape.directionDose);
          const rows = [measure({ edit: 'direction', layer, slot, side }, slot, layer, () => along)];
          if (layer !== fittedShape.directionLayer) return rows;
          const turned = (at: number): Push => control('rotated', along, at, differences);
          return [...rows, measure({ edit: 'rotated', layer, slot, side }, slot, layer, turned)];
        }),
      ),
    ),
  ];
}
