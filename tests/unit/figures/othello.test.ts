import { describe, expect, it } from 'vitest';
import { cellAt, columnRow, inBoard, layoutOf, nameOf, onSurface } from '../../../src/figures/othello/layout.ts';
import { boardNow, followedNow } from '../../../src/figures/othello/reading.ts';
import { run } from '../../../src/figures/othello/run.ts';
import {
  answerMove,
  back,
  isLegal,
  isOver,
  partNumber,
  partsOfGame,
  place,
  positionOf,
  start,
  turnedCells,
  withPart,
  work,
  type OthelloState,
} from '../../../src/figures/othello/state.ts';
import { randomFrom } from '../../../src/kit/random.ts';
import { randomGame } from '../../../src/models/othello/games.ts';
import { colors } from '../../../src/models/othello/rules.ts';
import { shipped } from '../../../src/models/shipped.ts';

const data = shipped(work.data ?? []);

/** With its work done. */
function done(state: OthelloState): OthelloState {
  const request = work.request(state);
  if (!request) return state;
  let now = state;
  for (const piece of run(request, data)) now = work.receive(now, request, piece);
  return now;
}

describe('a game in the link', () => {
  it('comes back as it was, move by move', () => {
    const random = randomFrom(4);
    for (let game = 0; game < 50; game++) {
      const moves = randomGame(random).slice(0, random.integer(33));
      let read: OthelloState = { ...start, moves: [] };
      for (let part = 0; part < partsOfGame; part++) {
        read = withPart(read, part, partNumber({ ...start, moves }, part));
      }
      expect(read.moves).toEqual(moves);
    }
  });

  it('ends before its first move that is not allowed', () => {
    const cheat = { ...start, moves: [8, 0, 7] };
    expect(withPart({ ...start, moves: [] }, 0, partNumber(cheat, 0)).moves).toEqual([8]);
  });
});

describe('playing', () => {
  it('places a disc where that is legal, and nowhere else', () => {
    const legal = Array.from({ length: 36 }, (_, cell) => cell).filter((cell) => isLegal(start, cell));
    expect(legal.length).toBeGreaterThan(0);
    const placed = place({ ...start, cell: legal[0] as number });
    expect(placed.moves).toHaveLength(start.moves.length + 1);
    expect(back(placed).moves).toEqual(start.moves);
    expect(place({ ...start, cell: 14 }).moves).toEqual(start.moves);
  });

  it('lets the network draw from its own probabilities, and does not play what is not allowed', () => {
    const thought = done(start);
    const made = thought.made as NonNullable<typeof thought.made>;
    const played = answerMove(thought);
    expect(played.moves.length === start.moves.length + 1 || played.refused !== undefined).toBe(true);
    const only = (cell: number): OthelloState => ({
      ...thought,
      made: { ...made, chances: made.chances.map((_, at) => (at === cell ? 1 : 0)) },
    });
    const refused = answerMove(only(14));
    expect(refused.moves).toEqual(start.moves);
    expect(refused.refused).toBe(14);
    expect(answerMove(start)).toBe(start);
  });

  it('needs no network once the game is over', () => {
    const moves = randomGame(randomFrom(9));
    const over = { ...start, moves };
    expect(isOver(over)).toBe(true);
    expect(work.request(over)).toBeUndefined();
  });
});

describe('what is read and what is flipped', () => {
  const thought = done({ ...start, answer: 'shown' });

  it('is compared with the board as it is', () => {
    const truth = colors(positionOf(thought));
    for (const read of ['mover', 'color', 'placed'] as const) {
      const said = boardNow({ ...thought, read });
      const right = said?.colors.filter((disc, cell) => disc === truth[cell]).length ?? 0;
      expect(right).toBe(36 - (said?.wrong.length ?? 0));
      expect(said?.turned).toBe(turnedCells(thought).length);
    }
  });

  it('stays covered until the reader has guessed', () => {
    expect(boardNow(done(start))).toBeUndefined();
  });

  it('changes with the way it is pushed, and controls are as long as the flip', () => {
    const lengths = (['flip', 'random', 'otherCell', 'otherGame'] as const).map((edit) => {
      return done({ ...start, edit }).made?.edited?.length ?? 0;
    });
    for (const length of lengths) expect(length).toBeCloseTo(lengths[0] as number, 4);
    const followed = followedNow(thought);
    expect(followed?.chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1);
  });

  it('leaves the network as it was at strength −1, which no slider reaches, and says nothing of a free cell', () => {
    const request = work.request({ ...start, dose: -1 });
    if (!request) throw new Error('there is nothing to compute');
    const [made] = run(request, data);
    made?.edited?.chances.forEach((chance, cell) => expect(chance).toBeCloseTo(made.chances[cell] as number, 6));
    const free = done({ ...start, cell: 0 });
    expect(followedNow(free)).toBeUndefined();
  });
});

describe('boards on a surface', () => {
  it.each([288, 328, 608, 976])('stand inside %i px and give back the cell that was pressed', (width) => {
    const { boards } = layoutOf(width);
    for (const board of boards) {
      expect(board.at[0] + 6 * board.cell).toBeLessThanOrEqual(width);
      for (let cell = 0; cell < 36; cell++) {
        expect(cellAt(inBoard(onSurface(columnRow(cell), board), board))).toBe(cell);
      }
    }
  });

  it('are named as players name them', () => {
    expect([0, 5, 30, 35].map(nameOf)).toEqual(['a1', 'f1', 'a6', 'f6']);
  });
});
