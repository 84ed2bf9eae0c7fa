/** What the reader asks, what was expected, and the clips that came of it. */
import type { Work, WorkRequest } from '../../kit/figure.ts';
import { bestWeights, kernelName } from '../../models/video-dit/config.ts';
import { clipLength, simulate } from '../../world/clip.ts';
import type { ByteFilm } from '../../world/bytes.ts';
import { fastest, firstInFront, placesFor } from '../../world/openings.ts';
import { box, type State, type World } from '../../world/state.ts';

/** What is strange about the opening: its speed, or the gravity under which it was filmed. */
export const tests = ['speed', 'gravity'] as const;
export type Test = (typeof tests)[number];

/** What the film can go on with: what the opening shows, what training showed, or something in between. */
export const outcomes = ['law', 'between', 'habit'] as const;
export type Outcome = (typeof outcomes)[number];

/** Draws of noise; each has an opening of its own. */
export const draws = ['1', '2', '3', '4'] as const;
export type Draw = (typeof draws)[number];

/** What can be asked for: px a frame, and px a frame². */
export const bounds = {
  speed: { min: 0.1, max: fastest, step: 0.1 },
  gravity: { min: 0, max: 0.3, step: 0.02 },
} as const;

export interface Asked {
  readonly test: Test;
  readonly speed: number;
  readonly gravity: number;
  readonly draw: Draw;
}

export interface RangeState extends Asked {
  readonly guesses: Readonly<Record<Test, Outcome | ''>>;
  /** Which answers are uncovered without a guess. */
  readonly shown: readonly Test[];
  /** The last clips that were made. */
  readonly made?: Made;
  /** What the reader's own clips came to, one for each thing asked. */
  readonly marks: readonly Mark[];
  /** The browser has no worker for us. */
  readonly onPage: boolean;
}

/** The generator's film and the one that memory finds, with what the motion in each comes to. */
export interface Made {
  readonly key: string;
  readonly test: Test;
  readonly asked: number;
  readonly model: ByteFilm;
  readonly memory: ByteFilm;
  /** px a frame or px a frame²; undefined where the film does not show enough of its ball. */
  readonly shown: number | undefined;
  readonly remembered: number | undefined;
}

export interface Mark {
  readonly key: string;
  readonly test: Test;
  readonly asked: number;
  readonly shown: number;
}

export interface ClipRequest extends WorkRequest, Asked {
  readonly steps: number;
}

export const start: RangeState = {
  test: 'speed',
  speed: 2.4,
  gravity: 0.24,
  draw: '1',
  guesses: { speed: '', gravity: '' },
  shown: [],
  marks: [],
  onPage: false,
};

export const askedOf = (asked: Asked): number => asked[asked.test];

export const isOpen = ({ test, guesses, shown }: RangeState): boolean => guesses[test] !== '' || shown.includes(test);

export function guess(state: RangeState, outcome: Outcome): RangeState {
  return { ...state, guesses: { ...state.guesses, [state.test]: outcome } };
}

export const show = (state: RangeState): RangeState =>
  isOpen(state) ? state : { ...state, shown: [...state.shown, state.test] };

const numberOf = (draw: Draw): number => draws.indexOf(draw);

/** Heights and vertical speeds with which a ball flies freely for long enough under every gravity that can be asked. */
const falls = [
  { y: 14, vy: -1, vx: 1.2 },
  { y: 15, vy: -1.1, vx: 1 },
  { y: 12.8, vy: -0.9, vx: 1.4 },
  { y: 11.7, vy: -0.8, vx: 0.8 },
] as const;

const flights = [
  { y: 8, vy: -0.3 },
  { y: 6, vy: 0.2 },
  { y: 12, vy: -0.8 },
  { y: 14, vy: -1.1 },
] as const;

/** Where the ball of the opening begins. */
export function openingOf({ test, speed, draw }: Asked): State {
  if (test === 'speed') {
    const [from, to] = placesFor(speed);
    return { ball: { x: (from + to) / 2, vx: speed, ...flights[numberOf(draw) as 0] }, depth: 'front' };
  }
  const { vx, ...fall } = falls[numberOf(draw) as 0];
  const x = (firstInFront(vx) + box.pillar.left - box.radius) / 2;
  return { ball: { x, vx, ...fall }, depth: 'front' };
}

/** The Box, under the gravity that is asked for. */
export const worldOf = ({ test, gravity }: Asked): World => (test === 'gravity' ? { ...box, gravity } : box);

/** What the simulator goes on with: the law of the opening. */
export const truthOf = (asked: Asked): readonly State[] => simulate(openingOf(asked), clipLength, worldOf(asked));

export const seedOf = ({ draw }: Asked): number => numberOf(draw);

const samplerSteps = 20;
/** Where the page itself has to make the clip. */
const stepsOnPage = 8;

export function keyOf(asked: Asked): string {
  return [asked.test, askedOf(asked), asked.draw].join(' ');
}

export const work: Work<RangeState, ClipRequest, Made | undefined> = {
  data: [bestWeights, kernelName],
  finishes: true,
  request(state) {
    const key = keyOf(state);
    if (state.made?.key === key) return undefined;
    const { test, speed, gravity, draw, onPage } = state;
    return { key, test, speed, gravity, draw, steps: onPage ? stepsOnPage : samplerSteps };
  },
  receive(state, _, made) {
    if (!made) return state;
    const { key, test, asked, shown } = made;
    const others = state.marks.filter((mark) => mark.key !== key);
    const marks = shown === undefined ? others : [...others, { key, test, asked, shown }];
    return { ...state, made, marks };
  },
  withoutWorker: (state) => ({ ...state, onPage: true }),
};

/** Whether the films that are there are those that were asked for. */
export const isMade = (state: RangeState): boolean => state.made?.key === keyOf(state);

/** Play walks through all that can be asked, and waits for each clip. */
export function step(state: RangeState): RangeState {
  if (!isMade(state) || done(state)) return state;
  const { test } = state;
  const { max, step: by } = bounds[test];
  return { ...state, [test]: Math.min(max, Number((state[test] + by).toFixed(2))) };
}

export const done = (state: RangeState): boolean => askedOf(state) >= bounds[state.test].max && isMade(state);

export const rewind = (state: RangeState): RangeState => ({ ...state, [state.test]: bounds[state.test].min });
