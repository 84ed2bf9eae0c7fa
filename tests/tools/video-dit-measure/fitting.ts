/** What ships beside the weights: probes for all noise levels, roads, and the direction between the sides. */
import { randomFrom } from '../../../src/kit/random.ts';
import type { Encoding } from '../../../src/instruments/encoding.ts';
import { fitEncoding } from '../../../src/instruments/fit-encoding.ts';
import { fittedShapes, fromTensors, toTensors, wavesOf, type Fitted } from '../../../src/instruments/fitted.ts';
import { fitLogistic } from '../../../src/instruments/logistic.ts';
import { joined, type Probe } from '../../../src/instruments/probe.ts';
import { addMoments, fitBestRidge } from '../../../src/instruments/ridge.ts';
import type { BySlot } from '../../../src/instruments/steer.ts';
import { fittedShape, stream } from '../../../src/instruments/video-dit.ts';
import { decodeWeights, encodeWeights, type ShippedWeights } from '../../../src/models/video-dit/weights.ts';
import { examples, momentsOf, openCases } from './cell.ts';
import { levels, passesInFront, slots, stack, type Collected, type Heaps } from './heaps.ts';

const sidePenalty = 0.1;
const encodingPenalty = 1e-4;
/** The noise level (by index) at which roads and directions are taken: the lowest, where all has been decided. */
const decided = levels.length - 1;

export function fitInstruments(collected: Collected, heaps: Heaps): Fitted {
  return {
    probes: Array.from({ length: stream.layers }, (_, layer) =>
      bySlot((slot) => fitProbe(collected, heaps, layer, slot)),
    ),
    encodings: fitEncodings(collected, heaps, fittedShape.roadLayer),
    directions: fitDirections(collected, heaps, fittedShape.directionLayer),
  };
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

/** Position, velocity, and last the log odds of passing in front. */
export function fitProbe({ fit, choose }: Collected, heaps: Heaps, layer: number, slot: number): Probe {
  const table = (collected: typeof fit, at: number): Float32Array => collected[at]?.[layer]?.[slot] as Float32Array;
  const moments = momentsOf(table(fit, 0), heaps.fit, slot);
  for (let at = 1; at < levels.length; at++) addMoments(moments, momentsOf(table(fit, at), heaps.fit, slot));
  const held = levels.map((_, at) => examples(table(choose, at), heaps.choose, slot));
  const probe = fitBestRidge(moments, {
    inputs: stack(held.map(({ inputs }) => inputs)),
    outputs: stack(held.map(({ outputs }) => outputs)),
    count: held.reduce((sum, { count }) => sum + count, 0),
  });
  const cases = levels.map((_, at) => openCases(table(fit, at), heaps.fit));
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
