/** Which part is looked at, a guess, and what has come out of training so far. */
import type { Work, WorkRequest } from '../../kit/figure.ts';
import { guards, small, type Guard } from '../../models/features/small.ts';
import type { Backdrop } from '../../world/backdrop.ts';
import { examplesName } from '../../models/features/examples.ts';
import { type Example, type Reading } from './recorded.ts';

export const views = ['clips', 'probes', 'collapse'] as const;
export type View = (typeof views)[number];

export const guesses = ['pixels', 'features', 'same'] as const;

/** How far training with one guard has come. */
export interface Trained {
  readonly steps: number;
  /** Mean loss over the stretch before each of these steps, and the spread of the features there. */
  readonly losses: readonly (readonly [steps: number, loss: number])[];
  readonly spreads: readonly (readonly [steps: number, spread: number])[];
  /** R² of the ball's place, read by a probe from the eight features: mean of x and y. */
  readonly told: number;
  /** Where the probe puts the ball in the clips that are shown, px. */
  readonly balls: readonly (readonly [x: number, y: number])[];
}

export interface FeaturesState {
  readonly view: View;
  readonly backdrop: Backdrop;
  /** Of the clips that are shown, counted from 1. */
  readonly clip: number;
  /** Time slot that is shown, of the hidden ones. */
  readonly slot: number;
  readonly reading: Reading;
  /** What the models said of the clips; they come with the figure's data. */
  readonly examples: readonly Example[];
  readonly guess: string;
  /** Uncovered without a guess. */
  readonly shown: boolean;
  readonly guard: Guard;
  /** Of the small networks' random weights and clips. */
  readonly seed: number;
  readonly running: boolean;
  /** No worker: training goes on in the page, between its frames. */
  readonly onPage: boolean;
  readonly trained: Readonly<Partial<Record<Guard, Trained>>>;
}

export const start: FeaturesState = {
  view: 'clips',
  backdrop: 'drift',
  clip: 1,
  slot: 2,
  reading: 'whole',
  examples: [],
  guess: '',
  shown: false,
  guard: 'none',
  seed: 1,
  running: false,
  onPage: false,
  trained: {},
};

export const isOpen = ({ guess, shown }: FeaturesState): boolean => shown || guess !== '';
export const stepsOf = ({ trained, guard }: FeaturesState): number => trained[guard]?.steps ?? 0;
export const isDone = (state: FeaturesState): boolean => stepsOf(state) >= small.steps;
export const hasBegun = ({ trained }: FeaturesState): boolean => guards.some((guard) => trained[guard]);

export const run = (state: FeaturesState): FeaturesState => ({ ...state, running: true });
export const pause = (state: FeaturesState): FeaturesState => ({ ...state, running: false });

/** All that was trained is forgotten. */
export function anew(state: FeaturesState, seed: number): FeaturesState {
  return { ...state, seed, running: false, trained: {} };
}

/** Another guard is looked at; training waits for a press. */
export function withGuard(state: FeaturesState, guard: Guard): FeaturesState {
  return guard === state.guard ? state : { ...state, guard, running: false };
}

export interface ExamplesRequest extends WorkRequest {
  readonly is: 'examples';
}

export interface TrainRequest extends WorkRequest {
  readonly is: 'training';
  readonly guard: Guard;
  readonly seed: number;
  /** Whoever asks has seen this many steps. */
  readonly from: number;
}

/** A stretch of training; nothing between two of them. */
export type Piece =
  | (Omit<Trained, 'losses' | 'spreads'> & { readonly loss: number; readonly spread: number })
  | { readonly examples: readonly Example[] }
  | undefined;

export const work: Work<FeaturesState, ExamplesRequest | TrainRequest, Piece> = {
  data: [examplesName],
  request(state) {
    if (state.view === 'clips') {
      return state.examples.length === 0 ? { key: 'examples', is: 'examples' } : undefined;
    }
    const { guard, seed, running } = state;
    if (!running || isDone(state)) return undefined;
    // The steps are no part of the key: one request lasts until training is over, paused or begun anew.
    return { key: `${guard} ${seed}`, is: 'training', guard, seed, from: stepsOf(state) };
  },
  receive(state, request, piece) {
    if (!piece) return state;
    if ('examples' in piece) return { ...state, examples: piece.examples };
    if (request.is === 'examples' || request.seed !== state.seed) return state;
    const { guard } = request;
    const { loss, spread, ...rest } = piece;
    const before = state.trained[guard];
    const after: Trained = {
      ...rest,
      losses: [...(before?.losses ?? []), [piece.steps, loss]],
      spreads: [...(before?.spreads ?? []), [piece.steps, spread]],
    };
    const isOver = guard === state.guard && piece.steps >= small.steps;
    return { ...state, trained: { ...state.trained, [guard]: after }, running: state.running && !isOver };
  },
  withoutWorker: (state) => ({ ...state, onPage: true }),
};
