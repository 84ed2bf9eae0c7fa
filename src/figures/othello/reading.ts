/** What is read off the network, compared with the board; what follows from a flip, compared with the rules. */
import { discsOf } from '../../models/othello/games.ts';
import { colors, legalMoves } from '../../models/othello/rules.ts';
import { flippedOf, madeNow, positionOf, turnedCells, type OthelloState } from './state.ts';

export interface BoardRead {
  /** [cells] 1 black, −1 white. */
  readonly colors: readonly number[];
  /** Cells that are read wrong. */
  readonly wrong: readonly number[];
  /** Discs that were turned, and how many of them are read right. */
  readonly turned: number;
  readonly turnedRight: number;
}

/** At the layer and in the code that are set; nothing while there is nothing to read, or the answer is covered. */
export function boardNow(state: OthelloState): BoardRead | undefined {
  const made = madeNow(state);
  if (!made || state.answer === 'covered') return undefined;
  const sign = positionOf(state).mover === 'black' ? 1 : -1;
  const { read, layer } = state;
  const own = read === 'placed' ? made.placed : made[read][Number(layer)];
  if (!own) return undefined;
  const said = read === 'color' ? own : own.map((disc) => sign * disc);
  const truth = colors(positionOf(state));
  const turned = turnedCells(state);
  const wrong = said.flatMap((disc, cell) => (disc === truth[cell] ? [] : [cell]));
  return {
    colors: said,
    wrong,
    turned: turned.length,
    turnedRight: turned.filter((cell) => !wrong.includes(cell)).length,
  };
}

export interface Followed {
  readonly chances: readonly number[];
  /** Cells that are legal once the disc is flipped. */
  readonly legal: readonly number[];
  readonly gained: readonly number[];
  readonly lost: readonly number[];
  /** Probability on the cells gained and lost, before and after. */
  readonly onGained: readonly [before: number, after: number];
  readonly onLost: readonly [before: number, after: number];
  /** Of the likeliest cells, as many as are legal then, those that are legal then: before and after. */
  readonly right: readonly [before: number, after: number];
}

/** What the edit did; nothing where the cell in hand has no disc, or nothing has been computed yet. */
export function followedNow(state: OthelloState): Followed | undefined {
  const made = madeNow(state);
  if (!made?.edited || made.order.cell !== state.cell) return undefined;
  const legal = legalMoves(flippedOf(state));
  const before = legalMoves(positionOf(state));
  const gained = legal.filter((cell) => !before.includes(cell));
  const lost = before.filter((cell) => !legal.includes(cell));
  const { chances } = made.edited;
  const on = (list: readonly number[], of: readonly number[]): number =>
    list.reduce((sum, cell) => sum + (of[cell] ?? 0), 0);
  const rightOf = (of: readonly number[]): number =>
    likeliest(of, legal.length).filter((cell) => legal.includes(cell)).length;
  return {
    chances,
    legal,
    gained,
    lost,
    onGained: [on(gained, made.chances), on(gained, chances)],
    onLost: [on(lost, made.chances), on(lost, chances)],
    right: [rightOf(made.chances), rightOf(chances)],
  };
}

export function likeliest(chances: readonly number[], count: number): readonly number[] {
  return [...chances.keys()].sort((a, b) => (chances[b] as number) - (chances[a] as number)).slice(0, count);
}

/** Probability on legal cells. */
export function onLegal(state: OthelloState, chances: readonly number[]): number {
  return legalMoves(positionOf(state)).reduce((sum, cell) => sum + (chances[cell] ?? 0), 0);
}

/** Discs of each color. */
export function score({ moves }: OthelloState): { readonly black: number; readonly white: number } {
  const board = discsOf(moves).at(-1)?.byColor ?? new Int8Array(0);
  return { black: board.filter((disc) => disc === 1).length, white: board.filter((disc) => disc === -1).length };
}
