/** Clips to fit on, to choose by and to test with, and what a network makes of them. */
import { slotOf } from '../../../src/instruments/layered.ts';
import { stream } from '../../../src/instruments/video-dit.ts';
import { levelGrid } from '../../../src/models/video-dit/level.ts';
import type { VideoDit } from '../../../src/models/video-dit/run.ts';
import { leavesSideOpen, stateInMiddle } from '../../../src/world/slots.ts';
import { clipSeeds, drawClips, numbersOf, type Clip } from './clips.ts';
import { look, noised } from './subject.ts';

export type HeapName = keyof typeof clipSeeds;

export interface Heap {
  readonly clips: readonly Clip[];
  /** Clip k is noised from this seed + k. */
  readonly noiseSeed: number;
  /** By slot: [clips × 4], x, y, vx, vy in its middle; slot 0 is the prompt and has none. */
  readonly states: readonly Float32Array[];
  /** Indices of clips whose prompt leaves the side open. */
  readonly open: readonly number[];
}

export type Heaps = Readonly<Record<HeapName, Heap>>;

/** One of something made of each heap. */
export type OfHeaps<T> = Readonly<Record<HeapName, T>>;

/** Slots behind the prompt. */
export const slots = Array.from({ length: stream.slots - 1 }, (_, at) => at + 1);

/** Noise levels that probes are fitted at: those of the sampler's steps 1, 3, 6, 11 and 16. */
export const levels: readonly number[] = [0, 2, 5, 10, 15].map((step) => levelGrid()[step] as number);

export function makeHeaps(sizes: OfHeaps<number>): Heaps {
  const heap = (name: HeapName): Heap => {
    const clips = drawClips(sizes[name], clipSeeds[name]);
    const states = [0, ...slots].map((slot) =>
      slot === 0
        ? new Float32Array()
        : Float32Array.from(clips.flatMap((clip) => numbersOf(stateInMiddle(clip, slot).ball))),
    );
    const open = clips.flatMap((clip, at) => (leavesSideOpen(clip) ? at : []));
    return { clips, noiseSeed: clipSeeds[name] << 16, states, open };
  };
  return { fit: heap('fit'), choose: heap('choose'), test: heap('test') };
}

export function passesInFront(clip: Clip): boolean {
  return clip[0]?.depth === 'front';
}

/** [layer][slot] → [clips × slotWidth], row by row; slot 0 is empty. */
export type Activations = readonly (readonly Float32Array[])[];

export function collect(model: VideoDit, { clips, noiseSeed }: Heap, noiseLevel: number): Activations {
  const { slotWidth } = stream;
  const kept = Array.from({ length: stream.layers }, () =>
    [0, ...slots].map((slot) => new Float32Array(slot === 0 ? 0 : clips.length * slotWidth)),
  );
  clips.forEach((clip, at) => {
    look(model, noised(clip, noiseLevel, noiseSeed + at), noiseLevel, (activations, layer) => {
      for (const slot of slots) kept[layer]?.[slot]?.set(slotOf(activations, slot, stream), at * slotWidth);
    });
  });
  return kept;
}

/** By heap and level. */
export type Collected = OfHeaps<readonly Activations[]>;

export function collectAll(model: VideoDit, heaps: Heaps, report: (line: string) => void): Collected {
  const of = (name: HeapName): readonly Activations[] =>
    levels.map((level) => {
      report(`  reading ${heaps[name].clips.length} clips at noise level ${level.toFixed(2)}`);
      return collect(model, heaps[name], level);
    });
  return { fit: of('fit'), choose: of('choose'), test: of('test') };
}

/** Some rows of a table [· × width]. */
export function pick(table: Float32Array, rows: readonly number[], width: number): Float32Array {
  const picked = new Float32Array(rows.length * width);
  rows.forEach((row, at) => picked.set(table.subarray(row * width, (row + 1) * width), at * width));
  return picked;
}

/** Tables one below the other. */
export function stack(tables: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(tables.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const table of tables) {
    whole.set(table, at);
    at += table.length;
  }
  return whole;
}
