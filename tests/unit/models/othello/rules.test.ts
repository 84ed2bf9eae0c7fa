import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../../src/kit/random.ts';
import { discsOf, randomGame, replay } from '../../../../src/models/othello/games.ts';
import { colors, flipDisc, legalMoves, play, startPosition } from '../../../../src/models/othello/rules.ts';
import { slowLegal, slowPlay, slowStart, type Board } from './slow-rules.ts';

const letters = (board: Board): string => board.flat().join('');
const lettersOf = (discs: Int8Array): string => [...discs].map((disc) => '.bw'.at(disc) ?? '').join('');

describe('the rules of Othello on 6 × 6', () => {
  it('agree with a slow reading of the rule book in every position of 300 random games', () => {
    const random = randomFrom(3);
    let positions = 0;
    for (let game = 0; game < 300; game++) {
      let now = startPosition;
      let slow = { board: slowStart, mover: 'b' };
      for (;;) {
        const legal = legalMoves(now);
        expect(lettersOf(colors(now))).toBe(letters(slow.board));
        expect(legal).toEqual(slowLegal(slow.board, slow.mover));
        positions++;
        if (legal.length === 0) break;
        expect(now.mover[0]).toBe(slow.mover);
        const move = legal[random.integer(legal.length)] as number;
        now = play(now, move);
        slow = slowPlay(slow.board, slow.mover, move);
      }
    }
    expect(positions).toBeGreaterThan(9000);
  });

  it('let Black begin with four moves', () => {
    expect(legalMoves(startPosition)).toEqual([8, 13, 22, 27]);
  });

  it('refuse a move that turns nothing, and one onto a disc', () => {
    expect(() => play(startPosition, 0)).toThrow(RangeError);
    expect(() => play(startPosition, 14)).toThrow(RangeError);
  });

  it('hold after a disc was flipped by hand: it is the other player’s, and nothing else has changed', () => {
    const flipped = flipDisc(startPosition, 14);
    expect([...colors(flipped)].filter((disc, at) => disc !== colors(startPosition)[at])).toEqual([1]);
    expect(flipDisc(flipped, 14)).toEqual(startPosition);
    expect(flipDisc(startPosition, 0)).toEqual(startPosition);
  });
});

describe('a random game', () => {
  const random = randomFrom(5);
  const games = Array.from({ length: 400 }, () => randomGame(random));

  it('mostly fills the board', () => {
    const full = games.filter(({ length }) => length === 32).length / games.length;
    expect(full).toBeGreaterThan(0.9);
    expect(full).toBeLessThan(1);
  });

  it('knows who placed each disc: as placed and as it is differ for what was turned since', () => {
    const [moves] = games as [readonly number[]];
    const discs = discsOf(moves);
    expect(discs).toHaveLength(moves.length + 1);
    const [first] = discs as [(typeof discs)[number]];
    expect(first.byMover).toEqual(first.placedBy);
    // The first move turns one disc, which White placed.
    const second = discs[1] as (typeof discs)[number];
    const turned = [...second.byMover].flatMap((disc, at) => (disc === second.placedBy[at] ? [] : [at]));
    expect(turned).toHaveLength(1);
    expect([14, 21]).toContain(turned[0]);
    expect(replay(moves)[1]?.mover).toBe('white');
    expect(second.byColor).toEqual(second.byMover.map((disc) => -disc));
  });
});
