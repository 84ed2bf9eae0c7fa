/** A game against the network, what is read out of it, and a disc that is flipped inside it. */
import { randomFrom } from '../../kit/random.ts';
import type { Work, WorkRequest } from '../../kit/figure.ts';
import { probesName, weightsName } from '../../models/othello/config.ts';
import { discsOf } from '../../models/othello/games.ts';
import {
  cells,
  discs,
  flipDisc,
  legalMoves,
  longestGame,
  play,
  startPosition,
  type Position,
} from '../../models/othello/rules.ts';

/** What is read: discs as mine and theirs, or as black and white; and by whom each was placed, which needs no network. */
export const reads = ['mover', 'color', 'placed'] as const;
export type Reading = (typeof reads)[number];

export const layers = ['0', '1', '2', '3', '4'] as const;
export type Layer = (typeof layers)[number];

/** What is added inside: the flip, or a control of its length. */
export const edits = ['flip', 'random', 'otherCell', 'otherGame'] as const;
export type Edit = (typeof edits)[number];

export const guesses = ['nothing', 'placed', 'board'] as const;
export type Guess = (typeof guesses)[number];
export const answers = ['covered', 'guessed', 'shown'] as const;
export type Answer = (typeof answers)[number];

export interface OthelloState {
  /** Cells, in order. */
  readonly moves: readonly number[];
  /** The cell in the reader's hand. */
  readonly cell: number;
  readonly read: Reading;
  readonly layer: Layer;
  readonly edit: Edit;
  /** How far to the other side of even odds, in parts of the way there. */
  readonly dose: number;
  readonly guess: Guess | 'none';
  readonly answer: Answer;
  /** Moves that the network has drawn, allowed or not. */
  readonly draws: number;
  /** The last one, if it was not allowed. */
  readonly refused?: number | undefined;
  /** The browser has no worker for us. */
  readonly onPage: boolean;
  readonly made?: Made | undefined;
}

/** What decides a job. */
export interface Order {
  readonly moves: readonly number[];
  readonly cell: number;
  readonly layer: number;
  readonly edit: Edit;
  readonly dose: number;
}

export interface Made {
  readonly order: Order;
  /** Probability of each cell. */
  readonly chances: readonly number[];
  /** Boards as read [cells] by layer: 1 the mover's or black, −1 the other's or white. */
  readonly mover: readonly (readonly number[])[];
  readonly color: readonly (readonly number[])[];
  readonly placed: readonly number[];
  /** Where the cell in hand has a disc. */
  readonly edited?: Edited | undefined;
}

export interface Edited {
  readonly chances: readonly number[];
  /** Length of what was added, in parts of what it was added to. */
  readonly length: number;
}

export interface OthelloRequest extends WorkRequest {
  readonly order: Order;
}

export const doses = { min: 0, max: 3, step: 0.5 } as const;

export const start: OthelloState = {
  moves: [27, 28, 8, 9, 3, 26, 33, 7, 32, 10, 1, 2, 16, 17],
  cell: 33,
  read: 'mover',
  layer: '3',
  edit: 'flip',
  dose: 1.5,
  guess: 'none',
  answer: 'covered',
  draws: 0,
  onPage: false,
};

const knownPositions = new WeakMap<readonly number[], Position>();

/** The position after the moves so far. */
export function positionOf({ moves }: Pick<OthelloState, 'moves'>): Position {
  const known = knownPositions.get(moves) ?? moves.reduce(play, startPosition);
  knownPositions.set(moves, known);
  return known;
}

export function isOver(state: OthelloState): boolean {
  return legalMoves(positionOf(state)).length === 0;
}

export function isLegal(state: OthelloState, cell: number): boolean {
  return legalMoves(positionOf(state)).includes(cell);
}

export function isOccupied(state: OthelloState, cell: number): boolean {
  return discs(positionOf(state))[cell] !== 0;
}

/** The position that the edit asks for: the disc in hand flipped. */
export function flippedOf(state: OthelloState): Position {
  return flipDisc(positionOf(state), state.cell);
}

/** Cells whose disc shows the other color than when it was placed. */
export function turnedCells({ moves }: OthelloState): readonly number[] {
  const last = discsOf(moves).at(-1);
  if (!last) return [];
  return [...last.byMover.keys()].filter((cell) => last.byMover[cell] !== last.placedBy[cell]);
}

export function place(state: OthelloState): OthelloState {
  return isLegal(state, state.cell) ? withMove(state, state.cell) : state;
}

/** The network's move, drawn from its probabilities; one that is not allowed is not played. */
export function answerMove(state: OthelloState): OthelloState {
  const { made, moves, draws } = state;
  if (made?.order.moves !== moves || isOver(state)) return state;
  let left = randomFrom(draws).uniform();
  const drawn = made.chances.findIndex((chance) => (left -= chance) < 0);
  const cell = drawn < 0 ? made.chances.indexOf(Math.max(...made.chances)) : drawn;
  if (!isLegal(state, cell)) return { ...state, draws: draws + 1, refused: cell };
  return { ...withMove(state, cell), draws: draws + 1 };
}

export function back(state: OthelloState): OthelloState {
  return { ...state, moves: state.moves.slice(0, -1), refused: undefined };
}

function withMove(state: OthelloState, cell: number): OthelloState {
  return { ...state, moves: [...state.moves, cell], refused: undefined };
}

/** Moves of one part of a game in the link, and numbers that such a part can be: a digit a move, 0 for none. */
export const partLength = 8;
export const partsOfGame = longestGame / partLength;
const base = cells + 1;
export const largestPart = base ** partLength - 1;

export function partNumber({ moves }: OthelloState, part: number): number {
  const digits = moves.slice(part * partLength, (part + 1) * partLength);
  return Array.from({ length: partLength }, (_, i) => (digits[i] ?? -1) + 1).reduce(
    (sum, digit) => sum * base + digit,
    0,
  );
}

/** The state with one part of its game read back: of moves that are not allowed, none and nothing after them. */
export function withPart(state: OthelloState, part: number, number: number): OthelloState {
  if (partNumber(state, part) === number) return state;
  const digits: number[] = [];
  for (let left = number, i = 0; i < partLength; i++, left = Math.floor(left / base)) digits.unshift(left % base);
  const end = digits.indexOf(0);
  const told = digits.slice(0, end < 0 ? partLength : end).map((digit) => digit - 1);
  const before = state.moves.slice(0, part * partLength);
  if (before.length < part * partLength) return state;
  const moves = [...before];
  for (const move of told) {
    if (!legalMoves(positionOf({ moves: [...moves] })).includes(move)) break;
    moves.push(move);
  }
  return { ...state, moves, refused: undefined };
}

function keyOf({ moves, cell, layer, edit, dose }: Order): string {
  return [moves.join('.'), cell, layer, edit, dose].join(' ');
}

export const work: Work<OthelloState, OthelloRequest, Made> = {
  data: [weightsName, probesName],
  finishes: true,
  request(state) {
    if (isOver(state)) return undefined;
    const { moves, cell, edit, dose, made } = state;
    const order = { moves, cell, layer: Number(state.layer), edit, dose };
    const key = keyOf(order);
    return made && keyOf(made.order) === key ? undefined : { key, order };
  },
  receive: (state, { order }, made) => {
    // Results come back as copies; the game they are of is known again by its own list.
    const same = order.moves.join() === state.moves.join();
    return { ...state, made: { ...made, order: same ? { ...order, moves: state.moves } : order } };
  },
  withoutWorker: (state) => ({ ...state, onPage: true }),
};

/** What was made, if it is of the game as it stands. */
export function madeNow({ made, moves }: OthelloState): Made | undefined {
  return made?.order.moves.join() === moves.join() ? made : undefined;
}
