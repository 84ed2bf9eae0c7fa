import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { randomFrom } from '../../../../src/kit/random.ts';
import { config } from '../../../../src/models/video-dit/config.ts';
import { inWebAssembly, plain, type Arithmetic } from '../../../../src/models/video-dit/kernel.ts';
import { toTokens } from '../../../../src/models/video-dit/patches.ts';
import { createModel } from '../../../../src/models/video-dit/run.ts';
import { pureNoise, sample } from '../../../../src/models/video-dit/sampler.ts';
import type { View } from '../../../../src/models/video-dit/tensor.ts';
import { decodeWeights } from '../../../../src/models/video-dit/weights.ts';
import { promptLength, renderClip } from '../../../../src/world/clip.ts';
import { coverClip } from '../../../../src/world/cover.ts';
import { assembleKernel, kernelScript } from '../../../tools/kernel.ts';
import { shippedKernel, shippedWeights } from '../../../tools/video-dit.ts';

const kernel = shippedKernel();

function fastWith(numbers: number): Arithmetic {
  return inWebAssembly(kernel, numbers);
}

/** An array of the arithmetic's own with numbers of a normal distribution, some of them large. */
function filled(arithmetic: Arithmetic, length: number, seed: number, size = 1): Float32Array {
  const random = randomFrom(seed);
  const values = arithmetic.array(length);
  for (let i = 0; i < length; i++) values[i] = size * random.normal();
  return values;
}

const fours = (most: number): fc.Arbitrary<number> => fc.integer({ min: 1, max: most }).map((n) => 4 * n);

/** Shapes of a product, and how far its three matrices lie apart in arrays that hold more than them. */
const product = fc.record({
  rows: fours(10),
  inner: fc.integer({ min: 1, max: 70 }),
  columns: fours(12),
  seed: fc.nat(1000),
  hasBias: fc.boolean(),
  beside: fc.array(fc.nat(5), { minLength: 3, maxLength: 3 }),
  before: fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }),
});

describe('the kernel', () => {
  it('is what its text assembles to', async () => {
    expect(readFileSync(kernelScript, 'utf8')).toBe(await assembleKernel());
  });

  it('multiplies as the definition says, whatever the shape, the strides and the bias, and writes nothing else', () => {
    fc.assert(
      fc.property(product, ({ rows, inner, columns, seed, hasBias, beside, before }) => {
        const fast = fastWith(60_000);
        const view = (
          at: number,
          [down, across]: readonly [number, number],
          values: Float32Array | undefined,
        ): View => {
          const rowStride = across + 4 * (beside[at] as number);
          const from = 4 * (before[at] as number);
          return {
            values: values ?? filled(fast, from + 4 * Math.ceil((down * rowStride) / 4), seed + at),
            from,
            rowStride,
          };
        };
        const x = view(0, [rows, inner + ((4 - (inner % 4)) % 4)], undefined);
        const w = view(1, [inner, columns], undefined);
        const out = view(2, [rows, columns], undefined);
        const bias = hasBias ? filled(fast, columns, seed + 3) : undefined;
        const expected = out.values.slice();
        for (let row = 0; row < rows; row++) {
          for (let column = 0; column < columns; column++) {
            let sum = bias?.[column] ?? 0;
            for (let k = 0; k < inner; k++) {
              const factor = x.values[x.from + row * x.rowStride + k] as number;
              sum += factor * (w.values[w.from + k * w.rowStride + column] as number);
            }
            expected[out.from + row * out.rowStride + column] = sum;
          }
        }
        fast.multiply(out, x, w, [rows, inner, columns], bias);
        expect(farthest(out.values, expected)).toBeLessThan(2e-5);
      }),
      { numRuns: 200 },
    );
  });

  it('bends numbers as plain TypeScript does, small and large', () => {
    for (const size of [0.01, 1, 5, 1000]) {
      const fast = fastWith(4000);
      const values = filled(fast, 4000, 3, size);
      const expected = values.slice();
      plain.gelu(expected);
      fast.gelu(values);
      values.forEach((value, at) => {
        const wanted = expected[at] as number;
        expect(Math.abs(value - wanted)).toBeLessThan(5e-7 * Math.max(1, Math.abs(wanted)));
      });
    }
  });

  it('makes shares of each row as plain TypeScript does, however far its numbers lie apart', () => {
    fc.assert(
      fc.property(
        fours(10),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(1000),
        fc.constantFrom(0, 0.1, 3, 300),
        (width, rows, seed, size) => {
          const fast = fastWith(rows * width);
          const values = filled(fast, rows * width, seed, size);
          const expected = values.slice();
          plain.softmaxRows(expected, width);
          fast.softmaxRows(values, width);
          expect(farthest(values, expected)).toBeLessThan(1e-6);
        },
      ),
    );
  });

  it('multiplies a row, standardizes rows and adds to them as plain TypeScript does', () => {
    fc.assert(
      fc.property(fours(12), fc.integer({ min: 1, max: 9 }), fc.nat(1000), (width, rows, seed) => {
        const fast = fastWith(3 * rows * width + width * width + 4 * width);
        const [out, x, h] = [1, 2, 3].map((at) => filled(fast, rows * width, seed + at, at));
        const [row, shift, scale, gate] = [4, 5, 6, 7].map((at) => filled(fast, width, seed + at));
        const w = filled(fast, width * width, seed + 8);
        if (!out || !x || !h || !row || !shift || !scale || !gate) throw new Error('arrays are missing');
        const both = [fast, plain].map(({ multiplyRow, modulate, addGated }) => {
          multiplyRow(row, gate, w, shift);
          modulate(out, x, shift, scale, 1e-5);
          const before = h.slice();
          addGated(h, x, gate, 0.25);
          const found = [row.slice(), out.slice(), h.slice()];
          h.set(before);
          return found;
        });
        for (const at of [0, 1, 2]) expect(farthest(both[0]?.[at], both[1]?.[at])).toBeLessThan(2e-5);
      }),
    );
  });

  it('has room for what was asked, and no more than the page that it fills', () => {
    const fast = fastWith(100);
    expect(fast.array(100)).toEqual(new Float32Array(100));
    expect(() => fast.array(2 ** 16)).toThrow(RangeError);
  });
});

describe('the model with the kernel', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  const weights = decodeWeights(shippedWeights('32x'));
  const prompt = renderClip(coverClip.slice(0, promptLength));
  const looks = [1, 0.7, 0.3, 0.05].map((noiseLevel, seed) => {
    const noisy = pureNoise(seed);
    noisy.set(toTokens(prompt));
    return { noisy, noiseLevel, isPrompted: true };
  });

  it('computes in WebAssembly what it computes in plain TypeScript, layer by layer', () => {
    for (const look of looks) {
      const [slow, quick] = [undefined, kernel].map((with_) => {
        const stream: Float32Array[] = [];
        const output = createModel(weights, with_).estimate({ ...look, hook: (h) => stream.push(h.slice()) });
        return { stream, output };
      });
      expect(quick?.output).not.toEqual(slow?.output); // it did compute elsewhere: sums of float32, not of float64
      expect(farthest(quick?.output, slow?.output)).toBeLessThan(1e-5);
      for (let layer = 0; layer <= config.layers; layer++) {
        const expected = slow?.stream[layer] as Float32Array;
        const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
        expect(farthest(quick?.stream[layer], expected), `layer ${layer}`).toBeLessThan(1e-5 * largest);
      }
    }
  });

  it('makes the same clip in twenty steps', () => {
    const [slow, quick] = [undefined, kernel].map((with_) => sample(createModel(weights, with_), { prompt, seed: 2 }));
    expect(farthest(toTokens(quick ?? []), toTokens(slow ?? []))).toBeLessThan(1e-5);
  });

  it('computes in plain TypeScript in a browser without WebAssembly', () => {
    vi.stubGlobal('WebAssembly', undefined);
    expectPlain(`${kernel} `); // the same, but not compiled yet
  });

  it('computes in plain TypeScript under a policy that forbids to compile', () => {
    const { Memory, CompileError } = WebAssembly;
    const Module = vi.fn(() => {
      throw new CompileError('Refused by the content security policy');
    });
    vi.stubGlobal('WebAssembly', { Memory, Module });
    expectPlain(`${kernel}\n`);
    expect(Module).toHaveBeenCalledOnce();
  });

  it('computes in plain TypeScript where the kernel is damaged', () => {
    expectPlain(kernel.replace('AGFz', 'AGFy'));
    expectPlain(kernel.slice(0, 1000));
  });

  function expectPlain(given: string): void {
    const [look] = looks as [(typeof looks)[0]];
    expect(createModel(weights, given).estimate(look)).toEqual(createModel(weights).estimate(look));
  }
});

function farthest(a: Float32Array | undefined, b: Float32Array | undefined): number {
  expect(a).toHaveLength(b?.length ?? NaN);
  return (a ?? new Float32Array()).reduce((most, value, at) => Math.max(most, Math.abs(value - (b?.[at] ?? NaN))), 0);
}
