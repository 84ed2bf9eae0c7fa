/** Which rung of the ladder stands open, and what the reader has sampled so far. */
export type Rung = 'see' | 'do' | 'imagine';
export const rungs: readonly Rung[] = ['see', 'do', 'imagine'];

/** What the reader expects of nudging whoever comes: that fewer come out, as many, or more. */
export const guesses = ['fewer', 'same', 'more'] as const;
export type Guess = (typeof guesses)[number];

export interface LadderState {
  readonly rung: Rung;
  /** `shown`: uncovered without a guess. */
  readonly guess: Guess | 'none' | 'shown';
  readonly showSpeed: boolean;
  readonly seed: number;
  /** Clips a rung has sampled. */
  readonly clips: number;
  /** Which of the clips in question is asked about; counted from 0, around their number. */
  readonly asked: number;
}

export const batch = 200;
export const most = 4000;
export const seeds = 999;

export const start: LadderState = { rung: 'see', guess: 'none', showSpeed: false, seed: 1, clips: batch, asked: 0 };

/** What doing gives stays covered until the reader has said what to expect. */
export const covered = ({ guess }: LadderState): boolean => guess === 'none';

export const more = (state: LadderState): LadderState => ({ ...state, clips: Math.min(most, state.clips + batch) });

/** Starts over with clips that share nothing with the last. */
export const afresh = (state: LadderState): LadderState => ({
  ...state,
  seed: (state.seed % seeds) + 1,
  clips: batch,
  asked: 0,
});
