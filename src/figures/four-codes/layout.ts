import { box } from '../../world/state.ts';
import { oneFilm, sideGap, type Area, type OneFilm } from '../../world/two-films.ts';

export interface Box extends Area {
  readonly height: number;
}

/** The square of frames and codes: whole multiples of their pixels and cells. */
export interface SquareSizes {
  readonly scale: number;
  readonly cell: number;
}

export interface Layout {
  readonly film: OneFilm;
  readonly square: Box & SquareSizes;
  readonly clauses: Box;
  /** px from one clause to the next. */
  readonly clauseHeight: number;
  readonly height: number;
}

const sizes = { small: { scale: 3, cell: 6 }, large: { scale: 5, cell: 10 } } as const;
/** px from the frames of the square down to its codes, and above both for names. */
export const between = 44;
export const above = 72;
/** Below 560 px the square stands under the film. */
const narrow = 560;
const wide = 900;
/** px of a clause whose text takes two lines, and of one that takes one. */
const clauseHeights = { two: 42, one: 28 };
const clauseCount = 3;
export const codeSide = 8;

/** @param width of the surface, px. */
export function layout(width: number): Layout {
  const isNarrow = width < narrow;
  const each = isNarrow ? width : (width - sideGap) / 2;
  const film = oneFilm(0, each, width < wide ? 2 : 3);
  const size = width < wide ? sizes.small : sizes.large;
  const height = above + size.scale * box.size + between + size.cell * codeSide + 16;
  const square = { x: isNarrow ? 0 : each + sideGap, y: isNarrow ? film.end + 16 : 0, width: each, height, ...size };
  const clauseHeight = isNarrow ? clauseHeights.two : clauseHeights.one;
  const top = Math.max(film.end, square.y + height) + 16;
  const clauses = { x: 0, y: top, width, height: clauseCount * clauseHeight };
  return { film, square, clauses, clauseHeight, height: top + clauses.height };
}
