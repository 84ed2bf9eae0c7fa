/** Games between two players who choose among their legal moves by lot: all that the model is ever shown. */
import type { Random } from '../../kit/random.ts';
import { colors, discs, legalMoves, play, startPosition, type Position } from './rules.ts';

/** The moves of a game, as cells. A player who cannot move passes, and of this the list says nothing. */
export function randomGame(random: Random): readonly number[] {
  return branchingGame(random, 1).map(([move]) => move as number);
}

/**
 * A game from which others branch off: for each move, the cells that `branches` players chose in its place, each by
 * lot. The first of them was played on; the other games end there.
 */
export function branchingGame(random: Random, branches: number): readonly (readonly number[])[] {
  const moves: (readonly number[])[] = [];
  let now = startPosition;
  for (;;) {
    const legal = legalMoves(now);
    if (legal.length === 0) return moves;
    const chosen = Array.from({ length: branches }, () => legal[random.integer(legal.length)] as number);
    moves.push(chosen);
    now = play(now, chosen[0] as number);
  }
}

/** The position before each move of a game, and last the one at its end. Throws RangeError at an illegal move. */
export function replay(moves: readonly number[]): readonly Position[] {
  const positions = [startPosition];
  for (const move of moves) positions.push(play(positions.at(-1) as Position, move));
  return positions;
}

/** What can be said of the discs before a move. */
export interface Discs {
  /** [cells]: 1 belongs to whoever is to move, −1 to the other, 0 no disc. */
  readonly byMover: Int8Array;
  /** [cells]: 1 black, −1 white, 0 no disc. */
  readonly byColor: Int8Array;
  /** [cells]: by whom the disc was placed, whatever has become of it: 1 whoever is to move, −1 the other, 0 no disc. */
  readonly placedBy: Int8Array;
}

/** Before each move of a game, and last at its end. The four discs of the start count as placed by their color. */
export function discsOf(moves: readonly number[]): readonly Discs[] {
  const positions = replay(moves);
  const placed = colors(startPosition);
  return positions.map((position, at) => {
    const sign = position.mover === 'black' ? 1 : -1;
    const now: Discs = {
      byMover: discs(position),
      byColor: colors(position),
      placedBy: placed.map((color) => sign * color),
    };
    const move = moves[at];
    if (move !== undefined) placed[move] = sign;
    return now;
  });
}
