/** What the reader asks of the ball, and what a push inside the model makes of it. */
import type { Work, WorkRequest } from '../../kit/figure.ts';
import { kernelName } from '../../models/video-dit/config.ts';
import { heldOutStarts } from '../../models/video-dit/held-out.ts';
import type { Shift } from '../../instruments/effects.ts';
import type { ByteFilm } from '../../world/bytes.ts';
import { clipLength, promptLength, simulate } from '../../world/clip.ts';
import { laterSlots, stateInMiddle } from '../../world/slots.ts';
import type { Depth, State } from '../../world/state.ts';
import { clipNumbers } from './clips.ts';
import { instruments, weights } from './data.ts';

export const aims = ['position', 'side'] as const;
export type Aim = (typeof aims)[number];

/** Pushes that are as long as the first one, but for the probe's own, which is the shortest that satisfies the probe. */
export const ways = ['road', 'probe', 'stretched', 'rotated', 'shuffled', 'real'] as const;
export type Way = (typeof ways)[number];
export const sideWays = ['direction', 'rotated', 'shuffled', 'real'] as const;
export type SideWay = (typeof sideWays)[number];

/** What the reader foretells: which push brings the ball to where it is asked to be. */
export const guesses = ['stretched', 'road', 'rotated', 'never'] as const;
export type Guess = (typeof guesses)[number];
export const answers = ['covered', 'guessed', 'shown'] as const;
export type Answer = (typeof answers)[number];

export interface SteerState {
  readonly aim: Aim;
  /** How far the ball is asked to be from where it would be, px to the right and down. */
  readonly ask: readonly [dx: number, dy: number];
  /** In mean differences, front less behind. */
  readonly dose: number;
  readonly way: Way;
  readonly sideWay: SideWay;
  /** Number among the clips with room, from 1. */
  readonly clip: number;
  readonly seed: number;
  readonly frame: number;
  readonly guess: Guess | 'none';
  readonly answer: Answer;
  /** The browser has no worker for us. */
  readonly onPage: boolean;
  /** The last pair of clips that was made, of this order or, until that is done, of an earlier one. */
  readonly made?: Made;
}

/** What decides a job. */
export interface Order {
  readonly clip: number;
  readonly seed: number;
  readonly push: Push;
}

export type Push =
  | { readonly aim: 'position'; readonly way: Way; readonly ask: readonly [dx: number, dy: number] }
  | { readonly aim: 'side'; readonly way: SideWay; readonly dose: number };

/** A clip as a tracker and a judge see it. */
export interface Clip {
  readonly film: ByteFilm;
  /** Heaviest ball of each frame; none where it shows none. */
  readonly balls: readonly (Place | undefined)[];
  /** On which side of the pillar the ball passes. */
  readonly side: Depth;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Made {
  readonly order: Order;
  readonly plain: Clip;
  readonly steered: Clip;
  /** Of the steered clip from the other, summed over frames. */
  readonly shift: Shift;
}

export const farthest = [2, 4] as const;
export const largestDose = 4;
export const firstFrame = promptLength;
export const lastFrame = clipLength - 1;
export const mostSeeds = 99;

export const start: SteerState = {
  aim: 'position',
  ask: [0, -4],
  dose: 2,
  way: 'road',
  sideWay: 'direction',
  clip: 17,
  seed: 1,
  frame: 7,
  guess: 'none',
  answer: 'covered',
  onPage: false,
};

const knownClips = new Map<number, readonly State[]>();

/** What the Box makes of a clip. */
export function truthOf(clip: number): readonly State[] {
  const known = knownClips.get(clip);
  if (known) return known;
  const number = clipNumbers[clip - 1] as number;
  const truth = simulate(heldOutStarts(number)[number - 1] as State);
  knownClips.set(clip, truth);
  return truth;
}

/** The push that is shown: before the reader has guessed, the one that everybody tries first. */
export function pushNow({ aim, ask, dose, way, sideWay, answer }: SteerState): Push {
  if (answer === 'covered') return { aim: 'position', way: 'probe', ask };
  return aim === 'position' ? { aim, way, ask } : { aim, way: sideWay, dose };
}

/** Uncovers the answer, and shows the push that it is about. */
export function uncover(state: SteerState, answer: Answer): SteerState {
  return { ...state, answer, way: 'road' };
}

export function step(state: SteerState, dt: number): SteerState {
  return { ...state, frame: Math.min(lastFrame, Math.floor(state.frame + dt * 12 + 1e-6)) };
}

function keyOf({ clip, seed, push }: Order): string {
  return [clip, seed, push.aim, push.way, ...(push.aim === 'position' ? push.ask : [push.dose])].join(' ');
}

export interface SteerRequest extends WorkRequest {
  readonly order: Order;
  /** What the Box makes of the clip: the worker need not know the law. */
  readonly truth: readonly State[];
  /** By slot: place and velocity that are asked for in its middle. */
  readonly targets: readonly (readonly number[])[];
  /** Two clips that have nothing to do with it. */
  readonly others: readonly (readonly State[])[];
}

function requestOf(key: string, order: Order): SteerRequest {
  const { clip, push } = order;
  const truth = truthOf(clip);
  const [dx, dy] = push.aim === 'position' ? push.ask : [0, 0];
  const targets = laterSlots.map((slot) => {
    const { x, y, vx, vy } = stateInMiddle(truth, slot).ball;
    return [x + dx, y + dy, vx, vy];
  });
  const others = [clip, clip + 1].map((number) => truthOf((number % clipNumbers.length) + 1));
  return { key, order, truth, targets, others };
}

export const work: Work<SteerState, SteerRequest, Made | undefined> = {
  data: [weights, instruments, kernelName],
  finishes: true,
  request(state) {
    const { clip, seed, made } = state;
    const order = { clip, seed, push: pushNow(state) };
    const key = keyOf(order);
    return made && keyOf(made.order) === key ? undefined : requestOf(key, order);
  },
  receive: (state, _, made) => (made ? { ...state, made } : state),
  withoutWorker: (state) => ({ ...state, onPage: true }),
};
