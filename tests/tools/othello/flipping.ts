/** Flips a disc inside the model, and counts whether its moves follow. */
import { flipPush, wrongMoves } from '../../../src/instruments/board.ts';
import { lengthOf, rotated, stretched } from '../../../src/instruments/controls.ts';
import type { Probe } from '../../../src/instruments/probe.ts';
import type { Push } from '../../../src/instruments/steer.ts';
import { randomFrom, type Random } from '../../../src/kit/random.ts';
import { beginning, config } from '../../../src/models/othello/config.ts';
import { randomGame, replay } from '../../../src/models/othello/games.ts';
import { discs, flipDisc, legalMoves, type Position } from '../../../src/models/othello/rules.ts';
import { softmax, type Hook, type Othello } from '../../../src/models/othello/run.ts';

/** A game up to a move, and a disc whose flip changes what is legal. */
export interface Case {
  readonly moves: readonly number[];
  readonly cell: number;
  /** Another occupied cell: its direction is a control. */
  readonly otherCell: number;
  /** The moves of another game, as many: what it holds is a control. */
  readonly otherMoves: readonly number[];
  readonly legal: readonly number[];
  readonly legalFlipped: readonly number[];
}

/** From the seventh to the 27th move. */
const [earliest, latest] = [7, 27];

export function casesOf(stream: number, count: number): readonly Case[] {
  const random = randomFrom(stream);
  const cases: Case[] = [];
  while (cases.length < count) {
    const found = caseFrom(random);
    if (found) cases.push(found);
  }
  return cases;
}

function caseFrom(random: Random): Case | undefined {
  const length = earliest + random.integer(latest - earliest + 1);
  const moves = randomGame(random).slice(0, length);
  const otherMoves = randomGame(random).slice(0, length);
  const position = replay(moves).at(-1) as Position;
  const board = discs(position);
  const occupied = random.shuffle([...board.keys()].filter((cell) => board[cell] !== 0));
  const [cell = 0, otherCell = 0] = occupied;
  const legal = legalMoves(position);
  const legalFlipped = legalMoves(flipDisc(position, cell));
  const changes = legal.join() !== legalFlipped.join();
  if (!changes || legal.length === 0 || legalFlipped.length === 0) return undefined;
  if (moves.length < length || otherMoves.length < length) return undefined;
  return { moves, cell, otherCell, otherMoves, legal, legalFlipped };
}

export const ways = ['flip', 'random', 'other cell', 'other game'] as const;
export type Way = (typeof ways)[number];

/** Where to push: at one layer, or at each of several. */
export type Place = readonly number[];

/** Means over cases. */
export interface Effect {
  /** Wrong cells among the likeliest, against the flipped board and against the true one. */
  readonly wrong: number;
  readonly wrongTrue: number;
  /** Probability on cells that the flip made legal, and on those that it made illegal. */
  readonly gained: number;
  readonly lost: number;
  /** Length of what was added, in parts of what it was added to; of the first layer. */
  readonly length: number;
}

/** A push to measure. */
export interface Variant {
  readonly way: Way;
  readonly layers: Place;
  readonly dose: number;
}

/** Of the model as it is, and of each variant; a game is read once for all of them. */
export function effectsOf(
  model: Othello,
  probes: readonly Probe[],
  cases: readonly Case[],
  variants: readonly Variant[],
): { readonly none: Effect; readonly by: readonly Effect[] } {
  const none = emptySum();
  const sums = variants.map(emptySum);
  cases.forEach((one, at) => {
    const others = variants.some(({ way }) => way === 'other game') ? heldAt(model, one.otherMoves) : [];
    const last = one.moves.at(-1) as number;
    readAllButLast(model, one.moves);
    count(none, one, model.read(last), 0);
    variants.forEach((variant, i) => {
      const lengths: number[] = [];
      model.backTo(one.moves.length);
      const odds = model.read(last, hookOf(probes, one, at, variant, others, lengths));
      count(sums[i] as Sum, one, odds, lengths[0] ?? 0);
    });
  });
  const mean = (sum: Sum): Effect => {
    const { wrong, wrongTrue, gained, lost, length } = sum;
    const by = (total: number): number => total / cases.length;
    return { wrong: by(wrong), wrongTrue: by(wrongTrue), gained: by(gained), lost: by(lost), length: by(length) };
  };
  return { none: mean(none), by: sums.map(mean) };
}

type Sum = { -readonly [Name in keyof Effect]: Effect[Name] };

function emptySum(): Sum {
  return { wrong: 0, wrongTrue: 0, gained: 0, lost: 0, length: 0 };
}

function count(sum: Sum, { legal, legalFlipped }: Case, odds: Float32Array, length: number): void {
  const chances = softmax(odds);
  const on = (list: readonly number[]): number => list.reduce((total, cell) => total + (chances[cell] as number), 0);
  sum.wrong += wrongMoves(odds, legalFlipped);
  sum.wrongTrue += wrongMoves(odds, legal);
  sum.gained += on(legalFlipped.filter((cell) => !legal.includes(cell)));
  sum.lost += on(legal.filter((cell) => !legalFlipped.includes(cell)));
  sum.length += length;
}

function readAllButLast(model: Othello, moves: readonly number[]): void {
  model.backTo(0);
  model.read(beginning);
  for (const move of moves.slice(0, -1)) model.read(move);
}

function hookOf(
  probes: readonly Probe[],
  one: Case,
  at: number,
  { way, layers, dose }: Variant,
  others: readonly Float32Array[],
  lengths: number[],
): Hook {
  const pushes = new Map(
    layers.map((layer): [number, Push] => {
      const probe = probes[layer] as Probe;
      const meant = flipPush(probe, one.cell, dose);
      switch (way) {
        case 'flip':
          return [layer, meant];
        case 'random':
          return [layer, rotated(meant, config.width, randomFrom(at))];
        case 'other cell':
          return [layer, stretched(meant, flipPush(probe, one.otherCell, dose))];
        case 'other game':
          return [layer, stretched(meant, (h) => (others[layer] as Float32Array).map((v, i) => v - (h[i] as number)))];
      }
    }),
  );
  return (activations, layer) => {
    const push = pushes.get(layer);
    if (!push) return;
    const change = push(activations, 0, 0);
    lengths.push(lengthOf(change) / lengthOf(activations));
    for (let i = 0; i < activations.length; i++) activations[i] = (activations[i] as number) + (change[i] as number);
  };
}

/** By layer, after the last of these moves. */
function heldAt(model: Othello, moves: readonly number[]): readonly Float32Array[] {
  const held: Float32Array[] = [];
  readAllButLast(model, moves);
  model.read(moves.at(-1) as number, (activations) => held.push(activations.slice()));
  return held;
}
