/** What has come out of the worker so far; the training itself lives there. */
import type { Work, WorkRequest } from '../../kit/figure.ts';
import { sharerOf, type Share } from '../../kit/share.ts';
import { recipe } from '../../models/video-dit/training/recipe.ts';
import { yours, yourWeights, type YourWeights } from '../../models/video-dit/yours.ts';
import type { PackedFilm } from '../../world/packed.ts';
import type { Depth } from '../../world/state.ts';

/** A clip that the weights of the moment have drawn. */
export interface Clip {
  readonly steps: number;
  readonly film: PackedFilm;
  /** The depth that it seems to have chosen. */
  readonly depth: Depth;
  /** Nothing in it is wrong (src/world/score.ts). */
  readonly right: boolean;
  /** Those that drew it. */
  readonly weights: YourWeights;
}

/** Held-out clips that were right at a step. */
export interface Trial {
  readonly steps: number;
  readonly right: number;
  readonly clips: number;
}

export interface TrainState {
  /** Of the random weights and of the stream of clips. */
  readonly seed: number;
  /** Counts beginnings, so that one can begin anew. */
  readonly attempt: number;
  readonly running: boolean;
  /** What the browser lacks. */
  readonly denied: 'worker' | 'engine' | undefined;
  readonly steps: number;
  /** Of the last step's batch. */
  readonly loss: number;
  /** Seconds a step, a running mean; 0 before the second step. */
  readonly pace: number;
  /** Means over stretches that grow with the steps. */
  readonly curve: readonly (readonly [steps: number, loss: number])[];
  /** The stretch that is not full yet. */
  readonly stretch: { readonly from: number; readonly sum: number };
  readonly clip: Clip | undefined;
  readonly trials: readonly Trial[];
  /** In this browser, now or from an earlier visit. */
  readonly kept: YourWeights | undefined;
}

export interface TrainRequest extends WorkRequest {
  readonly seed: number;
  readonly attempt: number;
}

export type Piece =
  | { readonly is: 'step'; readonly steps: number; readonly loss: number; readonly seconds: number }
  | { readonly is: 'clip'; readonly clip: Clip }
  | { readonly is: 'trial'; readonly trial: Trial }
  | { readonly is: 'denied' };

/** The shipped weights come from seeds 1 to 3; this one is nobody's yet. */
export const start: TrainState = {
  seed: 4,
  attempt: 0,
  running: false,
  denied: undefined,
  steps: 0,
  loss: 0,
  pace: 0,
  curve: [],
  stretch: { from: 0, sum: 0 },
  clip: undefined,
  trials: [],
  kept: undefined,
};

export const lastStep = recipe.steps;
export const isDone = ({ steps }: TrainState): boolean => steps >= lastStep;
export const hasBegun = ({ steps, clip }: TrainState): boolean => steps > 0 || clip !== undefined;

export const run = (state: TrainState): TrainState => (state.denied ? state : { ...state, running: true });
export const pause = (state: TrainState): TrainState => ({ ...state, running: false });
export const keep = (state: TrainState): TrainState => ({ ...state, kept: state.clip?.weights ?? state.kept });
export const forget = (state: TrainState): TrainState => ({ ...state, kept: undefined });

/** From random weights again, of this seed or another; what is kept stays. */
export function anew(state: TrainState, seed: number): TrainState {
  return { ...begun(state), running: false, seed, attempt: state.attempt + 1 };
}

function begun({ seed, attempt, running, denied, kept }: TrainState): TrainState {
  return { ...start, seed, attempt, running, denied, kept };
}

/** Whether there are weights to keep: trained ones, and not those that are kept already. */
export function canKeep({ clip, kept }: TrainState): boolean {
  return clip !== undefined && clip.steps > 0 && clip.weights.checksum !== kept?.checksum;
}

export const work: Work<TrainState, TrainRequest, Piece> = {
  request(state) {
    const { running, denied, seed, attempt } = state;
    if (!running || denied || isDone(state)) return undefined;
    return { key: `${seed} ${attempt}`, seed, attempt };
  },
  receive(state, _, piece) {
    switch (piece.is) {
      case 'step':
        return stepped(state, piece);
      case 'clip':
        // Random weights stand for a beginning, wanted or after a failure.
        return { ...(piece.clip.steps === 0 ? begun(state) : state), clip: piece.clip };
      case 'trial':
        return { ...state, trials: [...state.trials, piece.trial] };
      case 'denied':
        return { ...state, running: false, denied: 'engine' };
    }
  },
  withoutWorker: (state) => ({ ...state, running: false, denied: 'worker' }),
};

export const share: Share<TrainState> = {
  wire: sharerOf,
  name: yours,
  leave: ({ kept }) => kept,
  take: (state, left) => ({ ...state, kept: yourWeights(left) }),
};

/** Steps that the mean of the pace remembers. */
const memory = 20;

function stepped(state: TrainState, { steps, loss, seconds }: Extract<Piece, { is: 'step' }>): TrainState {
  const { from } = state.stretch;
  const sum = state.stretch.sum + loss;
  const isFull = steps - from >= Math.max(5, from / 12);
  const known = Math.min(memory, steps - 1);
  return {
    ...state,
    steps,
    loss,
    // The first step is compiled, which takes longer than many steps.
    pace: steps < 2 ? 0 : state.pace + (seconds - state.pace) / Math.max(1, known),
    curve: isFull ? [...state.curve, [(from + steps) / 2, sum / (steps - from)]] : state.curve,
    stretch: isFull ? { from: steps, sum: 0 } : { from, sum },
    running: state.running && steps < lastStep,
  };
}
