import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { DataError, dataGlobal } from '../../../../src/kit/data.ts';
import { randomFrom } from '../../../../src/kit/random.ts';
import { countParameters, parameterShapes } from '../../../../src/models/video-dit/parameters.ts';
import { initialParameters } from '../../../../src/models/video-dit/training/initial.ts';
import { decodeWeights, encodeWeights, toScript } from '../../../../src/models/video-dit/weights.ts';

const random = randomFrom(8);
const parameters = Object.fromEntries(
  Object.entries(initialParameters(8)).map(([name, values]) => [name, values.map((v) => v + 0.1 * random.normal())]),
);
const shipped = encodeWeights(parameters);

describe('weights as they ship', () => {
  it('are the 163,408 of the recipe in 54 parts', () => {
    expect(countParameters()).toBe(163_408);
    expect(Object.keys(parameterShapes())).toHaveLength(54);
  });

  it('come back within half a step of their row, vectors unchanged', () => {
    const decoded = decodeWeights(shipped);
    for (const [name, [rows, columns]] of Object.entries(parameterShapes())) {
      const before = parameters[name] as Float32Array;
      const after = decoded[name] as Float32Array;
      if (rows === 1) expect(after).toEqual(before);
      for (let row = 0; row < rows; row++) {
        const line = before.subarray(row * columns, (row + 1) * columns);
        const most = Math.max(...line.map(Math.abs));
        const off = line.map((value, at) => Math.abs(value - (after[row * columns + at] as number)));
        expect(Math.max(...off), `${name}, row ${row}`).toBeLessThanOrEqual((most / 254) * 1.0001);
      }
    }
  });

  it('encode a row of zeros as zeros', () => {
    const zeros = Object.fromEntries(
      Object.entries(parameters).map(([name, { length }]) => [name, new Float32Array(length)]),
    );
    expect(decodeWeights(encodeWeights(zeros))).toEqual(zeros);
  });

  it('encode again to the same bytes once decoded', () => {
    expect(decodeWeights(encodeWeights(decodeWeights(shipped)))).toEqual(decodeWeights(shipped));
  });

  it('travel in a classic script', () => {
    const page: Record<string, unknown> = {};
    runInNewContext(toScript('video-dit/4x', shipped), page);
    runInNewContext(toScript('video-dit/16x', shipped), page);
    expect(page[dataGlobal]).toEqual({ 'video-dit/4x': shipped, 'video-dit/16x': shipped });
  });
});

describe('weights that cannot be used say so in a sentence', () => {
  const swapped = (at: number): string => {
    const letter = shipped.base64.charAt(at) === 'A' ? 'B' : 'A';
    return shipped.base64.slice(0, at) + letter + shipped.base64.slice(at + 1);
  };

  it.each([
    ['cut off', { ...shipped, base64: shipped.base64.slice(0, 100_000) }, /cut off/],
    ['empty', { ...shipped, base64: '' }, /cut off/],
    ['with one letter changed', { ...shipped, base64: swapped(123_456) }, /damaged/],
    ['with a letter that base64 lacks', { ...shipped, base64: `${shipped.base64.slice(0, -4)}!!!!` }, /not readable/],
    ['of another checksum', { ...shipped, checksum: '00000000' }, /damaged/],
  ])('%s', (_, broken, sentence) => {
    expect(() => decodeWeights(broken)).toThrow(DataError);
    expect(() => decodeWeights(broken)).toThrow(sentence);
  });
});
