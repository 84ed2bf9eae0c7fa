import { box } from '../../world/state.ts';
import { ballOf, distance, fallingOf, given, kinds, roundsOf, roundsPerSeed, straightOf } from './rounds.ts';
import type { Kind, Round } from './rounds.ts';

/** Where the reader put the ball in one round; x and y in px of the Box. */
export interface Guess {
  readonly seed: number;
  /** From 0. */
  readonly round: number;
  readonly x: number;
  readonly y: number;
}

export interface BounceState {
  readonly seed: number;
  readonly round: number;
  /** Where the handle is, px of the Box. */
  readonly place: readonly [x: number, y: number];
  readonly moved: boolean;
  /** The answer is uncovered without a guess. */
  readonly shown: boolean;
  /** Frames since frame 0 of the film. */
  readonly worldTime: number;
  /** All that were ever made here, the oldest first. */
  readonly guesses: readonly Guess[];
}

export const seeds = 999;
/** More guesses than this are not kept: the oldest go. */
export const longest = 300;
const middle = [box.size / 2, box.size / 2] as const;

export const start: BounceState = {
  seed: 1,
  round: 0,
  place: middle,
  moved: false,
  shown: false,
  worldTime: given - 1,
  guesses: [],
};

export const roundNow = ({ seed, round }: BounceState): Round => roundsOf(seed)[round] as Round;

export const guessNow = ({ seed, round, guesses }: BounceState): Guess | undefined =>
  guesses.find((guess) => guess.seed === seed && guess.round === round);

/** Whether the answer can be seen. */
export const isOpen = (state: BounceState): boolean => state.shown || guessNow(state) !== undefined;

/** The last frame that may be shown. */
export const lastFrame = (state: BounceState): number => given - 1 + (isOpen(state) ? roundNow(state).ahead : 0);

export const frameNow = (state: BounceState): number => Math.min(lastFrame(state), Math.floor(state.worldTime));

export const frameRate = 12;

export function step(state: BounceState, dt: number): BounceState {
  return { ...state, worldTime: Math.min(lastFrame(state), Math.floor(state.worldTime + dt * frameRate + 1e-6)) };
}

const atEnd = (state: BounceState): BounceState => ({ ...state, worldTime: lastFrame(state) });

export function commit(state: BounceState): BounceState {
  if (isOpen(state)) return state;
  const [x, y] = state.place;
  const guess = { seed: state.seed, round: state.round, x, y };
  return atEnd({ ...state, guesses: [...state.guesses, guess].slice(-longest) });
}

export const show = (state: BounceState): BounceState => atEnd({ ...state, shown: true });

/** Another round; where it was played before, with its answer. */
export function goTo(state: BounceState, seed: number, round: number): BounceState {
  return atEnd({ ...state, seed, round, place: middle, moved: false, shown: false });
}

/** The next round, after the last one the first of the next seed. */
export function next(state: BounceState): BounceState {
  if (state.round + 1 < roundsPerSeed) return goTo(state, state.seed, state.round + 1);
  return goTo(state, (state.seed % seeds) + 1, 0);
}

export const erase = (state: BounceState): BounceState => ({ ...start, guesses: [], seed: state.seed });

/** Distances from the truth, px, of the reader and of the two baselines in one round. */
export interface Errors {
  readonly kind: Kind;
  readonly you: number;
  readonly falling: number;
  readonly straight: number;
}

export const predictors = ['you', 'falling', 'straight'] as const;
export type Predictor = (typeof predictors)[number];

let last: { readonly guesses: readonly Guess[]; readonly errors: readonly Errors[] } | undefined;

/** One for every guess; the same list as long as the guesses are. */
export function errorsOf(guesses: readonly Guess[]): readonly Errors[] {
  if (last?.guesses !== guesses) last = { guesses, errors: guesses.map(errorsIn) };
  return last.errors;
}

function errorsIn(guess: Guess): Errors {
  const round = roundsOf(guess.seed)[guess.round] as Round;
  const truth = ballOf(round);
  return {
    kind: round.kind,
    you: distance(guess, truth),
    falling: distance(fallingOf(round), truth),
    straight: distance(straightOf(round), truth),
  };
}

/** undefined for none. */
export function mean(errors: readonly Errors[], who: Predictor): number | undefined {
  if (errors.length === 0) return undefined;
  return errors.reduce((sum, error) => sum + error[who], 0) / errors.length;
}

export const byKind = (errors: readonly Errors[]): readonly (readonly [Kind, readonly Errors[]])[] =>
  kinds.map((kind) => [kind, errors.filter((error) => error.kind === kind)] as const);

/** What the reader's browser keeps; nothing where there is nothing to keep. */
export const pick = ({ guesses }: BounceState): readonly Guess[] | undefined =>
  guesses.length > 0 ? guesses : undefined;

/** The state with kept guesses. A storage can hold anything: what is not a guess within the Box is passed over. */
export function restore(state: BounceState, kept: unknown): BounceState {
  if (!Array.isArray(kept)) return state;
  const guesses = kept.slice(-longest).flatMap((one: unknown) => asGuess(one) ?? []);
  const first = guesses.filter(
    (guess, i) => guesses.findIndex(({ seed, round }) => seed === guess.seed && round === guess.round) === i,
  );
  const latest = first.at(-1);
  if (!latest) return state;
  const restored = { ...state, guesses: first };
  // A link may ask for a round of its own; else the reader goes on after the last one.
  const asked = state.seed !== start.seed || state.round !== start.round;
  return asked ? atEnd(restored) : next({ ...restored, seed: latest.seed, round: latest.round });
}

function asGuess(value: unknown): Guess | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { seed, round, x, y } = value as Partial<Record<keyof Guess, unknown>>;
  const whole = (n: unknown, low: number, high: number): n is number => Number.isInteger(n) && within(n, low, high);
  if (!whole(seed, 1, seeds) || !whole(round, 0, roundsPerSeed - 1)) return undefined;
  return within(x, 0, box.size) && within(y, 0, box.size) ? { seed, round, x, y } : undefined;
}

const within = (n: unknown, low: number, high: number): n is number => typeof n === 'number' && n >= low && n <= high;
