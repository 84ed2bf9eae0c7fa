/** What probes read, over many clips and trainings: written by `tests/tools/video-dit-measure.ts`. */
import data from '../../../content/data/video-dit-probe-table.json' with { type: 'json' };
import { layers, type ProbeState, type Quantity } from './state.ts';

/** Of one number over the trainings. */
export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** A number, or mean, lowest and highest where the trainings differ. */
type Numbers = number | readonly number[];
/** By input and later slot, at every level or at none. */
type Table = Readonly<Record<string, readonly (readonly Numbers[])[]>>;

/**
 * Distance from the true ball where the pillar hides it, px; R² of the velocity downward; share of clips with an open
 * opening whose side is told.
 */
const tables: Readonly<Record<Quantity, Table>> = data;

/** Trainings, and clips that the probes were tested on. */
export const seeds: number = data.seeds;
export const testClips: number = data.clips;
/** From pure noise down. */
export const levels: readonly number[] = data.levels;

export const controls = ['untrained', 'noisy pixels', 'prompt', 'clean pixels', 'mean state'] as const;
export const inputs = [...layers, ...controls] as const;
export type Input = (typeof inputs)[number];

/** How well the quantity is read out of an input: by level, or one number where noise makes no difference. */
export function cellsOf(input: Input, { quantity, slot }: Pick<ProbeState, 'quantity' | 'slot'>): readonly Spread[] {
  return (tables[quantity][input]?.[Number(slot) - 1] ?? []).map(toSpread);
}

function toSpread(numbers: Numbers): Spread {
  const [mean = 0, low = mean, high = mean] = typeof numbers === 'number' ? [numbers] : numbers;
  return { mean, low, high };
}

/** Where a probe knows nothing (0) and all there is to know (1). */
export function knowledge({ mean }: Spread, of: Pick<ProbeState, 'quantity' | 'slot'>): number {
  const [chance] = cellsOf('mean state', of);
  const share =
    of.quantity === 'position' ? 1 - mean / (chance as Spread).mean : of.quantity === 'side' ? 2 * mean - 1 : mean;
  return Math.min(1, Math.max(0, share));
}

/** A hidden ball counts as read where probes are less than this far off on the average, px. */
export const readWithin = 1;

/** The first layer at which the hidden ball is read from pure noise and the opening, if there is one. */
export function firstToRead(slot: ProbeState['slot']): (typeof layers)[number] | undefined {
  return layers.find((layer) => (cellsOf(layer, { quantity: 'position', slot })[0] as Spread).mean < readWithin);
}
