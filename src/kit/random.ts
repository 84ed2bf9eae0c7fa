/**
 * Seeded random numbers: the same integer gives the same sequence everywhere. Nothing in this project calls
 * `Math.random`.
 */

export interface Random {
  /** Uniform in [low, high), from 32 bits; [0, 1) unless told. */
  uniform(low?: number, high?: number): number;
  /** Standard normal. */
  normal(): number;
  /** Uniform integer in 0 … below − 1, without modulo bias. Throws RangeError unless 1 ≤ below ≤ 2³². */
  integer(below: number): number;
  /** A shuffled copy (Fisher–Yates). */
  shuffle<T>(items: readonly T[]): T[];
}

/**
 * xoshiro128**, version 1.1: 128 bits of state, period 2¹²⁸ − 1, 32 bits a call.
 * Source: D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators",
 * ACM Transactions on Mathematical Software 47(4), 2021, doi:10.1145/3460772.
 *
 * @param seed four 32-bit words, not all zero (throws RangeError); copied, not changed.
 * @returns a function that gives the next integer in 0 … 2³² − 1.
 */
export function xoshiro128(seed: readonly [number, number, number, number]): () => number {
  // A typed array, not four variables: Chromium boxes integers above 31 bits, and variables measured six times slower.
  const words = Int32Array.from(seed);
  if (words.every((word) => word === 0)) throw new RangeError('xoshiro128: the seed must not be all zero');
  return () => {
    const a = words[0] as number;
    const b = words[1] as number;
    const c = (words[2] as number) ^ a;
    const d = (words[3] as number) ^ b;
    words[0] = a ^ d;
    words[1] = b ^ c;
    words[2] = c ^ (b << 9);
    words[3] = rotate(d, 11);
    return Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
  };
}

/**
 * A generator whose whole future follows from `seed`, an integer in 0 … 2³² − 1 (else RangeError). Neighboring seeds
 * give unrelated streams: the four words of xoshiro128** come from a Weyl sequence through the finalizer of
 * MurmurHash3, the construction of SplitMix (G. Steele, D. Lea and C. Flood, OOPSLA 2014, doi:10.1145/2660193.2660195).
 *
 * Bits, `uniform`, `integer` and `shuffle` are equal on every engine; `normal` may differ in the last place where an
 * engine rounds `Math.log` differently.
 */
export function randomFrom(seed: number): Random {
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) {
    throw new RangeError(`randomFrom: ${seed} is not an integer in 0 … 2³² − 1`);
  }
  const next = xoshiro128([scramble(seed, 1), scramble(seed, 2), scramble(seed, 3), scramble(seed, 4)]);
  const uniform = (low = 0, high = 1): number => low + (high - low) * (next() / 2 ** 32);

  const integer = (below: number): number => {
    if (!Number.isInteger(below) || below < 1 || below > 2 ** 32) {
      throw new RangeError(`integer: ${below} is not an integer in 1 … 2³²`);
    }
    const fair = 2 ** 32 - (2 ** 32 % below);
    let drawn = next();
    while (drawn >= fair) drawn = next();
    return drawn % below;
  };

  // Marsaglia's polar method (SIAM Review 6(3), 1964, doi:10.1137/1006063) makes two at once; it needs no sine, which
  // engines round differently.
  const spare = new Float64Array(1);
  let hasSpare = false;
  const normal = (): number => {
    if (hasSpare) {
      hasSpare = false;
      return spare[0] as number;
    }
    let u: number;
    let v: number;
    let squared: number;
    do {
      u = uniform(-1, 1);
      v = uniform(-1, 1);
      squared = u * u + v * v;
    } while (squared >= 1 || squared === 0);
    const scale = Math.sqrt((-2 * Math.log(squared)) / squared);
    spare[0] = v * scale;
    hasSpare = true;
    return u * scale;
  };

  const shuffle = <T>(items: readonly T[]): T[] => {
    const shuffled = [...items];
    for (let last = shuffled.length - 1; last > 0; last--) {
      const other = integer(last + 1);
      [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
    }
    return shuffled;
  };

  return { uniform, normal, integer, shuffle };
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function scramble(seed: number, index: number): number {
  let word = (seed + Math.imul(index, 0x9e3779b9)) | 0;
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return word ^ (word >>> 16);
}
