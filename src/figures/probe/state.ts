/** What the reader has set, and what the probes have read. */
import type { Work, WorkRequest } from '../../kit/figure.ts';
import { kernelName } from '../../models/video-dit/config.ts';
import type { ByteFilm } from '../../world/bytes.ts';
import { simulate } from '../../world/clip.ts';
import { leavesSideOpen } from '../../world/slots.ts';
import type { Ball, Depth, State } from '../../world/state.ts';
import { instruments, weights } from './data.ts';

/** forced: a clip of the Box, noised to the level. own: the clip that the model makes, on its way from noise. */
export const sources = ['forced', 'own'] as const;
export type Source = (typeof sources)[number];

export const quantities = ['position', 'velocity', 'side'] as const;
export type Quantity = (typeof quantities)[number];

export const depths = ['front', 'behind'] as const satisfies readonly Depth[];
export const slotNames = ['1', '2', '3'] as const;
export const layers = ['0', '1', '2', '3'] as const;
/** From which layer on the ball can be read, or from none. */
export const guesses = [...layers, 'never'] as const;
export type Guess = (typeof guesses)[number];

/** What decides a job. */
export interface Order {
  readonly ball: Ball;
  /** With a clip of the model's own it counts only where the opening shows it. */
  readonly depth: Depth;
  readonly seed: number;
  readonly source: Source;
}

export interface ProbeState extends Order {
  /** t that the model is shown. */
  readonly noiseLevel: number;
  readonly quantity: Quantity;
  readonly layer: (typeof layers)[number];
  /** The slot that the table is about. */
  readonly slot: (typeof slotNames)[number];
  /** Whether the table shows the range over the trainings in place of the mean. */
  readonly spread: boolean;
  readonly guess: Guess | 'none';
  readonly answer: Answer;
  /** The browser has no worker for us. */
  readonly onPage: boolean;
  /** The last job that was done, of this order or, until that is done, of an earlier one. */
  readonly made?: Made;
}

export const answers = ['covered', 'guessed', 'shown'] as const;
export type Answer = (typeof answers)[number];

export interface Made {
  readonly order: Order;
  /** On which side the ball passes in the clip. */
  readonly depth: Depth;
  /** From pure noise to the clean clip. */
  readonly looks: readonly Look[];
}

/** The model's look at a clip at one noise level. */
export interface Look {
  readonly noiseLevel: number;
  /** What it is shown, all frames of it. */
  readonly film: ByteFilm;
  /** [layer][slot − 1] */
  readonly readings: readonly (readonly Reading[])[];
}

/** What is read of the middle of a slot. */
export interface Reading extends Ball {
  /** Probability that the ball passes in front. */
  readonly front: number;
}

export const mostSeeds = 99;
/** Noise levels that are looked at, from 1 to 0. */
export const steps = 20;

/** Openings whose ball is out of sight in the middle of a slot; in the last one it passes in front. */
export const clips = {
  early: { ball: { x: 3.6, y: 17.4, vx: 1.5, vy: -1.1 }, depth: 'behind' },
  middle: { ball: { x: 2.4, y: 12, vx: 1, vy: -1.2 }, depth: 'behind' },
  late: { ball: { x: 21.4, y: 18, vx: -0.7, vy: 0.4 }, depth: 'behind' },
  front: { ball: { x: 2.4, y: 12, vx: 1, vy: -1.2 }, depth: 'front' },
} as const satisfies Readonly<Record<string, State>>;

export const clipNames = ['early', 'middle', 'late', 'front'] as const satisfies readonly (keyof typeof clips)[];

export const start: ProbeState = {
  ...clips.middle,
  source: 'forced',
  noiseLevel: 1,
  quantity: 'position',
  layer: '2',
  slot: '2',
  spread: false,
  seed: 1,
  guess: 'none',
  answer: 'covered',
  onPage: false,
};

/** The name of the clip that is set, if it has one. */
export function clipNow({ ball, depth }: Order): string {
  return clipNames.find((name) => clips[name].depth === depth && sameBall(clips[name].ball, ball)) ?? '';
}

function sameBall(a: Ball, b: Ball): boolean {
  return a.x === b.x && a.y === b.y && a.vx === b.vx && a.vy === b.vy;
}

/** What the Box makes of the order. */
export function truthOf({ ball, depth }: Pick<Order, 'ball' | 'depth'>): readonly State[] {
  return simulate({ ball, depth });
}

/** Whether the reader decides the side: not where the model does. */
export function asksSide(order: Order): boolean {
  return order.source === 'forced' || !leavesSideOpen(truthOf(order));
}

/** The look at the level that is nearest. */
export function lookNow({ looks }: Made, noiseLevel: number): Look {
  return looks.reduce((best, look) =>
    Math.abs(look.noiseLevel - noiseLevel) < Math.abs(best.noiseLevel - noiseLevel) - 1e-9 ? look : best,
  );
}

/** From pure noise on, a look at a time. */
export function step(state: ProbeState): ProbeState {
  const { made, noiseLevel } = state;
  if (!made) return state;
  const next = made.looks[made.looks.indexOf(lookNow(made, noiseLevel)) + 1];
  return next ? { ...state, noiseLevel: next.noiseLevel } : state;
}

function keyOf({ ball: { x, y, vx, vy }, depth, seed, source }: Order): string {
  return [x, y, vx, vy, depth, seed, source].join(' ');
}

export interface LookRequest extends WorkRequest {
  readonly order: Order;
  /** What the Box makes of it: the worker need not know its law. */
  readonly truth: readonly State[];
}

export const work: Work<ProbeState, LookRequest, Made | undefined> = {
  data: [weights, instruments, kernelName],
  finishes: true,
  request(state) {
    const { ball, depth, seed, source } = state;
    const order = { ball, depth, seed, source };
    const key = keyOf(order);
    if (state.made && keyOf(state.made.order) === key) return undefined;
    return { key, order, truth: truthOf(order) };
  },
  receive: (state, _, made) => (made ? { ...state, made } : state),
  withoutWorker: (state) => ({ ...state, onPage: true }),
};
