/** What ships beside the weights: probes for all noise levels, roads, and the direction between the sides. */
import { randomFrom } from '../../../src/kit/random.ts';
import type { Encoding } from '../../../src/instruments/encoding.ts';
import { fitEncoding } from '../../../src/instruments/fit-encoding.ts';
import { bandOf, fittedShapes, fromTensors, toTensors, wavesOf, type Fitted } from '../../../src/instruments/fitted.ts';
import { fitLogistic } from '../../../src/instruments/logistic.ts';
import { joined, type Probe } from '../../../src/instruments/probe.ts';
import { addExamples, emptyMoments, fitBestRidge } from '../../../src/instruments/ridge.ts';
import type { BySlot } from '../../../src/instruments/steer.ts';
import { fittedShape, stream } from '../../../src/instruments/video-dit.ts';
import { decodeWeights, encodeWeights, type ShippedWeights } from '../../../src/models/video-dit/weights.ts';
import { examples, openCases } from './cell.ts';
import { levels, passesInFront, slots, stack, type Collected, type Heaps } from './heaps.ts';

const sidePenalty = 0.1;
const encodingPenalty = 1e-4;
/** The noise level (by index) at which roads and directions are taken: the lowest, where all has been decided. */
const decided = levels.length - 1;

export function fitInstruments(collected: Collected, heaps: Heaps): Fitted {
  const layers = Array.from({ length: stream.layers }, (_, layer) => layer);
  return {
    probes: fittedShape.bands.map((_, band) =>
      layers.map((layer) => bySlot((slot) => fitProbe(collected, heaps, { band, layer, slot }))),
    ),
    scales: layers.map((layer) =>
      deviations(slots.map((slot) => collected.fit[decided]?.[layer]?.[slot] as Float32Array)),
    ),
    encodings: fitEncodings(collected, heaps, fittedShape.roadLayer),
    directions: fitDirections(collected, heaps, fittedShape.directionLayer),
  };
}

/** Of each number of a slot, over the clips and slots of some tables. */
function deviations(tables: readonly Float32Array[]): Float32Array {
  const width = stream.slotWidth;
  const count = tables.reduce((sum, { length }) => sum + length / width, 0);
  const [sums, squares] = [new Float64Array(width), new Float64Array(width)];
  for (const table of tables) {
    for (let at = 0; at < table.length; at++) {
      const value = table[at] as number;
      sums[at % width] = (sums[at % width] as number) + value / count;
      squares[at % width] = (squares[at % width] as number) + value ** 2 / count;
    }
  }
  return Float32Array.from(squares, (square, i) => Math.sqrt(Math.max(0, square - (sums[i] as number) ** 2)));
}

export function pack(fitted: Fitted): ShippedWeights {
  return encodeWeights(toTensors(fitted), fittedShapes(fittedShape));
}

/** The instruments as a page gets them. */
export function unpack(shipped: ShippedWeights): Fitted {
  return fromTensors(decodeWeights(shipped, fittedShapes(fittedShape)), fittedShape);
}

export function bySlot<T>(make: (slot: number) => T): BySlot<T> {
  return [undefined, ...slots.map(make)];
}

/** Position, velocity, and last the log odds of passing in front: one probe for all levels of a band. */
export function fitProbe(
  { fit, choose }: Collected,
  heaps: Heaps,
  { band, layer, slot }: { readonly band: number; readonly layer: number; readonly slot: number },
): Probe {
  const ofBand = levels.flatMap((level, at) => (bandOf(fittedShape.bands, level) === band ? at : []));
  const table = (collected: typeof fit, at: number): Float32Array => collected[at]?.[layer]?.[slot] as Float32Array;
  const moments = emptyMoments(stream.slotWidth, fittedShape.numbers);
  for (const at of ofBand) addExamples(moments, examples(table(fit, at), heaps.fit, slot));
  const held = ofBand.map((at) => examples(table(choose, at), heaps.choose, slot));
  const probe = fitBestRidge(moments, {
    inputs: stack(held.map(({ inputs }) => inputs)),
    outputs: stack(held.map(({ outputs }) => outputs)),
    count: held.reduce((sum, { count }) => sum + count, 0),
  });
  const cases = ofBand.map((at) => openCases(table(fit, at), heaps.fit));
  const side = fitLogistic(
    { inputs: stack(cases.map(({ inputs }) => inputs)), labels: cases.flatMap(({ labels }) => labels) },
    sidePenalty,
  );
  return joined(probe, side);
}

/** What a state looks like inside. */
export function fitEncodings({ fit }: Collected, heaps: Heaps, layer: number): BySlot<Encoding> {
  const waves = wavesOf(fittedShape);
  const { codes, waveSeed } = fittedShape;
  return bySlot((slot) => {
    const states = heaps.fit.clips.map((clip, at) => [
      ...(heaps.fit.states[slot] as Float32Array).subarray(4 * at, 4 * at + 4),
      passesInFront(clip) ? 1 : -1,
    ]);
    const seen = fit[decided]?.[layer]?.[slot] as Float32Array;
    return fitEncoding(states, seen, waves, { codes, penalty: encodingPenalty }, randomFrom(waveSeed + slot));
  });
}

/** Mean activations in front less those behind, in clips whose prompt leaves the side open. */
export function fitDirections({ fit }: Collected, heaps: Heaps, layer: number): BySlot<Float32Array> {
  const { clips, open } = heaps.fit;
  const isFront = (at: number): boolean => passesInFront(clips[at] as (typeof clips)[number]);
  const inFront = open.filter(isFront).length;
  return bySlot((slot) => {
    const direction = new Float32Array(stream.slotWidth);
    const table = fit[decided]?.[layer]?.[slot] as Float32Array;
    for (const at of open) {
      const share = isFront(at) ? 1 / inFront : -1 / (open.length - inFront);
      for (let i = 0; i < direction.length; i++) {
        direction[i] = (direction[i] as number) + share * (table[at * direction.length + i] as number);
      }
    }
    return direction;
  });
}
