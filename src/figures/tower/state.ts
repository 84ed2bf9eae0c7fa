/** What the reader has judged, what has been computed, and what is still to be computed. */
import type { Work, WorkRequest } from '../../kit/figure.ts';
import { keeperOf, type Keep } from '../../kit/keep.ts';
import { frames, horizon, type Poses } from './motion.ts';
import { towers } from './towers.ts';

/** One run of one tower. */
export interface Outcome {
  readonly poses: Poses;
  /** Number of blocks that ended lower than they began. */
  readonly fallen: number;
}

/** Runs of one tower. The first `fresh` belong to the settings `key`; the rest are of earlier ones, to be replaced. */
export interface Runs {
  readonly key: string;
  readonly fresh: number;
  readonly list: readonly Outcome[];
}

export interface TowerState {
  /** The reader's judgment of each tower, 1 (will stand) to 7 (will fall); 0 where there is none. */
  readonly judged: readonly number[];
  /** Whether the answers are uncovered. */
  readonly open: boolean;
  /** The tower that is looked at, from 0. */
  readonly tower: number;
  readonly sigma: number;
  readonly phi: number;
  /** Number of runs. */
  readonly k: number;
  /** Which draw of random numbers. */
  readonly seed: number;
  /** World time of what is shown, s. */
  readonly time: number;
  /** The browser has no worker for us: fewer runs, on the page. */
  readonly onPage: boolean;
  /** By tower. */
  readonly exact: readonly (Outcome | undefined)[];
  readonly noisy: readonly (Runs | undefined)[];
}

export interface RunRequest extends WorkRequest {
  readonly tower: number;
  readonly sigma: number;
  readonly phi: number;
  readonly seed: number;
  /** Runs `from` … `to` − 1. */
  readonly from: number;
  readonly to: number;
  /** Whether the run without noise is wanted, too. */
  readonly exact: boolean;
}

export type RunPiece = { readonly exact: Outcome } | { readonly index: number; readonly outcome: Outcome };

/** Best fits and number of runs of `battaglia2013ipe`. */
export const published = { sigma: 0.2, phi: 0.2, k: 48 } as const;
/** Within the 3 to 7 that they infer for people. */
export const fewSamples = 5;
export const most = 96;
/** Runs where the page itself has to compute. */
export const mostOnPage = 8;
export const draws = 1000;

export const start: TowerState = {
  judged: towers.map(() => 0),
  open: false,
  tower: 0,
  ...published,
  seed: 0,
  time: 0.6,
  onPage: false,
  exact: towers.map(() => undefined),
  noisy: towers.map(() => undefined),
};

export function judge(state: TowerState, rating: number): TowerState {
  return { ...state, judged: state.judged.map((old, i) => (i === state.tower ? rating : old)) };
}

export function judgedCount({ judged }: TowerState): number {
  return judged.filter((rating) => rating > 0).length;
}

/** The next tower without a judgment, round and round; the next one at all where every tower has one. */
export function next(state: TowerState): TowerState {
  const others = towers.map((_, i) => (state.tower + 1 + i) % towers.length);
  return { ...state, tower: others.find((i) => state.judged[i] === 0) ?? (others[0] as number) };
}

/** Judgments as one number, a digit a tower, for the link. */
export function toDigits({ judged }: TowerState): number {
  return Number(judged.join(''));
}

export const mostDigits = 7_777_777_777;

/** Back from the link; a digit that is no judgment counts as none. */
export function fromDigits(state: TowerState, digits: number): TowerState {
  const judged = Array.from(String(digits).padStart(towers.length, '0'), Number);
  return { ...state, judged: judged.map((rating) => (rating <= 7 ? rating : 0)) };
}

/** In the reader's own browser: the judgments and whether they led to the answers. A link that brings its own goes first. */
export const keep: Keep<TowerState> = {
  wire: keeperOf,
  pick: (state) => (toDigits(state) > 0 ? toDigits(state) * 10 + (state.open ? 1 : 0) : undefined),
  restore(state, kept) {
    if (state.open || toDigits(state) > 0) return state;
    if (typeof kept !== 'number' || !Number.isInteger(kept) || kept < 0 || kept > mostDigits * 10 + 1) return state;
    return { ...fromDigits(state, Math.floor(kept / 10)), open: kept % 10 === 1 };
  },
};

/** Runs that are wanted, which are fewer than asked for where the page computes. */
export function wanted({ k, onPage }: TowerState): number {
  return onPage ? Math.min(k, mostOnPage) : k;
}

/** The runs of a tower that count: the first `wanted`, of which some may be from earlier settings. */
export function runsOf(state: TowerState, tower: number): readonly Outcome[] {
  return state.noisy[tower]?.list.slice(0, wanted(state)) ?? [];
}

/** How many of the runs of a tower are there, under the settings of the moment. */
export function ready(state: TowerState, tower: number): number {
  const runs = state.noisy[tower];
  return runs?.key === settings(state) ? Math.min(runs.fresh, wanted(state)) : 0;
}

export function isReady(state: TowerState): boolean {
  return towers.every((_, tower) => state.exact[tower] && ready(state, tower) === wanted(state));
}

function settings({ sigma, phi, seed }: Pick<TowerState, 'sigma' | 'phi' | 'seed'>): string {
  return `${sigma} ${phi} ${seed}`;
}

export function step(state: TowerState, dt: number): TowerState {
  return { ...state, time: Math.min(horizon, state.time + dt) };
}

/** Computing begins with the first judgment, so that the answers are there when they are uncovered. */
export const work: Work<TowerState, RunRequest, RunPiece> = {
  request(state) {
    if (!state.open && judgedCount(state) === 0) return undefined;
    const order = [state.tower, ...towers.keys()];
    const tower = order.find((i) => !state.exact[i] || ready(state, i) < wanted(state));
    if (tower === undefined) return undefined;
    const { sigma, phi, seed } = state;
    const [from, to] = [ready(state, tower), wanted(state)];
    return { key: `${tower} ${to} ${settings(state)}`, tower, sigma, phi, seed, from, to, exact: !state.exact[tower] };
  },

  receive(state, request, piece) {
    const { tower } = request;
    if ('exact' in piece) return { ...state, exact: put(state.exact, tower, piece.exact) };
    const known = state.noisy[tower]?.list ?? [];
    const list = piece.index < known.length ? put(known, piece.index, piece.outcome) : [...known, piece.outcome];
    return { ...state, noisy: put(state.noisy, tower, { key: settings(request), fresh: piece.index + 1, list }) };
  },

  withoutWorker: (state) => ({ ...state, onPage: true }),
};

function put<T>(list: readonly T[], index: number, value: T): readonly T[] {
  return list.map((old, i) => (i === index ? value : old));
}

/** Which kept poses lie before and after `time`, and how far between them it is. */
export function frameAt(time: number): readonly [before: number, after: number, share: number] {
  const exact = (Math.min(horizon, Math.max(0, time)) / horizon) * (frames - 1);
  const before = Math.min(frames - 2, Math.floor(exact));
  return [before, before + 1, exact - before];
}
