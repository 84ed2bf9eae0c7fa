/** A game that is played twice with the same pushes: in the Box and in the dream. */
import type { Work, WorkRequest } from '../../kit/figure.ts';
import { memoryWeights, visionWeights } from '../../models/dream/config.ts';
import type { PackedFilm } from '../../world/packed.ts';
import { paddleRange, type PaddleState, type Push } from '../../world/paddle.ts';
import type { Sighting } from '../../world/tracker.ts';
import { drivenByTheBox, goOn, isOver, paddleAfter, startOf, toward, twinOf, type Game } from './games.ts';

/** A frame of the dream. */
export interface Dreamed {
  readonly film: PackedFilm;
  readonly ball: Sighting | undefined;
  readonly isLost: boolean;
}

/** What has been dreamed of a game. */
export interface Dream {
  readonly game: string;
  readonly temperature: number;
  /** The pushes that led through its frames. */
  readonly pushes: readonly Push[];
  readonly frames: readonly Dreamed[];
}

export interface DreamState {
  /** Chooses the start, and all chance in Box, twin and dream. */
  readonly seed: number;
  /** κ */
  readonly temperature: number;
  /** Where the reader wants the paddle's center, px from the left. */
  readonly target: number;
  /** Whether somebody who sees the true ball has driven so far, and not the reader. */
  readonly shown: boolean;
  readonly pushes: readonly Push[];
  readonly box: Game;
  readonly twin: Game;
  /** What has been dreamed of this game; until the first frame comes, of the game or the temperature before. */
  readonly dream: Dream;
  readonly onPage: boolean;
}

export const seeds = 999;
export const temperatures = { min: 0.1, max: 1.5, step: 0.05 } as const;
/** Where the reader can want the paddle, px: whole ones. Within half a pixel it counts as there. */
export const targets = [Math.ceil(paddleRange[0]), Math.floor(paddleRange[1])] as const;
/** Frames of a game at most: twenty seconds. */
export const longest = 240;
/** Frames that are shown before the reader drives. */
const demonstration = 60;

/** A game that somebody else has driven. */
export function demonstrate(state: Pick<DreamState, 'temperature' | 'dream' | 'onPage'>, seed: number): DreamState {
  const first = startOf(seed);
  const pushes = drivenByTheBox(first, demonstration);
  const begun = { ...state, seed, shown: true, pushes: [], box: [first], twin: [twinOf(first)] };
  const driven = pushes.reduce(pushed, { ...begun, target: place(first.paddle) });
  return { ...driven, target: place(paddleAfter(first, pushes)) };
}

export const start: DreamState = demonstrate(
  { temperature: 1, dream: { game: '', temperature: 1, pushes: [], frames: [] }, onPage: false },
  7,
);

/** A game that waits for the reader, with the paddle in the middle. */
export function begin(state: DreamState, seed: number): DreamState {
  const first = startOf(seed);
  const games = { box: [first], twin: [twinOf(first)] };
  return { ...state, seed, target: place(first.paddle), shown: false, pushes: [], ...games };
}

/** The game after this one, for the reader to drive. */
export function nextGame(state: DreamState): DreamState {
  return begin(state, (state.seed % seeds) + 1);
}

function pushed(state: DreamState, push: Push): DreamState {
  const { pushes, box, twin } = state;
  return { ...state, pushes: [...pushes, push], box: goOn(box, push), twin: goOn(twin, push) };
}

/** One frame on in the Box; the dream follows as soon as it is computed. */
export function step(state: DreamState): DreamState {
  if (isDone(state)) return state;
  const center = paddleAfter(state.box[0] as PaddleState, state.pushes);
  return pushed(state, toward(center, state.target));
}

/** What is dreamed of this game at this temperature so far: the dream may be a frame behind the Box. */
export function dreamedNow(state: DreamState): readonly Dreamed[] {
  return state.dream.temperature === state.temperature ? lastDreamed(state) : [];
}

/** What was dreamed of this game last, at whatever temperature. */
export function lastDreamed(state: DreamState): readonly Dreamed[] {
  const { dream, pushes } = state;
  if (dream.game !== gameOf(state)) return [];
  // The same game may have been driven otherwise before: only what began alike is of this drive.
  const parts = pushes.findIndex((push, at) => push !== dream.pushes[at]);
  return dream.frames.slice(0, (parts < 0 ? pushes.length : parts) + 1);
}

export function isDone(state: DreamState): boolean {
  const dreamIsOver = dreamedNow(state).at(-1)?.isLost ?? false;
  return state.shown || state.pushes.length >= longest || (isOver(state.box) && dreamIsOver);
}

/** Names a game, however far it is. */
function gameOf({ seed, shown }: DreamState): string {
  return `${shown ? 'shown' : 'driven'} ${seed}`;
}

/** The nearest of them. */
function place(center: number): number {
  return Math.min(targets[1], Math.max(targets[0], Math.round(center)));
}

export interface DreamRequest extends WorkRequest {
  readonly game: string;
  readonly seed: number;
  readonly temperature: number;
  readonly pushes: readonly Push[];
  /** Frames that are there already. */
  readonly have: number;
}

/** Frames of the dream from `from` on; undefined where there is only a pause. */
export type Piece = { readonly from: number; readonly frames: readonly Dreamed[] } | undefined;

export const work: Work<DreamState, DreamRequest, Piece> = {
  data: [visionWeights, memoryWeights],
  finishes: true,
  request(state) {
    const frames = dreamedNow(state);
    const have = frames.length;
    if (have > state.pushes.length || frames.at(-1)?.isLost) return undefined;
    const { seed, temperature, pushes } = state;
    const game = gameOf(state);
    return { key: `${game} ${temperature} ${pushes.join('')}`, game, seed, temperature, pushes, have };
  },
  receive(state, { game, temperature, pushes }, piece) {
    if (!piece) return state;
    const isSame = state.dream.game === game && state.dream.temperature === temperature;
    const before = isSame ? state.dream.frames.slice(0, piece.from) : [];
    return { ...state, dream: { game, temperature, pushes, frames: [...before, ...piece.frames] } };
  },
  withoutWorker: (state) => ({ ...state, onPage: true }),
};
