/** An instruction, how long the robot trusts a film, and all that then happens: computed once, looked at in any order. */
import type { Work, WorkRequest } from '../../kit/figure.ts';
import { robotWeights } from '../../models/robot/names.ts';
import { longestTask, type Verdict } from '../../models/robot/task.ts';
import type { PackedFilm } from '../../world/packed.ts';
import type { Instruction, Part } from '../../world/juggling.ts';
import type { PaddleState, Push } from '../../world/paddle.ts';

/** A frame of the Box, and how things stand in it. */
export interface Frame {
  readonly state: PaddleState;
  readonly stepsDone: number;
  readonly verdict: Verdict;
}

/** A look ahead. */
export interface Look {
  /** World time at which it was taken. */
  readonly at: number;
  readonly step: Part;
  /** Each film in one picture, as if exposed all the time. */
  readonly exposures: PackedFilm;
  /** The chosen one among them, its frames, and how far it is from what was asked, px. */
  readonly chosen: number;
  readonly film: PackedFilm;
  readonly rate: number;
  /** What the dream was given for it, and what was read off its frames. */
  readonly given: readonly Push[];
  readonly read: readonly Push[];
}

export interface Order {
  readonly instruction: Instruction;
  /** Pushes that are taken from a film before the robot looks again. */
  readonly trust: number;
  /** Chooses the start, and all chance in Box and dream. */
  readonly seed: number;
}

/** What has been computed of an order. */
export interface Made {
  readonly key: string;
  readonly order: Order;
  readonly frames: readonly Frame[];
  readonly looks: readonly Look[];
  readonly isWhole: boolean;
}

export interface RobotState extends Order {
  /** Frame that is looked at. */
  readonly worldTime: number;
  /** Of ten that the dreaming robot carries out, how many are carried out without imagination; nothing at first. */
  readonly guess: string;
  /** Uncovered without a guess. */
  readonly shown: boolean;
  /** Of this order or, until its first frames come, of the one before. */
  readonly made?: Made;
  readonly onPage: boolean;
}

export const seeds = 999;
export const trusts = { min: 1, max: 16, step: 1 } as const;
export const guesses = ['few', 'half', 'most'] as const;
export const start: RobotState = {
  instruction: 'across',
  trust: 3,
  seed: 2,
  worldTime: 31,
  guess: '',
  shown: false,
  onPage: false,
};

/** Whether it can be seen what was recorded. */
export const isOpen = ({ guess, shown }: RobotState): boolean => shown || guess !== '';

const keyOf = ({ instruction, trust, seed }: Order): string => `${instruction} ${trust} ${seed}`;

/** Last frame that there is. */
export function lastFrame({ made }: RobotState): number {
  return Math.max(0, (made?.frames.length ?? 0) - 1);
}

/** The frame that is shown: no later than there is one. */
export function shownTime(state: RobotState): number {
  return Math.min(state.worldTime, lastFrame(state));
}

/** The look that the robot acts on in a frame; undefined before the first. */
export function lookAt(made: Made, worldTime: number): Look | undefined {
  return made.looks.findLast(({ at }) => at <= worldTime);
}

/** One frame on; it waits where that is not computed yet. */
export function step(state: RobotState): RobotState {
  const now = shownTime(state);
  return now < lastFrame(state) ? { ...state, worldTime: now + 1 } : state;
}

export function isDone(state: RobotState): boolean {
  return state.made?.key === keyOf(state) && state.made.isWhole && shownTime(state) === lastFrame(state);
}

/** The same order from its first frame on. */
export function again(state: RobotState): RobotState {
  return { ...state, worldTime: 0 };
}

export function nextStart(state: RobotState): RobotState {
  return { ...state, seed: (state.seed % seeds) + 1, worldTime: 0 };
}

export const latest: number = longestTask;

export interface RobotRequest extends WorkRequest {
  readonly order: Order;
}

/** Frames and at most one look that follow those before. */
export interface Piece {
  readonly frames: readonly Frame[];
  readonly look: Look | undefined;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

export const work: Work<RobotState, RobotRequest, Piece> = {
  data: robotWeights,
  request(state) {
    const key = keyOf(state);
    if (state.made?.key === key && state.made.isWhole) return undefined;
    const { instruction, trust, seed } = state;
    return { key, order: { instruction, trust, seed } };
  },
  receive(state, { key, order }, { frames, look, isFirst, isLast }) {
    const before = isFirst || state.made?.key !== key ? undefined : state.made;
    const made: Made = {
      key,
      order,
      frames: [...(before?.frames ?? []), ...frames],
      looks: [...(before?.looks ?? []), ...(look ? [look] : [])],
      isWhole: isLast,
    };
    return { ...state, made };
  },
  withoutWorker: (state) => ({ ...state, onPage: true }),
};
