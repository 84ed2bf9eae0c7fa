/**
 * Films of sixteen frames and what is said of each row: one, or two side by side, or two row by row where there is no
 * room.
 */
import { mark, type Surface } from '../kit/surface.ts';
import { frameCorner, rowLength, rowWidth } from './film.ts';
import { box } from './state.ts';

/** A rectangle on the surface, px; a row's height is that of its frames. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface FilmSide {
  readonly heading: Area;
  /** Upper left corner of each row of frames. */
  readonly rows: readonly Area[];
  /** Where what is said of a row stands: beside it. */
  readonly notes: readonly Area[];
}

interface Films {
  /** Whether rows of two films alternate, with what is said of them in between. */
  readonly stacked: boolean;
  readonly scale: number;
  /** World times of the rows; of films side by side they stand at the left of each. */
  readonly labels: readonly Area[];
  /** px from the top to the end of the films. */
  readonly end: number;
}

export interface OneFilm extends Films, FilmSide {}

export interface TwoFilms extends Films {
  readonly left: FilmSide;
  readonly right: FilmSide;
}

const rows = 4;
const labelWidth = 46;
/** px between the two sides. */
export const sideGap = 32;
/** Below 560 px the two sides are interleaved row by row. */
const narrow = 560;
const headingHeight = 50;
/** px between rows whose notes stand beside them. */
const rowGap = 8;
/** px between the two sides of a row. */
const pairGap = 7;
/** Stacked rows keep clear of the edge, so that the frame around the edited one is not cut. */
const margin = 4;

/** @param width of the surface, px. */
export function twoFilms(width: number): TwoFilms {
  return width < narrow ? stacked(width) : beside(width);
}

function beside(width: number): TwoFilms {
  const scale = width >= 900 ? 3 : 2;
  const each = (width - sideGap) / 2;
  const left = oneFilm(0, each, scale);
  const right = oneFilm(each + sideGap, each, scale);
  return { stacked: false, scale, left, right, labels: [...left.labels, ...right.labels], end: left.end };
}

/** A film alone, its world times at its left. px; `scale` is the whole multiple of its pixels. */
export function oneFilm(x: number, width: number, scale: number): OneFilm {
  const height = scale * box.size;
  const top = (row: number): number => headingHeight + row * (height + rowGap);
  const middle = (row: number): number => top(row) + height / 2 + 5;
  const left = x + labelWidth;
  const right = left + rowWidth(scale) + 10;
  return {
    stacked: false,
    scale,
    heading: { x, y: 0, width },
    rows: count((row) => ({ x: left, y: top(row), width: rowWidth(scale) })),
    notes: count((row) => ({ x: right, y: middle(row), width: x + width - right })),
    labels: count((row) => ({ x, y: middle(row), width: labelWidth })),
    end: top(rows),
  };
}

function stacked(width: number): TwoFilms {
  const scale = 2;
  const side = scale * box.size;
  const headings = 2 * headingHeight;
  const pair = 2 * (side + pairGap) + 26;
  const top = (row: number): number => headings + row * pair + 20;
  const strip = (offset: number): Pick<FilmSide, 'rows' | 'notes'> => ({
    rows: count((row) => ({ x: margin, y: top(row) + offset, width: rowWidth(scale) })),
    notes: count((row) => ({
      x: margin + rowWidth(scale) + 10,
      y: top(row) + offset + side / 2 + 5,
      width: width - margin - rowWidth(scale) - 10,
    })),
  });
  return {
    stacked: true,
    scale,
    labels: count((row) => ({ x: 0, y: top(row) - 7, width })),
    left: { heading: { x: 0, y: 0, width }, ...strip(0) },
    right: { heading: { x: 0, y: headingHeight - 4, width }, ...strip(side + pairGap) },
    end: headings + rows * pair,
  };
}

/** Where a place in the Box is drawn in a frame of a side, px. */
export function placeIn(
  { scale }: Pick<Films, 'scale'>,
  side: FilmSide,
  frame: number,
  [x, y]: readonly [number, number],
): readonly [number, number] {
  const row = side.rows[Math.floor(frame / rowLength)] as Area;
  const [left, top] = frameCorner(row.x, row.y, scale, frame);
  return [left + x * scale, top + y * scale];
}

/** The name of a side, and what it does. */
export function drawHeading(
  to: Surface,
  { heading: { x, y } }: FilmSide,
  meaning: 'truth' | 'belief',
  key: string,
): void {
  mark(to, [x + 6, y + 9], meaning, 5);
  to.text(x + 18, y + 14, to.label(`${key}.name`), { size: 15, weight: 600, paint: 'ink' });
  to.text(x, y + 33, to.label(`${key}.does`));
}

/** World time of each row, and which is edited. */
export function drawTimes(to: Surface, { labels, stacked: isStacked }: Films, edited: number): void {
  for (const [index, { x, y }] of labels.entries()) {
    const row = index % rows;
    const frames = `τ ${row * rowLength}–${(row + 1) * rowLength - 1}`;
    to.text(x, y, frames, { size: 13, paint: 'tau' });
    if (isStacked && row === edited) to.text(x + 52, y, to.label('edited'), { size: 13 });
  }
}

/** The reader's frame around an edited row. */
export function drawEdited(to: Surface, { x, y, width }: Area, scale: number): void {
  const side = scale * box.size;
  to.rect(x - 2, y - 2, width + 4, side + 4, { stroke: 'actionEdge', width: 4.5 });
  to.rect(x - 2, y - 2, width + 4, side + 4, { stroke: 'action', width: 2.5 });
}

/** What is said of a row; stacked, the side is named there too. @param name key of the side's short name. */
export function drawNote(to: Surface, { stacked: isStacked }: Films, { x, y }: Area, name: string, text: string): void {
  const style = { size: 13, weight: 600, paint: 'ink' } as const;
  if (!isStacked) return to.text(x, y, text, style);
  to.text(x, y - 9, to.label(`${name}.short`), { size: 13 });
  to.text(x, y + 9, text, style);
}

function count<Item>(make: (row: number) => Item): readonly Item[] {
  return Array.from({ length: rows }, (_, row) => make(row));
}
