import type { Work } from '../../kit/figure.ts';
import { randomFrom } from '../../kit/random.ts';
import { bestWeights, kernelName } from '../../models/video-dit/config.ts';
import { fromBytes, type ByteFilm } from '../../world/bytes.ts';
import { clipLength, promptLength, renderClip, simulate } from '../../world/clip.ts';
import { emptyFrame, type Frame } from '../../world/renderer.ts';
import type { State } from '../../world/state.ts';
import { exactDenoiser, filmed, type Denoiser, type SparseClip } from './denoiser.ts';
import { denoisingOf, type Denoising } from './denoising.ts';
import { openings, reached, type Made, type RunRequest } from './learned.ts';

/** What works on the right side: the miniature, or the exact denoiser of a set of clips as its control. */
export const denoisers = ['learned', 'exact'] as const;
export type DenoiserName = (typeof denoisers)[number];

/** What the right side shows: the clip as it is held, or what the denoiser would answer if asked now. */
export const looks = ['noisy', 'estimate'] as const;
export type Look = (typeof looks)[number];

/** Draws of noise to begin from: their labels in the link, and their seeds. */
export const noises = ['1', '2', '3', '4'] as const;
export type Noise = (typeof noises)[number];
const seeds: Readonly<Record<Noise, number>> = { '1': 10, '2': 6, '3': 8, '4': 2 };

export interface ClocksState {
  /** Frames; its whole part is the last frame that the simulator has made. */
  readonly worldTime: number;
  /** t of the clip on the right, in [0, 1]. */
  readonly noiseLevel: number;
  readonly noise: Noise;
  readonly look: Look;
  readonly denoiser: DenoiserName;
  /** The last run of the miniature. */
  readonly made?: Made;
  /** The browser has no worker for us. */
  readonly onPage: boolean;
}

export const last = clipLength - 1;
export const start: ClocksState = {
  worldTime: 7,
  noiseLevel: 0.5,
  noise: '1',
  look: 'noisy',
  denoiser: 'learned',
  onPage: false,
};

const learnedSteps = 20;
/** Where the page itself has to make them. */
const stepsOnPage = 8;

export const work: Work<ClocksState, RunRequest, Made | undefined> = {
  data: [bestWeights, kernelName],
  request({ denoiser, noise, made, onPage }) {
    if (denoiser === 'exact' || made?.key === noise) return undefined;
    return { key: noise, ...openingOf(noise), steps: onPage ? stepsOnPage : learnedSteps };
  },
  receive: (state, _, made) => (made ? { ...state, made } : state),
  withoutWorker: (state) => ({ ...state, onPage: true }),
};

const openingOf = (noise: Noise): { readonly start: State; readonly seed: number } =>
  openings[noise] as (typeof openings)[string];

/** Of a second of play: 3.6 frames of world time and 0.24 of noise, so that both clocks end together. */
const pace = { worldTime: 3.6, noiseLevel: 0.24 };

export function step(state: ClocksState, dt: number): ClocksState {
  return {
    ...state,
    worldTime: Math.min(last, rounded(state.worldTime + pace.worldTime * dt)),
    noiseLevel: Math.max(0, rounded(state.noiseLevel - pace.noiseLevel * dt)),
  };
}

/** Without the dust of binary fractions, so that a step lands on a step of the slider. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

export const done = ({ worldTime, noiseLevel }: ClocksState): boolean => worldTime >= last && noiseLevel <= 0;

/** The same noise and the same look, with both clocks at their beginnings. */
export const rewind = (state: ClocksState): ClocksState => ({ ...state, worldTime: 0, noiseLevel: 1 });

export const frameNow = ({ worldTime }: ClocksState): number => Math.min(last, Math.floor(worldTime));

/** Clips in the training set. All begin with the ball at one place; speed, direction and depth differ. */
export const trainingClips = 400;
const beginning = { x: 3.5, y: 7 };

let clips: readonly SparseClip[] | undefined;
let denoiser: Denoiser | undefined;

/** Made when it is first asked for: some 100 ms. */
function trainingSet(): readonly SparseClip[] {
  if (clips) return clips;
  const random = randomFrom(7);
  clips = Array.from({ length: trainingClips }, () => {
    const vx = random.uniform(0.6, 1.6);
    const vy = random.uniform(-1.2, 1);
    const depth = random.uniform() < 0.5 ? 'front' : 'behind';
    return filmed({ ball: { ...beginning, vx, vy }, depth });
  });
  return clips;
}

const runs = new Map<Noise, Denoising>();

/** The exact denoiser's run of the sampler from this noise; computed once, some 50 ms. */
export function runOf({ noise }: ClocksState): Denoising {
  denoiser ??= exactDenoiser(trainingSet());
  const run = runs.get(noise) ?? denoisingOf(denoiser, seeds[noise]);
  runs.set(noise, run);
  return run;
}

/** What the simulator has made: its states, and what a camera sees of them. */
export interface Simulated {
  readonly states: readonly State[];
  readonly film: readonly Frame[];
}

const simulations = new Map<string, Simulated>();

/** The simulator's run, from the opening that the miniature is given or from where the exact denoiser's clip begins. */
export function simulated(state: ClocksState): Simulated {
  const depth = state.made?.key === state.noise ? state.made.depth : 'behind';
  const key = state.denoiser === 'exact' ? `exact ${state.noise}` : `${depth} ${state.noise}`;
  const known = simulations.get(key);
  if (known) return known;
  // Where the opening leaves the depth open, the simulator is run with the one that the miniature ends up with.
  const begin = state.denoiser === 'exact' ? endOf(state) : { ...openingOf(state.noise).start, depth };
  const states = simulate(begin);
  const made = { states, film: renderClip(states) };
  simulations.set(key, made);
  return made;
}

function endOf(state: ClocksState): State {
  const index = runOf(state).estimate(0).likeliest ?? 0;
  return (trainingSet()[index] as SparseClip).start;
}

/** The level that the clip on the right is at: the miniature goes from level to level of its sampler. */
export function levelNow({ denoiser, made, noiseLevel }: ClocksState): number {
  return denoiser === 'exact' || !made ? noiseLevel : (made.levels[reached(made, noiseLevel)] as number);
}

/** What the right side has: sixteen frames, or the opening alone while the miniature has not answered yet. */
export function shownFilm(state: ClocksState): readonly Frame[] {
  const { denoiser, made, look, noiseLevel } = state;
  if (denoiser === 'exact') return Array.from({ length: clipLength }, (_, frame) => shownFrame(state, frame));
  if (!made) return simulated(state).film.slice(0, promptLength);
  const films = look === 'noisy' ? made.held : made.expected;
  return fromBytes(films[reached(made, noiseLevel)] as ByteFilm);
}

const empty = emptyFrame();

/** Frame `frame` of the exact denoiser in pixels: the empty Box is put back, dimmed as the noise dims the clip. */
export function shownFrame(state: ClocksState, frame: number): Frame {
  const run = runOf(state);
  const { look, noiseLevel } = state;
  const values = look === 'noisy' ? run.noisy(noiseLevel) : run.estimate(noiseLevel).clean;
  const kept = look === 'noisy' ? 1 - noiseLevel : 1;
  const first = frame * empty.length;
  return empty.map((value, pixel) => kept * value + (values[first + pixel] as number));
}

/** The largest difference between the two films of the exact denoiser, once both are done: in values that span 2. */
export function largestDifference(state: ClocksState): number {
  const clean = { ...state, noiseLevel: 0, look: 'noisy' } as const;
  const gaps = simulated(state).film.map((frame, index) => {
    const made = shownFrame(clean, index);
    return frame.reduce((gap, value, pixel) => Math.max(gap, Math.abs(value - (made[pixel] as number))), 0);
  });
  return Math.max(...gaps);
}
