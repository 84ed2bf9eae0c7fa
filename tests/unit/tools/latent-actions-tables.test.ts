import { describe, expect, it } from 'vitest';
import { bestMap, countPairs, sharedBits } from '../../tools/latent-actions-measure/tables.ts';

describe('what codes tell of a key', () => {
  it('is all of it, one bit, where each goes with one of two equally common keys', () => {
    const table = countPairs([[0, 1], [1, 0], [0, 1], [1, 0]], 2, 2); // prettier-ignore
    expect(table).toEqual([
      [0, 2],
      [2, 0],
    ]);
    expect([bestMap(table), sharedBits(table)]).toEqual([1, 1]);
  });

  it('is nothing where every code goes with every key as often', () => {
    const table = [
      [3, 1],
      [6, 2],
    ];
    expect(bestMap(table)).toBe(0.75);
    expect(sharedBits(table)).toBeCloseTo(0, 12);
  });

  it('is what a noisy channel carries: 1 − H(0.1) bits where one symbol of ten is wrong', () => {
    const entropy = -0.1 * Math.log2(0.1) - 0.9 * Math.log2(0.9);
    const table = [
      [90, 10],
      [10, 90],
    ];
    expect(bestMap(table)).toBe(0.9);
    expect(sharedBits(table)).toBeCloseTo(1 - entropy, 12);
  });

  it('leaves out a code that is never used', () => {
    expect(sharedBits([[4, 0], [0, 4], [0, 0]])).toBe(1); // prettier-ignore
  });
});
