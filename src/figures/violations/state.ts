/** Which clip is looked at, what the reader has marked in it and in others, and what the model made. */
import type { Work, WorkRequest } from '../../kit/figure.ts';
import { keeperOf, type Keep } from '../../kit/keep.ts';
import { kernelName } from '../../models/video-dit/config.ts';
import type { JudgedClip } from '../../models/video-dit/judged.ts';
import { weightsOf } from '../../models/video-dit/recorded.ts';
import { clipLength, promptLength } from '../../world/clip.ts';
import { faults, faultsOf, type ClipScore, type Fault } from '../../world/score.ts';
import { early, roundsOf, roundsPerSeed, type Round } from './rounds.ts';

export const whats = [...faults, 'nothing'] as const;
export type What = (typeof whats)[number];

/** What the reader said of a clip, and how the tracker saw it. */
export interface Mark {
  readonly seed: number;
  /** From 0. */
  readonly round: number;
  readonly what: What;
  readonly frame: number;
  /** Whether the tracker, too, found something wrong, or nothing. */
  readonly agreed: boolean;
  /** Frames from the mark to the nearest one in which the tracker found the same; none where it found it nowhere. */
  readonly away: number | null;
}

export interface ViolationsState {
  readonly seed: number;
  readonly round: number;
  readonly worldTime: number;
  /** Chosen, not yet committed; nothing at first. */
  readonly what: What | '';
  /** The verdict is uncovered without a mark. */
  readonly shown: boolean;
  readonly onPage: boolean;
  /** The oldest first. */
  readonly marks: readonly Mark[];
  /** The last clip that was made; of an earlier round until this one's is done. */
  readonly made?: Made;
}

export interface Made extends JudgedClip {
  readonly key: string;
}

export const seeds = 999;
export const lastFrame = clipLength - 1;
/** More marks than this are not kept: the oldest go. */
const longest = 300;

export const start: ViolationsState = {
  seed: 5,
  round: 0,
  worldTime: 7,
  what: '',
  shown: false,
  onPage: false,
  marks: [],
};

export const roundNow = ({ seed, round }: ViolationsState): Round => roundsOf(seed)[round] as Round;

export const markNow = ({ seed, round, marks }: ViolationsState): Mark | undefined =>
  marks.find((mark) => mark.seed === seed && mark.round === round);

/** Whether the verdict can be seen. */
export const isOpen = (state: ViolationsState): boolean => state.shown || markNow(state) !== undefined;

const keyOf = ({ seed, round }: ViolationsState): string => `${seed} ${round}`;

/** The clip of this round; undefined while it is being made. */
export const madeNow = (state: ViolationsState): Made | undefined =>
  state.made?.key === keyOf(state) ? state.made : undefined;

export const frameRate = 12;

export function step(state: ViolationsState, dt: number): ViolationsState {
  return { ...state, worldTime: Math.min(lastFrame, Math.floor(state.worldTime + dt * frameRate + 1e-6)) };
}

export const canCommit = (state: ViolationsState): boolean =>
  !isOpen(state) && madeNow(state) !== undefined && state.what !== '' && fits(state.what, state.worldTime);

/** Frames that were given hold no fault of the model's. */
export const fits = (what: What, frame: number): boolean => what === 'nothing' || frame >= promptLength;

export function commit(state: ViolationsState): ViolationsState {
  const made = madeNow(state);
  const { what, seed, round, worldTime: frame } = state;
  if (!made || what === '' || !canCommit(state)) return state;
  const agreed = (what === 'nothing') === made.score.right;
  const mark = { seed, round, what, frame, agreed, away: awayFrom(made.score, what, frame) };
  return { ...state, marks: [...state.marks, mark].slice(-longest) };
}

function awayFrom({ frames, right }: ClipScore, what: What, frame: number): number | null {
  if (what === 'nothing') return right ? 0 : null;
  const at = framesWith(frames, what);
  return at.length === 0 ? null : Math.min(...at.map((one) => Math.abs(one - frame)));
}

/** World times at which the tracker found a fault. */
export function framesWith(frames: ClipScore['frames'], fault: Fault): readonly number[] {
  return frames.flatMap((frame, i) => (faultsOf(frame).includes(fault) ? [i + promptLength] : []));
}

export function goTo(state: ViolationsState, seed: number, round: number): ViolationsState {
  return { ...state, seed, round, worldTime: start.worldTime, what: '', shown: false };
}

/** The next clip, after the last one the first of the next seed. */
export function next(state: ViolationsState): ViolationsState {
  const moved =
    state.round + 1 < roundsPerSeed
      ? goTo(state, state.seed, state.round + 1)
      : goTo(state, (state.seed % seeds) + 1, 0);
  return { ...moved, worldTime: 0 };
}

export interface ClipRequest extends WorkRequest, Round {}

export const work: Work<ViolationsState, ClipRequest, JudgedClip | undefined> = {
  data: [...early.map(weightsOf), kernelName],
  request: (state) => (madeNow(state) ? undefined : { key: keyOf(state), ...roundNow(state) }),
  receive: (state, { key }, made) => (made ? { ...state, made: { key, ...made } } : state),
  withoutWorker: (state) => ({ ...state, onPage: true }),
};

export const keep: Keep<ViolationsState> = {
  wire: keeperOf,
  pick: ({ marks }) => (marks.length > 0 ? marks : undefined),
  /** A storage can hold anything: what is not a mark is passed over. */
  restore(state, kept) {
    if (!Array.isArray(kept)) return state;
    const marks = kept.slice(-longest).filter(isMark);
    const latest = marks.at(-1);
    if (!latest) return state;
    const restored = { ...state, marks };
    // A link may ask for a clip of its own; else the reader goes on after the last one.
    const asked = state.seed !== start.seed || state.round !== start.round;
    return asked ? restored : next({ ...restored, seed: latest.seed, round: latest.round });
  },
};

function isMark(value: unknown): value is Mark {
  if (typeof value !== 'object' || value === null) return false;
  const { seed, round, what, frame, agreed, away } = value as Partial<Record<keyof Mark, unknown>>;
  const whole = (n: unknown, low: number, high: number): boolean =>
    Number.isInteger(n) && (n as number) >= low && (n as number) <= high;
  return (
    whole(seed, 1, seeds) &&
    whole(round, 0, roundsPerSeed - 1) &&
    whats.some((one) => one === what) &&
    whole(frame, 0, lastFrame) &&
    typeof agreed === 'boolean' &&
    (away === null || whole(away, 0, lastFrame))
  );
}

/** How the reader's marks compare with the tracker's verdicts. */
export interface Tally {
  readonly marks: number;
  /** Clips that both called right, or both wrong. */
  readonly agreed: number;
  /** Marks of a fault, and those of which the tracker found the same. */
  readonly faults: number;
  readonly found: number;
  /** Frames between the two, on average; none without such marks. */
  readonly away: number | undefined;
}

export function tallyOf(marks: readonly Mark[]): Tally {
  const named = marks.filter(({ what }) => what !== 'nothing');
  const found = named.flatMap(({ away }) => away ?? []);
  return {
    marks: marks.length,
    agreed: marks.filter(({ agreed }) => agreed).length,
    faults: named.length,
    found: found.length,
    away: found.length > 0 ? found.reduce((sum, one) => sum + one, 0) / found.length : undefined,
  };
}
