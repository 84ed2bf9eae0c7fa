import { fieldsOf } from '../../kit/fields.ts';
import type { Control, Figure } from '../../kit/figure.ts';
import { size } from '../../models/othello/rules.ts';
import { draw } from './draw.ts';
import { cellAt, columnRow, inBoard, layoutOf, onSurface } from './layout.ts';
import { say } from './say.ts';
import {
  answerMove,
  answers,
  back,
  doses,
  edits,
  guesses,
  isLegal,
  isOver,
  largestPart,
  layers,
  madeNow,
  partNumber,
  partsOfGame,
  place,
  reads,
  start,
  withPart,
  work,
  type OthelloState,
} from './state.ts';

const { range, choice } = fieldsOf<OthelloState>();
const isCovered = ({ answer }: OthelloState): boolean => answer === 'covered';
const isOpen = (state: OthelloState): boolean => !isCovered(state);

/** The game in the link, as numbers: never shown, since the board is where it is played. */
const game: readonly Control<OthelloState>[] = Array.from({ length: partsOfGame }, (_, part) => ({
  kind: 'range',
  key: `game${part + 1}`,
  min: 0,
  max: largestPart,
  step: 1,
  shown: () => false,
  get: (state) => partNumber(state, part),
  set: (state, number) => withPart(state, part, number),
}));

/** A game against a network that was only told moves; the board inside it, and a disc flipped there. */
export const figure: Figure<OthelloState> = {
  id: 'othello',
  provenance: 'live',
  wide: true,
  start,
  work,
  controls: [
    ...game,
    {
      kind: 'point',
      key: 'cell',
      min: [1, 1],
      max: [size, size],
      step: 1,
      anywhere: true,
      get: ({ cell }) => columnRow(cell),
      set: (state, place) => ({ ...state, cell: cellAt(place) }),
      place: (place, width) => onSurface(place, layoutOf(width).boards[0]),
      value: (place, width) => inBoard(place, nearest(place, width)),
    },
    { kind: 'action', key: 'place', shown: (state) => isLegal(state, state.cell), run: place },
    {
      kind: 'action',
      key: 'reply',
      shown: (state) => !isOver(state) && madeNow(state) !== undefined,
      run: answerMove,
    },
    { kind: 'action', key: 'back', shown: ({ moves }) => moves.length > 0, run: back },
    choice('guess', guesses, { shown: isCovered }),
    choice('answer', answers, { shown: () => false }),
    {
      kind: 'action',
      key: 'commit',
      shown: (state) => isCovered(state) && state.guess !== 'none',
      run: (state) => (state.guess === 'none' ? state : { ...state, answer: 'guessed' }),
    },
    { kind: 'action', key: 'show', shown: isCovered, run: (state) => ({ ...state, answer: 'shown' }) },
    choice('read', reads, { shown: isOpen }),
    choice('layer', layers),
    choice('edit', edits),
    range('dose', doses),
  ],
  draw,
  say,
};

/** The board that a press is on or nearest to: all three show the same cells. */
function nearest([x, y]: readonly [number, number], width: number) {
  const { boards } = layoutOf(width);
  const far = ({ at, cell }: (typeof boards)[number]): number => {
    const middle = (size * cell) / 2;
    return Math.hypot(x - at[0] - middle, y - at[1] - middle);
  };
  return boards.reduce((best, board) => (far(board) < far(best) ? board : best));
}
