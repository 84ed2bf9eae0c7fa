/** A game that is played by codes, and a guess at what they mean. */
import type { Work, WorkRequest } from '../../kit/figure.ts';
import { randomFrom } from '../../kit/random.ts';
import { visionWeights } from '../../models/dream/config.ts';
import { dynamicsWeights, readerWeights } from '../../models/latent-actions/config.ts';
import type { PackedFilm } from '../../world/packed.ts';
import { samplePaddleStart, type PaddleState } from '../../world/paddle.ts';
import { codes, films, type FilmName } from './recorded.ts';

/** A frame of the game. */
export interface Played {
  readonly film: PackedFilm;
  /** Center of the paddle, px from the left; undefined where none is seen. */
  readonly paddle: number | undefined;
  readonly isLost: boolean;
}

/** A game as far as it was computed. */
export interface Game {
  readonly seed: number;
  readonly presses: readonly number[];
  readonly frames: readonly Played[];
}

export interface LatentState {
  /** Chooses the start, and all chance in the game. */
  readonly seed: number;
  /** The code that is pressed in the next frame: `c1`, `c2` … */
  readonly code: string;
  /** Codes that were pressed, counted from 0. */
  readonly presses: readonly number[];
  /** What was computed last: a game with these presses, from the frame before the first of them on. */
  readonly game: Game;
  /** The films whose codes the reader thinks tell most of the hidden key; nothing at first. */
  readonly guess: string;
  /** Uncovered without a guess. */
  readonly shown: boolean;
  /** Whose codes the tables are of. */
  readonly film: FilmName;
  readonly onPage: boolean;
}

export const seeds = 999;
/** Frames of a game at most. */
export const longest = 240;
/** Frames for which each code is pressed before the reader does. */
const each = 3;

export const codeNames: readonly string[] = Array.from({ length: codes }, (_, code) => `c${code + 1}`);
/** Every code in turn: what is seen before the reader presses one. */
export const demonstration: readonly number[] = codeNames.flatMap((_, code) => new Array<number>(each).fill(code));

export const start: LatentState = {
  seed: 7,
  code: 'c1',
  presses: demonstration,
  game: { seed: 0, presses: [], frames: [] },
  guess: '',
  shown: false,
  film: films[0],
  onPage: false,
};

export function startOf(seed: number): PaddleState {
  return samplePaddleStart(randomFrom(seed));
}

/** A game in which every code is pressed in turn. */
export function demonstrate(state: LatentState, seed: number): LatentState {
  return { ...state, seed, presses: demonstration };
}

/** The same start, for the reader to press codes. */
export function begin(state: LatentState): LatentState {
  return { ...state, presses: [] };
}

export function nextGame(state: LatentState): LatentState {
  return begin({ ...state, seed: (state.seed % seeds) + 1 });
}

/** One frame on, with the chosen code. */
export function step(state: LatentState): LatentState {
  return isDone(state) ? state : { ...state, presses: [...state.presses, codeNames.indexOf(state.code)] };
}

/** What is computed of this game so far: also of another one that began alike. */
export function framesOf({ seed, presses, game }: LatentState): readonly Played[] {
  if (game.seed !== seed) return [];
  const parts = presses.findIndex((press, at) => press !== game.presses[at]);
  return game.frames.slice(0, (parts < 0 ? presses.length : parts) + 1);
}

export function isDone(state: LatentState): boolean {
  return state.presses.length >= longest || (framesOf(state).at(-1)?.isLost ?? false);
}

export const isOpen = ({ guess, shown }: LatentState): boolean => shown || guess !== '';

export interface GameRequest extends WorkRequest {
  readonly seed: number;
  readonly presses: readonly number[];
  /** Frames that are there already. */
  readonly have: number;
}

/** Frames of the game from `from` on; undefined where there is only a pause. */
export type Piece = { readonly from: number; readonly frames: readonly Played[] } | undefined;

export const work: Work<LatentState, GameRequest, Piece> = {
  data: [visionWeights, readerWeights, dynamicsWeights],
  finishes: true,
  request(state) {
    const frames = framesOf(state);
    if (frames.length > state.presses.length || frames.at(-1)?.isLost) return undefined;
    const { seed, presses } = state;
    return { key: `${seed} ${presses.join('')}`, seed, presses, have: frames.length };
  },
  receive(state, { seed, presses, have }, piece) {
    if (!piece) return state;
    // Whoever asked had the frames before: another request may have come between, and then all of them come again.
    const before = piece.from === 0 ? [] : framesOf({ ...state, seed, presses }).slice(0, have);
    if (before.length < piece.from) return state;
    return { ...state, game: { seed, presses, frames: [...before.slice(0, piece.from), ...piece.frames] } };
  },
  withoutWorker: (state) => ({ ...state, onPage: true }),
};
