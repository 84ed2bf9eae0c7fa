/**
 * Othello on a board of 6 × 6, seen by whoever is to move. A set of cells is two integers of 21 bits, three rows each;
 * every row ends in a bit that is never set, so that a line which is shifted off the board does not come back on the
 * other side. Cells are numbered row by row, 0 … 35.
 */

export const size = 6;
export const cells = size * size;
/** Moves of a game that fills the board: four discs lie there when it begins. */
export const longestGame = cells - 4;

export interface Cells {
  /** Rows 0 … 2. */
  readonly low: number;
  /** Rows 3 … 5. */
  readonly high: number;
}

export type Color = 'black' | 'white';

export interface Position {
  /** Discs of whoever is to move, and of the other. */
  readonly mine: Cells;
  readonly theirs: Cells;
  readonly mover: Color;
}

const stride = size + 1;
const half = 3 * stride;
const halfMask = 2 ** half - 1;
/** Right, down and to the left, down, down and to the right; negative: the other way. */
const directions = [1, stride - 1, stride, stride + 1].flatMap((by) => [by, -by]);

const row = 2 ** size - 1;
const rows = row | (row << stride) | (row << (2 * stride));
const board: Cells = { low: rows, high: rows };
const none: Cells = { low: 0, high: 0 };

/** Black begins. */
export const startPosition: Position = {
  mine: union(cell(15), cell(20)),
  theirs: union(cell(14), cell(21)),
  mover: 'black',
};

/** Cells where whoever is to move may place a disc; none where the game is over (see `play`: nobody is left to pass). */
export function legalMoves({ mine, theirs }: Position): readonly number[] {
  return cellsOf(legalCells(mine, theirs));
}

/**
 * The position after a move. Who cannot move passes, so that the mover of the new position is one who can; if neither
 * can, the game is over and the position has no legal move. Throws RangeError where the move turns no disc.
 */
export function play({ mine, theirs, mover }: Position, at: number): Position {
  const placed = cell(at);
  const turned = turnedBy(placed, mine, theirs);
  if (isEmpty(turned) || !isEmpty(common(placed, union(mine, theirs)))) {
    throw new RangeError(`play: ${at} is no legal move`);
  }
  const after = { mine: union(union(mine, placed), turned), theirs: without(theirs, turned) };
  const other = mover === 'black' ? 'white' : 'black';
  const next: Position = { mine: after.theirs, theirs: after.mine, mover: other };
  return isEmpty(legalCells(next.mine, next.theirs)) ? { ...after, mover } : next;
}

/** The position with the color of the disc on a cell changed; the same where there is none. */
export function flipDisc({ mine, theirs, mover }: Position, at: number): Position {
  const disc = cell(at);
  if (isEmpty(common(disc, union(mine, theirs)))) return { mine, theirs, mover };
  const isMine = !isEmpty(common(disc, mine));
  return isMine
    ? { mine: without(mine, disc), theirs: union(theirs, disc), mover }
    : { mine: union(mine, disc), theirs: without(theirs, disc), mover };
}

/** [cells]: 1 where a disc belongs to whoever is to move, −1 where to the other, 0 where there is none. */
export function discs({ mine, theirs }: Position): Int8Array {
  const all = new Int8Array(cells);
  for (const at of cellsOf(mine)) all[at] = 1;
  for (const at of cellsOf(theirs)) all[at] = -1;
  return all;
}

/** [cells]: 1 black, −1 white, 0 none. */
export function colors(position: Position): Int8Array {
  const all = discs(position);
  return position.mover === 'black' ? all : all.map((disc) => -disc);
}

function legalCells(mine: Cells, theirs: Cells): Cells {
  const free = without(board, union(mine, theirs));
  let legal = none;
  for (const by of directions) legal = union(legal, common(shift(lineFrom(mine, theirs, by), by), free));
  return legal;
}

function turnedBy(placed: Cells, mine: Cells, theirs: Cells): Cells {
  let turned = none;
  for (const by of directions) {
    const line = lineFrom(placed, theirs, by);
    if (!isEmpty(common(shift(line, by), mine))) turned = union(turned, line);
  }
  return turned;
}

/** The unbroken lines of `theirs` that begin beside `from`; at most four long, since they need an end on the board. */
function lineFrom(from: Cells, theirs: Cells, by: number): Cells {
  let line = common(shift(from, by), theirs);
  for (let length = 1; length < size - 2; length++) line = union(line, common(shift(line, by), theirs));
  return line;
}

function shift({ low, high }: Cells, by: number): Cells {
  if (by > 0) return { low: (low << by) & halfMask, high: ((high << by) | (low >>> (half - by))) & halfMask };
  return { low: (low >>> -by) | ((high << (half + by)) & halfMask), high: high >>> -by };
}

function cell(at: number): Cells {
  const bit = stride * Math.floor(at / size) + (at % size);
  return bit < half ? { low: 1 << bit, high: 0 } : { low: 0, high: 1 << (bit - half) };
}

function cellsOf({ low, high }: Cells): number[] {
  const found: number[] = [];
  for (let at = 0; at < cells; at++) {
    const bit = stride * Math.floor(at / size) + (at % size);
    if ((bit < half ? low >>> bit : high >>> (bit - half)) & 1) found.push(at);
  }
  return found;
}

function union(a: Cells, b: Cells): Cells {
  return { low: a.low | b.low, high: a.high | b.high };
}

function common(a: Cells, b: Cells): Cells {
  return { low: a.low & b.low, high: a.high & b.high };
}

function without(a: Cells, b: Cells): Cells {
  return { low: a.low & ~b.low, high: a.high & ~b.high };
}

function isEmpty({ low, high }: Cells): boolean {
  return (low | high) === 0;
}
