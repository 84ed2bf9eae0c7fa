import { describe, expect, it } from 'vitest';
import { addGram, cholesky, leadingDirections, solve, symmetric } from '../../../src/instruments/linear-algebra.ts';
import { randomFrom } from '../../../src/kit/random.ts';

const random = randomFrom(1);
const size = 6; // not a multiple of 4
const rows = Float64Array.from({ length: 20 * size }, () => random.normal());
const gram = symmetric(size);
addGram(gram, rows);
const entry = (row: number, column: number): number => {
  let sum = 0;
  for (let k = 0; k < rows.length; k += size) sum += (rows[k + row] as number) * (rows[k + column] as number);
  return sum;
};

describe('linear algebra', () => {
  it('sums products of columns, and adds up over heaps of rows', () => {
    const inTwo = symmetric(size);
    addGram(inTwo, rows.subarray(0, 7 * size));
    addGram(inTwo, rows.subarray(7 * size));
    for (let row = 0; row < size; row++) {
      for (let column = 0; column <= row; column++) {
        const at = row * gram.stride + column;
        expect(gram.values[at]).toBeCloseTo(entry(row, column), 10);
        expect(inTwo.values[at]).toBeCloseTo(entry(row, column), 10);
      }
    }
  });

  it('solves what it has factored', () => {
    const wanted = Float64Array.from({ length: size }, (_, i) => i - 2.5);
    const b = wanted.map((_, row) => wanted.reduce((sum, x, column) => sum + x * entry(row, column), 0));
    solve(cholesky(gram), gram.stride, b);
    b.forEach((value, i) => expect(value).toBeCloseTo(wanted[i] as number, 9));
  });

  it('refuses a matrix that is not positive definite', () => {
    expect(() => cholesky(symmetric(3))).toThrow(RangeError);
  });

  it('refuses what are not whole rows', () => {
    expect(() => {
      addGram(symmetric(4), new Float32Array(6));
    }).toThrow(RangeError);
  });

  it('finds the directions in which a matrix is largest', () => {
    const diagonal = symmetric(5);
    [1, 9, 0.5, 4, 0].forEach((value, i) => (diagonal.values[i * diagonal.stride + i] = value));
    const found = leadingDirections(diagonal, 2, randomFrom(2));
    expect(Math.abs(found[1] as number)).toBeCloseTo(1, 6);
    expect(Math.abs(found[5 + 3] as number)).toBeCloseTo(1, 6);
  });

  it('gives no direction where none is left', () => {
    const flat = symmetric(3);
    flat.values[0] = 1;
    const found = leadingDirections(flat, 3, randomFrom(3));
    expect(found.every(Number.isFinite)).toBe(true);
    expect([...found.subarray(3)].every((value) => value === 0)).toBe(true);
  });
});
