/** Where things stand on a surface of a given width, px. */
import { leading } from '../../kit/lines.ts';
import type { Point } from '../../kit/surface.ts';
import { rowWidth } from '../../world/film.ts';
import { laterSlots } from '../../world/slots.ts';
import { box } from '../../world/state.ts';
import { ways } from './state.ts';

export interface FilmPlace {
  readonly at: Point;
  readonly scale: number;
}

export interface Layout {
  readonly height: number;
  /** Upper left corner of the large frame, and screen pixels of a pixel of the Box. */
  readonly stage: Point;
  readonly scale: number;
  /** Unsteered, steered, and where there is room the Box. */
  readonly films: readonly FilmPlace[];
  readonly chart: { readonly at: Point; readonly width: number; readonly height: number };
  readonly table: TablePlace;
}

export interface TablePlace {
  readonly at: Point;
  readonly width: number;
  /** Where the numbers begin, from the left edge. */
  readonly left: number;
  readonly row: number;
  /** From the top to the first row: a title, which may take two lines, and names of columns. */
  readonly head: number;
  /** From the top of a row to its numbers. */
  readonly name: number;
  readonly height: number;
}

const head = 30;
/** The frame that is looked at is framed, a little beyond its film. */
const edge = 3;
/** Name and verdict over a film; world time over each of its rows. */
const filmHead = 44;
export const rowGap = 20;
const tableHead = 66;

export function filmHeight(scale: number): number {
  return filmHead + laterSlots.length * (scale * box.size + rowGap);
}

export function layoutOf(width: number): Layout {
  if (width >= 900) return wide(width);
  if (width >= 590) return middle(width);
  return narrow(width);
}

function wide(width: number): Layout {
  const scale = 9;
  const side = scale * box.size;
  const gap = (width - edge - side - 3 * rowWidth(2)) / 3;
  const films = [0, 1, 2].map((i): FilmPlace => ({
    at: [Math.round(side + gap + i * (rowWidth(2) + gap)), 0],
    scale: 2,
  }));
  const below = Math.max(head + side, filmHeight(2)) + 28;
  const chart = 380;
  const table = tableAt([chart + 56, below], width - chart - 56);
  return {
    height: below + table.height,
    stage: [0, head],
    scale,
    films,
    chart: { at: [0, below], width: chart, height: table.height },
    table,
  };
}

function middle(width: number): Layout {
  const scale = 9;
  const side = scale * box.size;
  const gap = (width - 2 * edge - 3 * rowWidth(2)) / 2;
  const chart = { at: [side + 32, 0], width: width - side - 32, height: head + side } as const;
  const top = head + side + 28;
  const films = [0, 1, 2].map((i): FilmPlace => ({ at: [Math.floor(edge + i * (rowWidth(2) + gap)), top], scale: 2 }));
  const table = tableAt([0, top + filmHeight(2) + 16], width);
  return { height: table.at[1] + table.height, stage: [0, head], scale, films, chart, table };
}

function narrow(width: number): Layout {
  const scale = Math.min(12, Math.floor(width / box.size));
  const side = scale * box.size;
  const film = width >= rowWidth(3) + 2 * edge ? 3 : 2;
  const top = head + side + 20;
  const films = [0, 1].map((i): FilmPlace => ({ at: [edge, top + i * (filmHeight(film) + 8)], scale: film }));
  const chartTop = top + 2 * (filmHeight(film) + 8) + 8;
  const chart = { at: [0, chartTop], width, height: 240 } as const;
  const table = tableAt([0, chartTop + 240 + 24], width);
  return {
    height: table.at[1] + table.height,
    stage: [Math.floor((width - side) / 2), head],
    scale,
    films,
    chart,
    table,
  };
}

function tableAt(at: Point, width: number): TablePlace {
  const narrow = width < 480;
  const row = narrow ? 44 : 28;
  const head = tableHead + (narrow ? leading : 0);
  return { at, width, left: narrow ? 0 : 220, head, row, name: narrow ? 19 : 0, height: head + ways.length * row };
}

/** A place in the Box on the stage, and back. */
export function onSurface([x, y]: Point, width: number): Point {
  const { stage, scale } = layoutOf(width);
  return [stage[0] + x * scale, stage[1] + y * scale];
}

export function inBox([x, y]: Point, width: number): Point {
  const { stage, scale } = layoutOf(width);
  return [(x - stage[0]) / scale, (y - stage[1]) / scale];
}
