/** What can be read, linearly, about the ball: out of features, of what is foreseen, and of the pixels themselves. */
import { explained, readAll, type Probe } from '../../../src/instruments/probe.ts';
import { addExamples, emptyMoments, fitBestRidge, penalties, type Examples } from '../../../src/instruments/ridge.ts';
import { config, sizes } from '../../../src/models/features/config.ts';
import { spreadOf, type Reader } from '../../../src/models/features/training/reader.ts';
import type { Heap, Heaps } from './heaps.ts';

const { slots, slotTokens, tokenValues } = sizes;
const wholeSlots = Array.from({ length: slots }, (_, slot) => slot);
export const foreseenSlots: readonly number[] = wholeSlots.slice(slots / 2);

/** R² of x, y, vx, vy, a row for each slot: of the whole clip, and of slots 2 and 3 foreseen from 0 and 1. */
export interface Reading {
  readonly whole: readonly (readonly number[])[];
  readonly foreseen: readonly (readonly number[])[];
  /** How much features differ from clip to clip, and over how many directions that is spread (participation ratio). */
  readonly spread: number;
  readonly dimensions: number;
}

export interface Probed extends Reading {
  /** Probes by slot, for the examples that the figure shows. */
  readonly probes: Readonly<Record<'whole' | 'foreseen', readonly Probe[]>>;
}

export async function probe(reader: Reader, heaps: Heaps): Promise<Probed> {
  const whole = await fitSlots(heaps, (heap) => reader.whole(heap.tokens), wholeSlots, config.width);
  const foreseen = await fitSlots(heaps, (heap) => reader.foreseen(heap.tokens), foreseenSlots, config.width);
  return {
    whole: whole.r2,
    foreseen: foreseen.r2,
    spread: spreadOf(whole.test),
    dimensions: dimensionsOf(whole.test),
    probes: { whole: whole.probes, foreseen: foreseen.probes },
  };
}

/** The score by which tuning chooses: see `plan.rule`. */
export function scoreOf({ whole, foreseen }: Reading): number {
  return (meanOf(whole.flat()) + meanOf(foreseen.flat())) / 2;
}

/** No network: the pixels of each slot, and for what is foreseen those of the last slot that is seen. */
export async function probePixels(heaps: Heaps): Promise<Omit<Reading, 'spread' | 'dimensions'>> {
  // Thousands of pixels need a strong penalty.
  const strong = [0.01, 0.1, 1];
  const own = await fitSlots(heaps, (heap) => Promise.resolve(heap.tokens), wholeSlots, tokenValues, strong);
  const last = slots / 2 - 1;
  const later = foreseenSlots.map((slot) => fitSlot(heaps, (heap) => rowsOf(heap, heap.tokens, last, tokenValues), slot, strong)); // prettier-ignore
  return { whole: own.r2, foreseen: later.map(({ r2 }) => r2) };
}

async function fitSlots(
  heaps: Heaps,
  read: (heap: Heap) => Promise<Float32Array>,
  of: readonly number[],
  width: number,
  from: readonly number[] = penalties,
) {
  const [fit, choose, test] = [await read(heaps.fit), await read(heaps.choose), await read(heaps.test)];
  const values = new Map([[heaps.fit, fit], [heaps.choose, choose], [heaps.test, test]]); // prettier-ignore
  const fitted = of.map((slot) =>
    fitSlot(heaps, (heap) => rowsOf(heap, values.get(heap) as Float32Array, slot, width), slot, from),
  );
  return { r2: fitted.map(({ r2 }) => r2), probes: fitted.map(({ probe }) => probe), test };
}

function fitSlot(heaps: Heaps, rows: (heap: Heap) => Float32Array, slot: number, from: readonly number[]) {
  const examples = (heap: Heap): Examples => {
    return { inputs: rows(heap), outputs: heap.states[slot] as Float32Array, count: heap.count };
  };
  const fit = examples(heaps.fit);
  const moments = emptyMoments(fit.inputs.length / fit.count, 4);
  addExamples(moments, fit);
  const probe = fitBestRidge(moments, examples(heaps.choose), from);
  const test = examples(heaps.test);
  return { probe, r2: explained(readAll(probe, test.inputs), test.outputs, 4) };
}

/** The tokens of one slot of each clip, one behind the other. @param values [clips × tokens × width]. */
export function rowsOf(
  { count }: Pick<Heap, 'count'>,
  values: Float32Array,
  slot: number,
  width: number,
): Float32Array {
  const row = slotTokens * width;
  const rows = new Float32Array(count * row);
  for (let clip = 0; clip < count; clip++) {
    const from = (clip * slots + slot) * row;
    rows.set(values.subarray(from, from + row), clip * row);
  }
  return rows;
}

/** (Σ λ)² / Σ λ² over the eigenvalues λ of the features' covariance over clips and tokens, each token's mean taken off. */
function dimensionsOf(features: Float32Array): number {
  const { width } = config;
  const row = sizes.tokens * width;
  const clips = features.length / row;
  const means = new Float64Array(row);
  features.forEach((value, at) => (means[at % row] = (means[at % row] as number) + value / clips));
  const covariance = new Float64Array(width * width);
  for (let from = 0; from < features.length; from += width) {
    for (let a = 0; a < width; a++) {
      const one = (features[from + a] as number) - (means[(from + a) % row] as number);
      for (let b = 0; b < width; b++) {
        const other = (features[from + b] as number) - (means[(from + b) % row] as number);
        covariance[a * width + b] = (covariance[a * width + b] as number) + one * other;
      }
    }
  }
  let trace = 0;
  for (let i = 0; i < width; i++) trace += covariance[i * width + i] as number;
  const squares = covariance.reduce((sum, value) => sum + value * value, 0);
  return squares > 0 ? trace ** 2 / squares : 0;
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
