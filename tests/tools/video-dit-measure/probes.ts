/** The heat table: layer × noise level × slot × quantity, and the inputs that a probe of activations must beat. */
import { fittedShape, stream } from '../../../src/instruments/video-dit.ts';
import { probeAt, type Fitted } from '../../../src/instruments/fitted.ts';
import { readAll } from '../../../src/instruments/probe.ts';
import { toTokens } from '../../../src/models/video-dit/patches.ts';
import { promptLength, renderClip } from '../../../src/world/clip.ts';
import { measureCell, openCases, placeErrors, shareTold, type Found, type Inputs } from './cell.ts';
import { framesIn } from './clips.ts';
import { levels, slots, type Collected, type Heap, type Heaps } from './heaps.ts';
import type { Row } from './rows.ts';
import { noised, slotValues } from './subject.ts';

type Report = (line: string) => void;

/** What the rows of a network's activations say. @param name what stands before the number of the layer. */
export function layerRows(
  name: string,
  { fit, choose, test }: Collected,
  heaps: Heaps,
  report: Report,
): readonly Row[] {
  return levels.flatMap((level, at) => {
    report(`  probes of ${name} at noise level ${level.toFixed(2)}`);
    return eachLayerAndSlot((layer, slot) => {
      const of = (collected: Collected[keyof Collected]): Float32Array =>
        collected[at]?.[layer]?.[slot] as Float32Array;
      const found = measureCell({ fit: of(fit), choose: of(choose), test: of(test) }, heaps, slot);
      return row({ input: name, layer, level, slot }, found);
    });
  });
}

/** The probes that ship: one for each band of noise, in 8 bits. */
export function shippedRows(fitted: Fitted, { test }: Collected, heaps: Heaps): readonly Row[] {
  return levels.flatMap((level, at) =>
    eachLayerAndSlot((layer, slot) => {
      const table = test[at]?.[layer]?.[slot];
      const probe = probeAt(fitted, fittedShape, layer, slot, level);
      if (!table || !probe) throw new Error(`no probe of layer ${layer}, slot ${slot}`);
      const found = placeErrors(readAll(probe, table), heaps.test, slot);
      const side = shareTold(probe, openCases(table, heaps.test));
      return row({ input: 'shipped', layer, level, slot }, { ...found, side });
    }),
  );
}

function eachLayerAndSlot(measure: (layer: number, slot: number) => Row): readonly Row[] {
  return Array.from({ length: stream.layers }, (_, layer) => slots.map((slot) => measure(layer, slot))).flat();
}

/** Thousands of pixels need a strong penalty, the more so in noise. */
const pixelPenalties = { clean: [0.01, 0.1, 1], noisy: [0.1, 1, 10] } as const;

/** What pixels say by themselves: the prompt's, the slot's own as noise leaves them, and without noise. No network. */
export function pixelRows(heaps: Heaps, report: Report): readonly Row[] {
  const measure = (slot: number, kind: keyof typeof pixelPenalties, rows: (heap: Heap) => Float32Array): Found => {
    const inputs: Inputs = { fit: rows(heaps.fit), choose: rows(heaps.choose), test: rows(heaps.test) };
    return measureCell(inputs, heaps, slot, pixelPenalties[kind]);
  };
  return slots.flatMap((slot) => {
    report(`  controls: pixels, slot ${slot}`);
    return [
      row(
        { input: 'prompt', slot },
        measure(slot, 'clean', (heap) => pixels(heap, (clip) => toTokens(renderClip(clip.slice(0, promptLength))))),
      ),
      row(
        { input: 'clean pixels', slot },
        measure(slot, 'clean', (heap) => pixels(heap, (clip) => toTokens(renderClip(framesIn(clip, slot))))),
      ),
      ...levels.map((level) => {
        report(`  controls: noisy pixels, slot ${slot}, noise level ${level.toFixed(2)}`);
        const part = (heap: Heap) => (clip: Heap['clips'][number], at: number) =>
          noised(clip, level, heap.noiseSeed + at).subarray(slot * slotValues, (slot + 1) * slotValues);
        return row(
          { input: 'noisy pixels', level, slot },
          measure(slot, 'noisy', (heap) => pixels(heap, part(heap))),
        );
      }),
      row({ input: 'mean state', slot }, alwaysTheMean(heaps, slot)),
    ];
  });
}

function pixels({ clips }: Heap, of: (clip: Heap['clips'][number], at: number) => Float32Array): Float32Array {
  const table = new Float32Array(clips.length * slotValues);
  clips.forEach((clip, at) => table.set(of(clip, at), at * slotValues));
  return table;
}

/** Chance: says of every clip what is true on the average. */
function alwaysTheMean(heaps: Heaps, slot: number): Found {
  const { states, clips } = heaps.fit;
  const sums = [0, 0, 0, 0];
  states[slot]?.forEach((value, at) => (sums[at % 4] = (sums[at % 4] as number) + value / clips.length));
  const said = Float64Array.from({ length: 4 * heaps.test.clips.length }, (_, at) => sums[at % 4] as number);
  const inFront = openCases(heaps.fit.states[slot] as Float32Array, heaps.fit).labels;
  const guess = inFront.filter(Boolean).length * 2 > inFront.length;
  const { labels } = openCases(heaps.test.states[slot] as Float32Array, heaps.test);
  const side = labels.filter((label) => label === guess).length / Math.max(1, labels.length);
  return { ...placeErrors(said, heaps.test, slot), side };
}

function row(at: Row['at'], { r2, ...errors }: Found): Row {
  const [x = 0, y = 0, vx = 0, vy = 0] = r2;
  return { at, found: { x, y, vx, vy, ...errors } };
}
