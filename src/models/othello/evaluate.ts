/** How well moves are foretold in games that no training saw: by the model, and by rules that know less than Othello. */
import { randomFrom } from '../../kit/random.ts';
import { beginning, config } from './config.ts';
import { randomGame, replay } from './games.ts';
import { cells, discs, legalMoves, size, type Position } from './rules.ts';
import { softmax, type Othello } from './run.ts';

/** Streams of games that have nothing to do with those of training (seeds 1 … 1000 there). */
export const heldOut = { probes: 20_001, test: 20_002, choice: 20_003, cases: 20_004 } as const;

/** The first `count` games of a stream. */
export function gamesOf(stream: number, count: number): readonly (readonly number[])[] {
  const random = randomFrom(stream);
  return Array.from({ length: count }, () => randomGame(random));
}

/** Moves are counted in this many equal parts of a game, early to late. */
export const parts = 4;

export interface Legality {
  readonly games: number;
  /** Share of moves at which the likeliest cell is not allowed. */
  readonly illegalTop: number;
  /** The same for each part of the game. */
  readonly illegalTopByPart: readonly number[];
  /** Probability on cells that are not allowed, mean over moves. */
  readonly illegalMass: number;
  /** Mean −log probability of the move that was made, nats. */
  readonly loss: number;
  /** The same for somebody who knows exactly which moves are allowed. */
  readonly floor: number;
}

/** Probabilities of the next move [cells], for the position before each move. */
type Foretell = (moves: readonly number[], positions: readonly Position[]) => readonly Float64Array[];

export function foretoldBy(model: Othello): Foretell {
  return (moves) => {
    model.backTo(0);
    return [beginning, ...moves].slice(0, Math.min(moves.length, config.tokens)).map((token) => {
      return softmax(model.read(token));
    });
  };
}

/** Rules that know less, and what each allows: free cells, those that touch a disc, those that touch one of the other's. */
export const simpleRules = ['free', 'touching', 'touchingTheirs'] as const;
export type SimpleRule = (typeof simpleRules)[number];

/** All cells that the rule allows, at equal odds. */
export function foretoldByRule(rule: SimpleRule): Foretell {
  return (moves, positions) =>
    moves.map((_, at) => {
      const board = discs(positions[at] as Position);
      const allowed = Float64Array.from(board, (disc, cell) => {
        if (disc !== 0) return 0;
        const near = neighbors(cell).map((other) => board[other] as number);
        if (rule === 'touching') return near.some((other) => other !== 0) ? 1 : 0;
        return rule === 'free' || near.includes(-1) ? 1 : 0;
      });
      const count = allowed.reduce((sum, value) => sum + value, 0);
      return allowed.map((value) => value / count);
    });
}

export function legality(games: readonly (readonly number[])[], foretell: Foretell): Legality {
  const counts = Array.from({ length: parts }, () => ({ moves: 0, wrong: 0 }));
  let [mass, loss, floor] = [0, 0, 0];
  for (const moves of games) {
    const positions = replay(moves);
    foretell(moves, positions).forEach((chances, at) => {
      const legal = legalMoves(positions[at] as Position);
      const count = counts[Math.floor((at * parts) / config.tokens)] as (typeof counts)[number];
      count.moves++;
      count.wrong += illegalTop(chances, legal);
      mass += 1 - legal.reduce((sum, cell) => sum + (chances[cell] as number), 0);
      loss -= Math.log(chances[moves[at] as number] as number);
      floor += Math.log(legal.length);
    });
  }
  const total = counts.reduce((sum, { moves }) => sum + moves, 0);
  return {
    games: games.length,
    illegalTop: counts.reduce((sum, { wrong }) => sum + wrong, 0) / total,
    illegalTopByPart: counts.map(({ moves, wrong }) => wrong / moves),
    illegalMass: mass / total,
    loss: loss / total,
    floor: floor / total,
  };
}

/** 1 if the likeliest cell is not allowed; of equally likely ones, the share that is not. */
function illegalTop(chances: Float64Array, legal: readonly number[]): number {
  const most = chances.reduce((a, b) => Math.max(a, b), 0);
  const top = Array.from({ length: cells }, (_, cell) => cell).filter((cell) => chances[cell] === most);
  return top.filter((cell) => !legal.includes(cell)).length / top.length;
}

function neighbors(cell: number): readonly number[] {
  const [row, column] = [Math.floor(cell / size), cell % size];
  return [-1, 0, 1]
    .flatMap((down) => [-1, 0, 1].map((right) => [row + down, column + right] as const))
    .filter(([r, c]) => r >= 0 && r < size && c >= 0 && c < size)
    .map(([r, c]) => r * size + c)
    .filter((other) => other !== cell);
}
