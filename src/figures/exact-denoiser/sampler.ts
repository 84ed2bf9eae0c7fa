/** Samples from the exact denoiser, by the loop of listing lst-sampler-step. */
import { randomFrom } from '../../kit/random.ts';
import { below, guesserAt, type Mixture } from './mixture.ts';

/** A value at every level that a sampler stops at: from noise, t = 1, to data, t = 0. */
export type Path = readonly number[];

/**
 * Follows one value from noise to data in `steps` equal steps of t. Each keeps a share of the noisy value and
 * replaces the rest by the best guess: equation eq-sampler-step (song2021ddim) on the straight path.
 * Throws RangeError unless `steps` is a whole number of at least 1.
 */
export function follow(mixture: Mixture, noise: number, steps: number): Path {
  return samplerOf(mixture, steps)(noise);
}

function samplerOf(mixture: Mixture, steps: number): (noise: number) => Path {
  if (!Number.isInteger(steps) || steps < 1) throw new RangeError(`follow: ${steps} is not a number of steps`);
  const guessers = Array.from({ length: steps }, (_, i) => guesserAt(mixture, (i + 1) / steps));
  return (noise) => {
    const path = [noise];
    let z = noise;
    for (let k = steps; k > 0; k--) {
      const guess = guessers[k - 1]?.(z) ?? z;
      z = guess + ((k - 1) / k) * (z - guess);
      path.push(z);
    }
    return path;
  };
}

/** `count` samples, each from a bell-curve number of its own. */
export function run(mixture: Mixture, steps: number, seed: number, count: number): readonly Path[] {
  const random = randomFrom(seed);
  const sample = samplerOf(mixture, steps);
  return Array.from({ length: count }, () => sample(random.normal()));
}

/** Where a path is at noise level `t`: a step of the sampler is a straight line. */
export function at(path: Path, t: number): number {
  const place = (1 - t) * (path.length - 1);
  const k = Math.min(path.length - 2, Math.floor(place));
  const from = path[k] ?? 0;
  return from + (place - k) * ((path[k + 1] ?? from) - from);
}

/** Bins of equal width over what is drawn of the axis, one of them about 0; z in units of the data. */
export const bins = { low: -3.3, width: 0.2, count: 33 } as const;

/** Counts by bin; what lies outside counts in the outermost. */
export function histogram(values: readonly number[]): readonly number[] {
  const counts = new Array<number>(bins.count).fill(0);
  for (const value of values) {
    // A hair's breadth, so that rounding does not decide on which side of an edge a value falls.
    const bin = Math.floor((value - bins.low) / bins.width + 1e-9);
    const kept = Math.min(bins.count - 1, Math.max(0, bin));
    counts[kept] = (counts[kept] ?? 0) + 1;
  }
  return counts;
}

/** The part of the data that belongs in each bin. */
export function expected(mixture: Mixture): readonly number[] {
  const edges = Array.from({ length: bins.count + 1 }, (_, i) => {
    if (i === 0) return 0;
    return i === bins.count ? 1 : below(mixture, bins.low + i * bins.width);
  });
  // The series behind `below` is off by 1e-7, which may leave less than nothing.
  return edges.slice(1).map((edge, i) => Math.max(0, edge - (edges[i] ?? 0)));
}

/**
 * Total variation distance, 0 to 1: the smallest part of the samples that would have to move to another bin for the
 * histogram to be that of the data.
 */
export function misplaced(counts: readonly number[], parts: readonly number[]): number {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count, i) => sum + Math.abs(count / all - (parts[i] ?? 0)), 0) / 2;
}
