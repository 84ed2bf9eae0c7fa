/** One prompt and one seed for every budget; what each made of them; and the reader's guess about a rule without a network. */
import type { Work, WorkRequest } from '../../kit/figure.ts';
import { kernelName } from '../../models/video-dit/config.ts';
import { heldOutStarts } from '../../models/video-dit/held-out.ts';
import type { JudgedClip } from '../../models/video-dit/judged.ts';
import { recorded, weightsOf } from '../../models/video-dit/recorded.ts';
import { clipLength, simulate } from '../../world/clip.ts';
import type { State } from '../../world/state.ts';

/** The rungs of the ladder, the smallest budget first. */
export const rungs: readonly string[] = recorded.ladder.map(({ rung }) => rung);

/** How many held-out clips the reader can choose from: the first of those behind the scores. */
export const clips = 1000;
/** Draws of noise for each clip; draw 0 is the one behind the scores. */
export const draws = 100;
export const lastFrame = clipLength - 1;

export const answers = ['covered', 'guessed', 'shown'] as const;
export type Answer = (typeof answers)[number];

export interface ComputeState {
  /** Number of the held-out clip, from 1. */
  readonly clip: number;
  readonly noise: number;
  readonly worldTime: number;
  /** Percent of clips that looking up is guessed to get right. */
  readonly guess: number;
  readonly answer: Answer;
  readonly onPage: boolean;
  /** By rung, what it made last: for this prompt and seed or, until that is done, for earlier ones. */
  readonly made: Readonly<Record<string, Made>>;
}

export interface Made extends JudgedClip {
  readonly key: string;
}

export const start: ComputeState = {
  clip: 20,
  noise: 0,
  worldTime: 13,
  guess: 50,
  answer: 'covered',
  onPage: false,
  made: {},
};

let starts: readonly State[] | undefined;

/** What the Box makes of a held-out clip. */
export function truthOf(clip: number): readonly State[] {
  starts ??= heldOutStarts(clips);
  return simulate(starts[clip - 1] as State);
}

/** The scores begin clip k (from 0) with noise k; other draws take other seeds. */
export function seedOf({ clip, noise }: Pick<ComputeState, 'clip' | 'noise'>): number {
  return clip - 1 + noise * clips;
}

export const frameRate = 12;

export function step(state: ComputeState, dt: number): ComputeState {
  return { ...state, worldTime: Math.min(lastFrame, Math.floor(state.worldTime + dt * frameRate + 1e-6)) };
}

export interface ClipRequest extends WorkRequest {
  readonly clip: number;
  readonly seed: number;
  readonly rungs: readonly string[];
}

export type ClipPiece = { readonly rung: string; readonly made: JudgedClip } | undefined;

const keyOf = (state: ComputeState): string => `${state.clip} ${state.noise}`;

/** What a rung made of this prompt and seed; undefined while it is not done. */
export function madeNow(state: ComputeState, rung: string): Made | undefined {
  const made = state.made[rung];
  return made?.key === keyOf(state) ? made : undefined;
}

export const isReady = (state: ComputeState): boolean => rungs.every((rung) => madeNow(state, rung));

export const work: Work<ComputeState, ClipRequest, ClipPiece> = {
  data: [...rungs.map(weightsOf), kernelName],
  finishes: true,
  request: (state) =>
    isReady(state) ? undefined : { key: keyOf(state), clip: state.clip, seed: seedOf(state), rungs },
  receive: (state, { key }, piece) =>
    piece ? { ...state, made: { ...state.made, [piece.rung]: { key, ...piece.made } } } : state,
  withoutWorker: (state) => ({ ...state, onPage: true }),
};
