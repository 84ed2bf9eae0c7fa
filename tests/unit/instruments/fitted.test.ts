import { describe, expect, it } from 'vitest';
import { encode } from '../../../src/instruments/encoding.ts';
import { fittedShapes, fromTensors, roadsOf, toTensors, type FittedShape } from '../../../src/instruments/fitted.ts';
import { read } from '../../../src/instruments/probe.ts';
import { fittedShape, stream } from '../../../src/instruments/video-dit.ts';
import { DataError } from '../../../src/kit/data.ts';
import { randomFrom } from '../../../src/kit/random.ts';
import { config } from '../../../src/models/video-dit/config.ts';
import { createModel } from '../../../src/models/video-dit/run.ts';
import { pureNoise } from '../../../src/models/video-dit/sampler.ts';
import { initialParameters } from '../../../src/models/video-dit/training/initial.ts';
import { decodeWeights, encodeWeights } from '../../../src/models/video-dit/weights.ts';

const random = randomFrom(7);
const shapes = fittedShapes(fittedShape);
const tensors = Object.fromEntries(
  Object.entries(shapes).map(([name, [rows, columns]]) => [
    name,
    Float32Array.from({ length: rows * columns }, () => random.normal()),
  ]),
);

describe('fitted instruments', () => {
  it('know the layout of the miniature: its hook shows as many layers and numbers', () => {
    const seen: number[] = [];
    createModel(initialParameters(1)).estimate({
      noisy: pureNoise(1),
      noiseLevel: 1,
      isPrompted: false,
      hook: (activations, layer) => {
        expect(activations).toHaveLength(stream.slots * stream.slotWidth);
        seen.push(layer);
      },
    });
    expect(seen).toEqual(Array.from({ length: stream.layers }, (_, layer) => layer));
    expect(stream.slots * config.slotLength).toBe(config.frames);
  });

  it('become tensors and themselves again', () => {
    const fitted = fromTensors(tensors, fittedShape);
    expect(toTensors(fitted)).toEqual(tensors);
  });

  it('travel like weights, and read and write states almost as before', () => {
    const shipped = encodeWeights(tensors, shapes);
    const fitted = fromTensors(decodeWeights(shipped, shapes), fittedShape);
    const before = fromTensors(tensors, fittedShape);
    const inputs = Float32Array.from({ length: stream.slotWidth }, () => random.normal());
    const [road, old] = [roadsOf(fitted, fittedShape)[1], roadsOf(before, fittedShape)[1]];
    if (!road || !old) throw new Error('slot 1 has no road');
    read(road.probe, inputs).forEach((value, i) => expect(value).toBeCloseTo(read(old.probe, inputs)[i] as number, 0));
    const state = [12, 9, 1, 0, 1];
    const [now, then] = [encode(road.encoding, state), encode(old.encoding, state)];
    const miss = now.reduce((sum, value, i) => sum + (value - (then[i] as number)) ** 2, 0);
    expect(miss / then.reduce((sum, value) => sum + value * value, 0)).toBeLessThan(1e-3);
  });

  it('say so when they are damaged or not whole', () => {
    const shipped = encodeWeights(tensors, shapes);
    const damaged = { ...shipped, base64: `AAAA${shipped.base64.slice(4)}` };
    expect(() => decodeWeights(damaged, shapes)).toThrow(DataError);
    const rest = Object.fromEntries(Object.entries(tensors).filter(([name]) => name !== 'direction.2'));
    expect(() => fromTensors(rest, fittedShape)).toThrow(RangeError);
  });

  it('have no road where a layer has no probe', () => {
    const nowhere: FittedShape = { ...fittedShape, roadLayer: 9 };
    expect(roadsOf(fromTensors(tensors, fittedShape), nowhere)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
