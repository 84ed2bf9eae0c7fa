/** Clips that probes are fitted on, that choose their penalties, and that they are tested with. */
import { numbersOf } from '../video-dit-measure/clips.ts';
import { clipSeeds, drawClips, tokensOf } from '../../../src/models/features/clips.ts';
import { sizes } from '../../../src/models/features/config.ts';
import type { Backdrop } from '../../../src/world/backdrop.ts';
import { stateInMiddle } from '../../../src/world/slots.ts';

export interface Heap {
  readonly count: number;
  /** [clips × tokens × tokenValues] */
  readonly tokens: Float32Array;
  /** For each slot x, y, vx, vy in its middle [clips × 4]. */
  readonly states: readonly Float32Array[];
}

export type Heaps = Readonly<Record<'fit' | 'choose' | 'test', Heap>>;

/** `validation` for tuning, `test` for what is reported: they share no clip that is scored. */
export function makeHeaps(backdrop: Backdrop, part: 'validation' | 'test', clips: number): Heaps {
  const tested = part === 'test' ? clipSeeds.test : clipSeeds.validate;
  return {
    fit: makeHeap(backdrop, clips, clipSeeds.fit),
    choose: makeHeap(backdrop, Math.ceil(clips / 5), clipSeeds.choose),
    test: makeHeap(backdrop, Math.ceil(clips / 2), tested),
  };
}

function makeHeap(backdrop: Backdrop, count: number, seed: number): Heap {
  const clips = drawClips(backdrop, count, seed);
  const states = Array.from({ length: sizes.slots }, (_, slot) =>
    Float32Array.from(clips.flatMap(({ states }) => numbersOf(stateInMiddle(states, slot).ball))),
  );
  return { count, tokens: tokensOf(clips), states };
}
