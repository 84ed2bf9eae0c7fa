/** What the reader has set, and what the model has made of it. */
import type { Work, WorkRequest } from '../../kit/figure.ts';
import { sharerOf, type Share } from '../../kit/share.ts';
import type { ShippedWeights } from '../../models/video-dit/weights.ts';
import { yours, yourWeights, type YourWeights } from '../../models/video-dit/yours.ts';
import { bestWeights, kernelName } from '../../models/video-dit/config.ts';
import { clipLength, promptLength, simulate } from '../../world/clip.ts';
import { box, type Ball, type Depth, type State } from '../../world/state.ts';

/** What is shown of the model: the clip it holds, or the clean clip that it estimates. */
export const looks = ['noisy', 'estimate'] as const;
export type Look = (typeof looks)[number];

export const depths = ['front', 'behind'] as const satisfies readonly Depth[];

/** What decides a clip. */
export interface Order {
  readonly ball: Ball;
  /** Counts only where the four frames that the model is given show the ball at the pillar. */
  readonly depth: Depth;
  readonly seed: number;
  readonly steps: number;
}

export interface SoraState extends Order {
  /** t that the sampler has reached, in [0, 1]. */
  readonly noiseLevel: number;
  /** World time of the large frame. */
  readonly frame: number;
  readonly look: Look;
  readonly patches: boolean;
  /** The browser has no worker for us. */
  readonly onPage: boolean;
  /** Whether the model is the one that the reader has trained, if there is one. */
  readonly own: boolean;
  readonly trained?: YourWeights | undefined;
  /** The last clip that was made, of this order or, until that is done, of an earlier one. */
  readonly made?: Made;
}

/** One clip on its way from noise. */
export interface Made {
  /** Of the request that it answers. */
  readonly key: string;
  readonly order: Order;
  /** Noise levels that the sampler visits, from 1 to 0. */
  readonly levels: readonly number[];
  /** At each level the clip that is held, and the clean clip that was estimated on the way there; the first has none. */
  readonly held: readonly Film[];
  readonly estimates: readonly (Estimate | undefined)[];
}

/** Sixteen frames, a byte a pixel: 0 is −1, 255 is +1. */
export type Film = Uint8Array;

export interface Estimate {
  readonly film: Film;
  /** The depth that the clip seems to have chosen. */
  readonly depth: Depth;
  /** Between the estimated ball and the true one, px, for each frame after the prompt; none where one cannot be seen. */
  readonly errors: readonly (number | undefined)[];
  /** Nothing in it is wrong (src/world/score.ts). */
  readonly right: boolean;
}

export interface ClipRequest extends WorkRequest, Order {
  /** The reader's own, where they are asked for. */
  readonly weights?: ShippedWeights;
}

export const mostSteps = 50;
export const mostSeeds = 99;
export const lastFrame = clipLength - 1;

export const start: SoraState = {
  ball: { x: 2.4, y: 8, vx: 1.1, vy: -0.6 },
  depth: 'behind',
  seed: 3,
  steps: 20,
  noiseLevel: 0.3,
  frame: 14,
  look: 'noisy',
  patches: false,
  onPage: false,
  own: false,
};

/** What the Box makes of the order. */
export function truthOf({ ball, depth }: Order): readonly State[] {
  return simulate({ ball, depth });
}

/** Whether the frames that the model is given show the ball overlapping the pillar, and so its depth. */
export function showsDepth(order: Order): boolean {
  const { pillar, radius } = box;
  return truthOf(order)
    .slice(0, promptLength)
    .some(({ ball: { x } }) => x + radius > pillar.left && x - radius < pillar.right);
}

/** Index of the last of the sampler's steps that has reached the noise level, in 0 … steps. */
export function stepAt({ levels }: Pick<Made, 'levels'>, noiseLevel: number): number {
  return levels.findLastIndex((level) => level >= noiseLevel - 1e-9);
}

/** A step of the sampler, and when that is done a frame of world time. */
export function step(state: SoraState): SoraState {
  const { made, noiseLevel, frame } = state;
  if (!made) return state;
  const next = made.levels[stepAt(made, noiseLevel) + 1];
  return next === undefined ? { ...state, frame: Math.min(lastFrame, frame + 1) } : { ...state, noiseLevel: next };
}

export const done = ({ noiseLevel, frame }: SoraState): boolean => noiseLevel <= 0 && frame >= lastFrame;

/** Back to noise. */
export const rewind = (state: SoraState): SoraState => ({ ...state, noiseLevel: 1, frame: 0 });

function keyOf({ ball: { x, y, vx, vy }, depth, seed, steps }: Order, checksum: string): string {
  return [x, y, vx, vy, depth, seed, steps, checksum].join(' ');
}

/** The reader's own weights, if the figure is to run on them. */
export function ownWeights({ own, trained }: SoraState): YourWeights | undefined {
  return own ? trained : undefined;
}

/** Takes what the figure train-it leaves. */
export const share: Share<SoraState> = {
  wire: sharerOf,
  name: yours,
  take: (state, left) => {
    const trained = yourWeights(left);
    return trained === state.trained ? state : { ...state, trained };
  },
};

/** Fewer steps where the page itself has to make them. */
const stepsOnPage = 10;

export const work: Work<SoraState, ClipRequest, Made | undefined> = {
  data: [bestWeights, kernelName],
  finishes: true,
  request(state) {
    const { ball, depth, seed, onPage } = state;
    const steps = onPage ? Math.min(stepsOnPage, state.steps) : state.steps;
    const order = { ball, depth, seed, steps };
    const weights = ownWeights(state);
    const key = keyOf(order, weights?.checksum ?? '');
    return state.made?.key === key ? undefined : { key, ...order, ...(weights ? { weights } : {}) };
  },
  receive: (state, _, made) => (made ? { ...state, made } : state),
  withoutWorker: (state) => ({ ...state, onPage: true }),
};
