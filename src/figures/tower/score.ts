/** What the simulations answer, and how far the reader and they agree. */
import { isReady, runsOf, type Outcome, type TowerState } from './state.ts';
import { towers } from './towers.ts';

/**
 * The judgment of a simulation, J of eq. `eq-ipe-monte-carlo`: the fraction of the blocks that end lower than they
 * began, averaged over runs. 0 to 1; undefined without a run.
 */
export function judgment(runs: readonly Outcome[], blocks: number): number | undefined {
  if (runs.length === 0) return undefined;
  return runs.reduce((sum, { fallen }) => sum + fallen, 0) / (runs.length * blocks);
}

export function noisyJudgment(state: TowerState, tower: number): number | undefined {
  return judgment(runsOf(state, tower), (towers[tower] as readonly unknown[]).length);
}

export function exactJudgment({ exact }: TowerState, tower: number): number | undefined {
  const outcome = exact[tower];
  return outcome && judgment([outcome], (towers[tower] as readonly unknown[]).length);
}

export type Pair = readonly [number, number];

/** Pearson's correlation; undefined for fewer than three pairs, or where one side is always the same. */
export function pearson(pairs: readonly Pair[]): number | undefined {
  const n = pairs.length;
  if (n < 3) return undefined;
  const meanX = pairs.reduce((sum, [x]) => sum + x, 0) / n;
  const meanY = pairs.reduce((sum, [, y]) => sum + y, 0) / n;
  let [xx, yy, xy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
    xy += (x - meanX) * (y - meanY);
  }
  const size = Math.sqrt(xx * yy);
  return size < 1e-9 ? undefined : Math.min(1, Math.max(-1, xy / size));
}

/** 95 percent interval of a correlation over n pairs, by Fisher's transformation; undefined where it has none. */
export function interval(r: number, n: number): Pair | undefined {
  if (n < 4 || Math.abs(r) >= 1) return undefined;
  const half = 1.96 / Math.sqrt(n - 3);
  return [Math.tanh(Math.atanh(r) - half), Math.tanh(Math.atanh(r) + half)];
}

export interface Agreement {
  /** Towers that are compared. */
  readonly n: number;
  readonly r: number | undefined;
  readonly interval: Pair | undefined;
}

/** The two answers, each against the reader; or, without a single judgment, one against the other. */
export type Comparison =
  | { readonly of: 'reader'; readonly noisy: Agreement; readonly exact: Agreement }
  | { readonly of: 'models'; readonly both: Agreement };

/** Undefined while something is still being computed. */
export function compare(state: TowerState): Comparison | undefined {
  if (!isReady(state)) return undefined;
  const all = towers.map((_, i) => i);
  const noisy = (i: number): number => noisyJudgment(state, i) ?? 0;
  const exact = (i: number): number => exactJudgment(state, i) ?? 0;
  const judged = all.filter((i) => (state.judged[i] ?? 0) > 0);
  if (judged.length === 0) return { of: 'models', both: agreement(all.map((i) => [noisy(i), exact(i)])) };
  const rating = (i: number): number => state.judged[i] ?? 0;
  return {
    of: 'reader',
    noisy: agreement(judged.map((i) => [rating(i), noisy(i)])),
    exact: agreement(judged.map((i) => [rating(i), exact(i)])),
  };
}

function agreement(pairs: readonly Pair[]): Agreement {
  const r = pearson(pairs);
  return { n: pairs.length, r, interval: r === undefined ? undefined : interval(r, pairs.length) };
}

/** Towers in the order of the chart: once uncovered, from those the reader trusts most to those least; else as shown. */
export function order({ judged, open }: TowerState): readonly number[] {
  const all = towers.map((_, i) => i);
  return open ? all.sort((a, b) => (judged[a] ?? 0) - (judged[b] ?? 0)) : all;
}
