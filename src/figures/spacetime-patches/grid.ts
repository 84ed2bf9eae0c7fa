/** The arithmetic of spacetime patches: how many tokens a clip becomes, and how many pairs attention compares. */

/** Frames, rows and columns: of a clip, or of one block of it. */
export interface Size {
  readonly frames: number;
  readonly height: number;
  readonly width: number;
}

/** A clip cut into blocks. Moments, rows and columns count blocks. */
export interface Grid {
  readonly clip: Size;
  readonly block: Size;
  readonly moments: number;
  readonly rows: number;
  readonly columns: number;
  /** S: blocks in one moment. */
  readonly places: number;
  /** N: tokens. */
  readonly count: number;
}

/** Where a block is in the grid, from 0. */
export interface Token {
  readonly moment: number;
  readonly row: number;
  readonly column: number;
}

/**
 * N = (T/p_τ)(H/p)(W/p), equation eq-spacetime-patch-count. Throws RangeError where the blocks leave a remainder: the
 * figure offers no such cut.
 */
export function cutClip(clip: Size, block: Size): Grid {
  const moments = clip.frames / block.frames;
  const rows = clip.height / block.height;
  const columns = clip.width / block.width;
  if (![moments, rows, columns].every((n) => Number.isInteger(n) && n > 0)) {
    throw new RangeError(`cutClip: blocks of ${Object.values(block).join('×')} in ${Object.values(clip).join('×')}`);
  }
  return { clip, block, moments, rows, columns, places: rows * columns, count: moments * rows * columns };
}

/** Place of a token in the sequence, from 0: moment by moment, row by row. */
export function indexOf({ rows, columns }: Grid, { moment, row, column }: Token): number {
  return (moment * rows + row) * columns + column;
}

/** The nearest token that the grid has. */
export function within({ moments, rows, columns }: Grid, { moment, row, column }: Token): Token {
  const clamp = (value: number, count: number): number => Math.min(count - 1, Math.max(0, Math.floor(value)));
  return { moment: clamp(moment, moments), row: clamp(row, rows), column: clamp(column, columns) };
}

export const attentions = ['full', 'factorized'] as const;
/** All tokens with all, or first those of one moment and then those of one place. */
export type Attention = (typeof attentions)[number];

/** Pairs of tokens compared in one layer, equation eq-factorized-attention: (T'S)², or T'S² + ST'². */
export function pairs({ moments, places, count }: Grid, attention: Attention): number {
  return attention === 'full' ? count ** 2 : moments * places ** 2 + places * moments ** 2;
}

/** Whether news passes from one token to another in one layer. */
export function reaches(attention: Attention, from: Token, to: Token): 'directly' | 'in two hops' {
  const samePlace = from.row === to.row && from.column === to.column;
  return attention === 'full' || samePlace || from.moment === to.moment ? 'directly' : 'in two hops';
}

/** In two hops: across the frame first, to the place where the news is wanted, and then through time. */
export function relay(from: Token, to: Token): Token {
  return { ...to, moment: from.moment };
}
