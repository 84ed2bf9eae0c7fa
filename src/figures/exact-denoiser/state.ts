import { mean, type Mixture } from './mixture.ts';
import { expected, histogram, misplaced, run, type Path } from './sampler.ts';

export const dataSets = ['two', 'three', 'one', 'clips'] as const;
export type DataSet = (typeof dataSets)[number];

/** What the reader may expect of a single step; `skip` asks for the answer without a guess. */
export const guesses = ['hills', 'hill', 'mean', 'noise', 'skip'] as const;
export type Guess = (typeof guesses)[number];

export interface DenoiserState {
  readonly data: DataSet;
  /** Of two kinds, how probable the right-hand one is. */
  readonly share: number;
  /** t, 0 (data) to 1 (noise) */
  readonly noiseLevel: number;
  /** The noisy value that the reader asks about. */
  readonly noisy: number;
  readonly steps: number;
  readonly seed: number;
  readonly guess?: Guess;
}

export const start: DenoiserState = { data: 'two', share: 0.5, noiseLevel: 0.55, noisy: 0.3, steps: 20, seed: 1 };

/** How many samples make the histogram. */
export const sampleCount = 600;
/** The largest noisy value that can be asked about, either way. */
export const reach = 3;

/** Centers of the clips in a training set of nine. */
const clips = [-1.9, -1.5, -1.15, -0.6, -0.1, 0.3, 0.95, 1.3, 1.85];

const fixed: Readonly<Record<Exclude<DataSet, 'two'>, Mixture>> = {
  one: [{ share: 1, center: 0.6, spread: 0.4 }],
  three: [
    { share: 0.5, center: -1.3, spread: 0.15 },
    { share: 0.2, center: 0.1, spread: 0.15 },
    { share: 0.3, center: 1.3, spread: 0.3 },
  ],
  clips: clips.map((center) => ({ share: 1 / clips.length, center, spread: 0.03 })),
};

export const mixtureOf = remember(
  ({ data, share }: DenoiserState): Mixture =>
    data === 'two'
      ? [
          { share: 1 - share, center: -1, spread: 0.15 },
          { share, center: 1, spread: 0.15 },
        ]
      : fixed[data],
  ({ data, share }) => `${data} ${share}`,
);

/** What the sampler made, and how it compares with the data. */
export interface Outcome {
  readonly paths: readonly Path[];
  readonly counts: readonly number[];
  readonly parts: readonly number[];
  /** Part of the samples that would have to move. */
  readonly misplaced: number;
}

export const outcomeOf = remember(
  (state: DenoiserState): Outcome => {
    const mixture = mixtureOf(state);
    const paths = run(mixture, state.steps, state.seed, sampleCount);
    const counts = histogram(paths.map((path) => path.at(-1) ?? 0));
    const parts = expected(mixture);
    return { paths, counts, parts, misplaced: misplaced(counts, parts) };
  },
  ({ data, share, steps, seed }) => `${data} ${share} ${steps} ${seed}`,
);

/** Whether the answer is still covered. */
export function isCovered({ steps, guess }: DenoiserState): boolean {
  return steps === 1 && guess === undefined;
}

export function meanOf(state: DenoiserState): number {
  return mean(mixtureOf(state));
}

/** Levels a second at which the samples fall. */
const pace = 0.3;

export function step(state: DenoiserState, dt: number): DenoiserState {
  return { ...state, noiseLevel: Math.max(0, state.noiseLevel - dt * pace) };
}

/** Keeps the latest result: a drag of the probe changes nothing about the samples. */
function remember<Result>(make: (state: DenoiserState) => Result, keyOf: (state: DenoiserState) => string) {
  let known: { readonly key: string; readonly result: Result } | undefined;
  return (state: DenoiserState): Result => {
    const key = keyOf(state);
    if (known?.key !== key) known = { key, result: make(state) };
    return known.result;
  };
}
