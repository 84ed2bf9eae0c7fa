/** How far the balls of two games part, frame by frame: only where both are seen can it be told. */
import type { Sighting } from '../../world/tracker.ts';
import { ballOf } from './games.ts';
import { dreamedNow, lastDreamed, type DreamState } from './state.ts';

export interface Parting {
  readonly worldTime: number;
  /** px */
  readonly distance: number;
}

/** Between Box and dream. */
export function partingOfDream(state: DreamState): readonly Parting[] {
  return between(
    state.box.map(ballOf),
    lastDreamed(state).map(({ ball }) => ball),
  );
}

/** Between the Box and its twin. */
export function partingOfTwin({ box, twin }: DreamState): readonly Parting[] {
  return between(box.map(ballOf), twin.map(ballOf));
}

function between(one: readonly (Sighting | undefined)[], other: readonly (Sighting | undefined)[]): readonly Parting[] {
  return one.flatMap((a, worldTime) => {
    const b = other[worldTime];
    return a && b ? [{ worldTime, distance: Math.hypot(a.x - b.x, a.y - b.y) }] : [];
  });
}

/** Runs without a gap, so that no line is drawn through frames in which nothing was seen. */
export function runsOf(partings: readonly Parting[]): readonly (readonly Parting[])[] {
  const runs: Parting[][] = [];
  for (const parting of partings) {
    const last = runs.at(-1);
    if (last && (last.at(-1) as Parting).worldTime === parting.worldTime - 1) last.push(parting);
    else runs.push([parting]);
  }
  return runs;
}

/** World time of the Box's first rebound: the last frame that chance has not touched; undefined before. */
export function lastBeforeChance({ box }: DreamState): number | undefined {
  const first = box.findIndex(({ catches }) => catches > 0);
  return first < 0 ? undefined : first - 1;
}

/** World time at which the dream holds the ball for lost; undefined while it does not. */
export function dreamLostAt(state: DreamState): number | undefined {
  const frames = dreamedNow(state);
  return frames.at(-1)?.isLost ? frames.length - 1 : undefined;
}
