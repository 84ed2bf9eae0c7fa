import { describe, expect, test } from 'vitest';
import { randomFrom, xoshiro128 } from '../../../src/kit/random.ts';

const many = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw);
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

describe('seeded random numbers', () => {
  test('xoshiro128** gives the numbers of its reference implementation', () => {
    // Seed 1, 2, 3, 4 in xoshiro128starstar.c version 1.1; the same ten are in the tests of rust's rand_xoshiro.
    expect(many(10, xoshiro128([1, 2, 3, 4]))).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  test('the same seed gives the same numbers, and they never change from one release to the next', () => {
    const random = randomFrom(2024);
    expect([random.uniform(), random.integer(1000), random.normal(), random.normal()]).toMatchInlineSnapshot(`
      [
        0.5634307998698205,
        947,
        -1.7865281668026254,
        0.4281288482888538,
      ]
    `);
    expect(randomFrom(2024).uniform()).toBe(randomFrom(2024).uniform());
  });

  test('neighboring seeds give unrelated streams', () => {
    const products = many(2000, () => 0).map((_, seed) => {
      const [a, b] = [randomFrom(seed).uniform(-1, 1), randomFrom(seed + 1).uniform(-1, 1)];
      return a * b;
    });
    expect(Math.abs(mean(products))).toBeLessThan(4 * (1 / 3 / Math.sqrt(2000)));
  });

  test('uniform numbers stay in [low, high) and fill it evenly', () => {
    const random = randomFrom(1);
    const drawn = many(20_000, () => random.uniform(-3, 5));
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(-3);
    expect(Math.max(...drawn)).toBeLessThan(5);
    const eighths = many(8, () => 0);
    for (const x of drawn) eighths[Math.floor(x + 3)] = (eighths[Math.floor(x + 3)] ?? 0) + 1;
    for (const count of eighths) expect(Math.abs(count - 2500)).toBeLessThan(200);
  });

  test('normal numbers have mean 0, variance 1, kurtosis 3 and the tails of a normal', () => {
    const random = randomFrom(3);
    const drawn = many(200_000, () => random.normal());
    expect(Math.abs(mean(drawn))).toBeLessThan(0.01);
    expect(Math.abs(mean(drawn.map((x) => x ** 2)) - 1)).toBeLessThan(0.015);
    expect(Math.abs(mean(drawn.map((x) => x ** 4)) - 3)).toBeLessThan(0.1);
    const beyondTwo = drawn.filter((x) => Math.abs(x) > 2).length / drawn.length;
    expect(Math.abs(beyondTwo - 0.0455)).toBeLessThan(0.002);
  });

  test('two normals in a row are independent, though they are made together', () => {
    const random = randomFrom(4);
    expect(Math.abs(mean(many(50_000, () => random.normal() * random.normal())))).toBeLessThan(0.02);
  });

  test('integers are whole, below their bound, and equally likely', () => {
    const random = randomFrom(5);
    const counts = many(6, () => 0);
    for (const drawn of many(12_000, () => random.integer(6))) counts[drawn] = (counts[drawn] ?? 0) + 1;
    expect(counts).toHaveLength(6);
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(180);
  });

  test('a bound that does not divide 2³² is not favored at its low end', () => {
    const random = randomFrom(6);
    const bound = 3 * 2 ** 30; // a bare remainder would put half of all draws below 2³⁰, not a third
    const low = many(6000, () => random.integer(bound)).filter((drawn) => drawn < 2 ** 30).length;
    expect(Math.abs(low / 6000 - 1 / 3)).toBeLessThan(0.03);
  });

  test('a shuffle keeps every item, leaves its input alone and reaches every order equally often', () => {
    const random = randomFrom(7);
    const items = ['a', 'b', 'c'] as const;
    const orders = new Map<string, number>();
    for (const order of many(6000, () => random.shuffle(items).join(''))) {
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect([...orders.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
    for (const count of orders.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
    expect(items).toEqual(['a', 'b', 'c']);
  });

  test('seeds and bounds that are no such integers are refused', () => {
    for (const seed of [-1, 0.5, NaN, 2 ** 32]) expect(() => randomFrom(seed)).toThrow(RangeError);
    for (const bound of [0, 1.5, NaN, 2 ** 32 + 1]) expect(() => randomFrom(0).integer(bound)).toThrow(RangeError);
    expect(() => xoshiro128([0, 0, 0, 0])).toThrow(RangeError);
  });
});
