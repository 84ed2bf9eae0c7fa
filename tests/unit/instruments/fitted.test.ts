import { describe, expect, it } from 'vitest';
import { encode } from '../../../src/instruments/encoding.ts';
import {
  bandOf,
  fittedShapes,
  fromTensors,
  probeAt,
  roadsOf,
  toTensors,
  type FittedShape,
} from '../../../src/instruments/fitted.ts';
import { read, type Probe } from '../../../src/instruments/probe.ts';
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
    Float32Array.from({ length: rows * columns }, () => random.normal() + (name.startsWith('scale') ? 5 : 0)),
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
    const again = toTensors(fitted);
    expect(Object.keys(again).sort()).toEqual(Object.keys(shapes).sort());
    for (const [name, values] of Object.entries(again)) {
      values.forEach((value, at) => expect(value).toBeCloseTo(tensors[name]?.[at] as number, 4));
    }
  });

  it('travel like weights, and read and write states almost as before', () => {
    const shipped = encodeWeights(tensors, shapes);
    const fitted = fromTensors(decodeWeights(shipped, shapes), fittedShape);
    const before = fromTensors(tensors, fittedShape);
    const inputs = Float32Array.from({ length: stream.slotWidth }, () => random.normal());
    const [road, old] = [roadsOf(fitted, fittedShape)[1], roadsOf(before, fittedShape)[1]];
    if (!road || !old) throw new Error('slot 1 has no road');
    for (const noiseLevel of [1, 0]) {
      const before = read(old.probeAt(noiseLevel), inputs);
      read(road.probeAt(noiseLevel), inputs).forEach((value, i) => {
        expect(Math.abs(value - (before[i] as number))).toBeLessThan(0.5);
      });
    }
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

  it('have probes for each band of noise', () => {
    const { bands } = fittedShape;
    expect(bands.at(-1)).toBe(0);
    expect([1, ...bands, 0].map((level) => bandOf(bands, level))).toEqual([0, ...bands.keys(), bands.length - 1]);
    const fitted = fromTensors(tensors, fittedShape);
    expect(probeAt(fitted, fittedShape, 2, 1, 1)).toBe(fitted.probes[0]?.[2]?.[1]);
    expect(probeAt(fitted, fittedShape, 2, 1, 0)).toBe(fitted.probes.at(-1)?.[2]?.[1]);
    expect(probeAt(fitted, fittedShape, 2, 0, 1)).toBeUndefined();
  });

  it('keep small weights of large numbers and large weights of small ones, for they ship in units of their inputs', () => {
    const scale = Float32Array.from({ length: stream.slotWidth }, (_, i) => 10 ** ((i % 5) - 2));
    const units = scale.map(() => random.normal());
    const weights = Float32Array.from({ length: 5 * scale.length }, (_, at) => {
      const i = at % scale.length;
      return (units[i] as number) / (scale[i] as number);
    });
    const probe = { weights, bias: new Float32Array(5) };
    const whole = fromTensors(tensors, fittedShape);
    const odd = {
      ...whole,
      scales: whole.scales.map(() => scale),
      probes: whole.probes.map((byLayer) => byLayer.map(() => [undefined, probe, probe, probe])),
    };
    const sent = fromTensors(decodeWeights(encodeWeights(toTensors(odd), shapes), shapes), fittedShape);
    const inputs = scale.map((unit) => unit * random.normal());
    const [said] = read(probeAt(sent, fittedShape, 3, 2, 1) as Probe, inputs);
    const [meant] = read(probe, inputs);
    expect(Math.abs((said as number) - (meant as number))).toBeLessThan(0.5);
  });

  it('have no road where a layer has no probe', () => {
    const nowhere: FittedShape = { ...fittedShape, roadLayer: 9 };
    expect(roadsOf(fromTensors(tensors, fittedShape), nowhere)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
