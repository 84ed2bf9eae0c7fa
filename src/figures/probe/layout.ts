/** Where things stand on a surface of a given width, px. */
import { leading } from '../../kit/lines.ts';
import type { Point } from '../../kit/surface.ts';
import { rowWidth } from '../../world/film.ts';
import { laterSlots } from '../../world/slots.ts';
import { box } from '../../world/state.ts';
import { controls } from './recorded.ts';
import { layers } from './state.ts';

/** A frame under its name; under it what is read, and a row of film. */
export interface Panel {
  readonly at: Point;
  readonly scale: number;
  /** Upper left corner of the row of film, and its multiple. */
  readonly film: Point;
  readonly filmScale: number;
}

export interface Layout {
  readonly height: number;
  /** The opening, with the reader's hand on the ball. */
  readonly stage: Panel;
  readonly panels: readonly Panel[];
  readonly table: TablePlace;
}

export interface TablePlace {
  readonly top: number;
  /** Of the cells. */
  readonly left: number;
  readonly cell: number;
  readonly row: number;
  /** From the top of a row to its cells: names stand beside them or over them. */
  readonly name: number;
  /** Upper edges of the rows, layers first. */
  readonly rows: readonly number[];
}

/** Room for a name over a frame; an arrow may reach into it. */
const head = 34;
/** Two lines under a frame. */
const foot = 48;
/** Over the rows of the table. */
const tableHead = 52;
const betweenGroups = 12;

export const columns = 5;

export function layoutOf(width: number): Layout {
  const narrow = width < 590;
  const across = narrow ? laterSlots.length : laterSlots.length + 1;
  const scale = Math.min(9, Math.floor((width - (across - 1) * 8) / across / box.size));
  const side = scale * box.size;
  const gap = (width - across * side) / (across - 1);
  const filmScale = side >= rowWidth(2) ? 2 : 1;
  const stageScale = narrow ? 6 : scale;
  const stageSide = stageScale * box.size;
  const top = narrow ? head + stageSide + 24 : 0;
  const stage: Panel = narrow
    ? { at: [0, head], scale: stageScale, film: [stageSide + 20, head + stageSide - 2 * box.size], filmScale: 1 }
    : { at: [0, head], scale, film: [0, head + side + foot], filmScale };
  const panels = laterSlots.map((_, i): Panel => {
    const x = Math.round((narrow ? i : i + 1) * (side + gap));
    return { at: [x, top + head], scale, film: [x, top + head + side + foot], filmScale };
  });
  const table = tableOf(width, top + head + side + foot + filmScale * box.size + 36);
  return { height: (table.rows.at(-1) as number) + table.row + 4, stage, panels, table };
}

function tableOf(width: number, top: number): TablePlace {
  const narrow = width < 590;
  const left = narrow ? 0 : Math.max(212, Math.min(250, Math.floor(width * 0.3)));
  const row = narrow ? 44 : 27;
  const first = top + tableHead + (narrow ? leading : 0);
  const rows = [...layers, ...controls].map((_, i) => first + i * row + (i >= layers.length ? betweenGroups : 0));
  return { top, left, cell: (width - left) / columns, row, name: narrow ? 19 : 0, rows };
}

/** A place in the Box on the stage, and back. */
export function onSurface([x, y]: Point, width: number): Point {
  const { at, scale } = layoutOf(width).stage;
  return [at[0] + x * scale, at[1] + y * scale];
}

export function inBox([x, y]: Point, width: number): Point {
  const { at, scale } = layoutOf(width).stage;
  return [(x - at[0]) / scale, (y - at[1]) / scale];
}
