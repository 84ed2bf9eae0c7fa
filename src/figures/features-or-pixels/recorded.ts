/** What was measured of the two transformers: written by tests/tools/features-measure.ts. */
import data from '../../../content/data/features.json' with { type: 'json' };
import type { Backdrop } from '../../world/backdrop.ts';

/** Over the trainings. */
export type Spread = readonly [mean: number, least: number, largest: number];

export const quantities = ['x', 'y', 'vx', 'vy'] as const;
export type Quantity = (typeof quantities)[number];

/** Read with the whole clip in view, or of slots that are foreseen from those before. */
export const readings = ['whole', 'foreseen'] as const;
export type Reading = (typeof readings)[number];

export interface Row {
  readonly backdrop: string;
  /** An aim of src/models/features/plan.ts, `untrained`, or `raw` for the pixels without a network. */
  readonly model: string;
  readonly tuned: boolean;
  /** R² of the ball in the middle of a slot, the mean over slots. */
  readonly whole: Readonly<Record<Quantity, Spread>>;
  readonly foreseen: Readonly<Record<Quantity, Spread>>;
  readonly spread: Spread;
  readonly dimensions: Spread;
}

/** px */
type Place = readonly [x: number, y: number];

export interface Example {
  readonly backdrop: string;
  readonly at: number;
  /** Of the last two slots (src/models/features/packed.ts): frames in −1 … 1, features in −3 … 3. */
  readonly frames: string;
  readonly guessed: string;
  readonly wanted: string;
  readonly balls: Readonly<Record<'pixels' | 'features', Readonly<Record<Reading, readonly Place[]>>>>;
}

export interface Recorded {
  readonly seeds: readonly number[];
  /** Clips that were scored. */
  readonly clips: number;
  readonly rows: readonly Row[];
  readonly collapse: readonly {
    readonly aim: string;
    /** In parts of the first, the mean over the trainings. */
    readonly losses: readonly (readonly [steps: number, part: number])[];
    readonly spreads: readonly (readonly [steps: number, part: number])[];
  }[];
}

// The file's tuples are lists to TypeScript.
export const recorded = data as unknown as Recorded;

/** One line of the plot, in the order from above. */
export const lines = [
  { model: 'raw', tuned: true },
  { model: 'untrained', tuned: true },
  { model: 'pixels', tuned: true },
  { model: 'pixels', tuned: false },
  { model: 'features', tuned: true },
  { model: 'features', tuned: false },
] as const;
export type Line = (typeof lines)[number];

/** Throws RangeError where the file has no such row. */
export function rowOf(backdrop: Backdrop, { model, tuned }: Line): Row {
  const found = recorded.rows.find((row) => row.backdrop === backdrop && row.model === model && row.tuned === tuned);
  if (!found) throw new RangeError(`features.json has no row for ${model} before ${backdrop}`);
  return found;
}

/** Mean over x, y, vx and vy. */
export function meanOf(row: Row, reading: Reading): number {
  return quantities.reduce((sum, one) => sum + row[reading][one][0], 0) / quantities.length;
}

/** By so much R² two models are called unlike. */
export const alike = 0.03;

/** Whose features tell more of the ball, on average over its four numbers, by this reading. */
export function winner(backdrop: Backdrop, reading: Reading): 'pixels' | 'features' | 'same' {
  const [pixels, features] = (['pixels', 'features'] as const).map((model) =>
    meanOf(rowOf(backdrop, { model, tuned: true }), reading),
  ) as [number, number];
  if (Math.abs(pixels - features) < alike) return 'same';
  return pixels > features ? 'pixels' : 'features';
}

/** Loss or spread of the transformers on the way. */
export function recordedCurve(aim: string, of: 'losses' | 'spreads'): readonly (readonly [number, number])[] {
  return recorded.collapse.find((run) => run.aim === aim)?.[of] ?? [];
}
