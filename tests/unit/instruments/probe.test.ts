import { describe, expect, it } from 'vitest';
import { fitLogistic } from '../../../src/instruments/logistic.ts';
import { explained, joined, probability, read, readAll } from '../../../src/instruments/probe.ts';
import {
  addExamples,
  addMoments,
  emptyMoments,
  fitBestRidge,
  fitRidge,
  type Examples,
} from '../../../src/instruments/ridge.ts';
import { randomFrom } from '../../../src/kit/random.ts';

const width = 10;

/** Two outputs that are linear in the inputs, and a third that has nothing to do with them. */
function draw(count: number, seed: number): Examples {
  const random = randomFrom(seed);
  const inputs = Float32Array.from({ length: count * width }, (_, at) => random.normal() * (1 + (at % width)) + 3);
  const outputs = new Float32Array(count * 3);
  for (let row = 0; row < count; row++) {
    const input = (i: number): number => inputs[row * width + i] as number;
    outputs.set([2 * input(0) - input(4) + 7, 0.1 * input(9), random.normal()], row * 3);
  }
  return { inputs, outputs, count };
}

const [fit, held, test] = [draw(400, 1), draw(100, 2), draw(300, 3)];
const moments = emptyMoments(width, 3);
addExamples(moments, fit);

describe('ridge regression', () => {
  const probe = fitBestRidge(moments, held);

  it('finds what is linearly there, and not what is not', () => {
    const [linear, small, absent] = explained(readAll(probe, test.inputs), test.outputs, 3);
    expect(linear).toBeGreaterThan(0.999);
    expect(small).toBeGreaterThan(0.999);
    expect(absent).toBeLessThan(0.05);
  });

  it('gives the weights that the outputs were made with', () => {
    const { weights, bias } = fitRidge(moments, 1e-9);
    expect(weights[0]).toBeCloseTo(2, 4);
    expect(weights[4]).toBeCloseTo(-1, 4);
    expect(weights[width + 9]).toBeCloseTo(0.1, 4);
    expect(bias[0]).toBeCloseTo(7, 3);
  });

  it('is the same from moments that were added up', () => {
    const sum = emptyMoments(width, 3);
    const half = (from: number, to: number): Examples => ({
      inputs: fit.inputs.subarray(from * width, to * width),
      outputs: fit.outputs.subarray(from * 3, to * 3),
      count: to - from,
    });
    addExamples(sum, half(0, 150));
    const rest = emptyMoments(width, 3);
    addExamples(rest, half(150, 400));
    addMoments(sum, rest);
    const { weights } = fitRidge(sum, 0.01);
    fitRidge(moments, 0.01).weights.forEach((weight, i) => expect(weights[i]).toBeCloseTo(weight, 6));
  });

  it('shrinks under a penalty', () => {
    const size = (penalty: number): number => Math.hypot(...fitRidge(moments, penalty).weights);
    expect(size(10)).toBeLessThan(size(1));
    expect(size(1)).toBeLessThan(size(0.01));
  });

  it('chooses for each output by itself: what is noise gets a strong penalty, what is linear a weak one', () => {
    const few = emptyMoments(width, 2);
    const noise = randomFrom(4);
    const make = (count: number): Examples => {
      const inputs = Float32Array.from({ length: count * width }, () => noise.normal());
      const outputs = Float32Array.from({ length: 2 * count }, (_, at) =>
        at % 2 === 0 ? (inputs[(at / 2) * width] as number) : noise.normal(),
      );
      return { inputs, outputs, count };
    };
    addExamples(few, make(15));
    const { weights } = fitBestRidge(few, make(500));
    expect(weights[0]).toBeCloseTo(1, 2);
    const [strong, weak] = [fitRidge(few, 1), fitRidge(few, 1e-5)].map((fit) =>
      Math.hypot(...fit.weights.subarray(width)),
    );
    expect(Math.hypot(...weights.subarray(width))).toBeCloseTo(strong as number, 6);
    expect(strong).toBeLessThan(weak as number);
  });

  it('is not a number nowhere: inputs that never vary, copies of one another, outputs that never vary', () => {
    const odd = emptyMoments(3, 1);
    const inputs = Float32Array.from({ length: 60 }, (_, at) => (at % 3 === 0 ? 5000.3 : Math.floor(at / 3)));
    addExamples(odd, { inputs, outputs: new Float32Array(20).fill(2), count: 20 });
    const { weights, bias } = fitRidge(odd, 1e-5);
    expect([...weights]).toEqual([0, 0, 0]);
    expect(bias[0]).toBeCloseTo(2, 5);
    expect(explained([1, 2], [3, 3], 1)).toEqual([0]);
  });

  it('refuses examples of another shape', () => {
    expect(() => {
      addExamples(moments, { ...fit, count: 399 });
    }).toThrow(RangeError);
    expect(() => read(probe, new Float32Array(width - 1))).toThrow(RangeError);
  });
});

describe('logistic regression', () => {
  const random = randomFrom(5);
  const inputs = Float32Array.from({ length: 500 * 4 }, () => random.normal());
  const along = (row: number): number => 2 * (inputs[4 * row] as number) - 3 * (inputs[4 * row + 2] as number) + 1;
  const labels = Array.from({ length: 500 }, (_, row) => random.uniform() < probability(along(row)));

  it('finds the odds that labels were drawn with', () => {
    const { weights, bias } = fitLogistic({ inputs, labels }, 1e-6);
    expect(weights[0]).toBeCloseTo(2, 0);
    expect(weights[1]).toBeCloseTo(0, 0);
    expect(weights[2]).toBeCloseTo(-3, 0);
    expect(bias[0]).toBeCloseTo(1, 0);
  });

  it('converges: at the minimum no weight wants to move', () => {
    const { weights, bias } = fitLogistic({ inputs, labels }, 1e-6);
    for (let i = 0; i < 4; i++) {
      let slope = 0;
      labels.forEach((label, row) => {
        const said = probability(read({ weights, bias }, inputs.subarray(4 * row, 4 * row + 4))[0] as number);
        slope += ((said - (label ? 1 : 0)) * (inputs[4 * row + i] as number)) / labels.length;
      });
      expect(Math.abs(slope)).toBeLessThan(1e-4);
    }
  });

  it('stays finite where the labels can be told without a fault, are all alike, or the inputs do not vary', () => {
    const told = labels.map((_, row) => along(row) > 0);
    const separated = fitLogistic({ inputs, labels: told }, 1e-3);
    const right = told.filter((label, row) => {
      return (read(separated, inputs.subarray(4 * row, 4 * row + 4))[0] as number) > 0 === label;
    });
    expect(right.length).toBeGreaterThan(480);
    const alike = fitLogistic({ inputs, labels: labels.map(() => true) }, 0.1);
    const constant = fitLogistic({ inputs: new Float32Array(2000).fill(4), labels }, 0.1);
    for (const { weights, bias } of [separated, alike, constant]) {
      expect([...weights, ...bias].every(Number.isFinite)).toBe(true);
    }
    expect(bias(alike)).toBeGreaterThan(3);
    expect([...constant.weights]).toEqual([0, 0, 0, 0]);
  });

  it('never ends worse than it began, however few and far apart the cases are', () => {
    for (let seed = 1; seed < 80; seed++) {
      const draw = randomFrom(seed);
      const far = (): number => Math.sign(draw.normal()) * Math.exp(3 * draw.normal());
      const rows = Float32Array.from({ length: 4 * 19 }, far);
      const toss = Array.from({ length: 19 }, (_, row) => (rows[4 * row] as number) + far() > 0);
      const probe = fitLogistic({ inputs: rows, labels: toss }, 1e-9);
      const losses = toss.map((label, row) => {
        const odds = read(probe, rows.subarray(4 * row, 4 * row + 4))[0] as number;
        return Math.log1p(Math.exp(label ? -odds : odds));
      });
      expect(losses.reduce((sum, loss) => sum + loss, 0) / losses.length).toBeLessThan(Math.LN2);
    }
  });

  it('refuses to learn from nothing', () => {
    expect(() => fitLogistic({ inputs: new Float32Array(), labels: [] }, 1)).toThrow(RangeError);
  });

  const bias = (probe: { readonly bias: Float32Array }): number => probe.bias[0] as number;
});

describe('probes', () => {
  it('can be joined, each saying what it said alone', () => {
    const a = { weights: Float32Array.of(1, 2), bias: Float32Array.of(3) };
    const b = { weights: Float32Array.of(0, 1, 5, 0), bias: Float32Array.of(0, -1) };
    expect([...read(joined(a, b), Float32Array.of(10, 100))]).toEqual([213, 100, 49]);
  });
});
