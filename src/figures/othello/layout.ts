/** Where things stand on a surface of a given width, px. */
import type { Point } from '../../kit/surface.ts';
import { cells, size } from '../../models/othello/rules.ts';

export interface Board {
  /** Upper left corner of the cells. */
  readonly at: Point;
  readonly cell: number;
}

export interface Layout {
  readonly height: number;
  /** The game; the board as read; what follows from the flip. */
  readonly boards: readonly [Board, Board, Board];
  /** Width of the text over and under a board. */
  readonly column: number;
  readonly tables: readonly [Place, Place];
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Letters and numbers beside a board. */
const margin = 18;
/** A title and two lines over a board; three lines under it. */
const head = 84;
const foot = 74;
export const rowHeight = 26;
const tableRows = [9, 7] as const;

export function layoutOf(width: number): Layout {
  const narrow = width < 590;
  const across = narrow ? 1 : 3;
  const gap = narrow ? 0 : width < 800 ? 16 : 44;
  const column = Math.floor((width - (across - 1) * gap) / across);
  const cell = Math.min(44, Math.floor((column - margin) / size));
  const board = (i: number): Board => {
    const x = narrow ? 0 : Math.round(i * (column + gap));
    const y = narrow ? i * (head + size * cell + foot) : 0;
    return { at: [x + margin, y + head], cell };
  };
  const under = (narrow ? 3 : 1) * (head + size * cell + foot) + 12;
  const stacked = width < 800;
  const half = stacked ? width : Math.floor((width - 40) / 2);
  const second = under + tableHeight(0) + 28;
  const tables: Layout['tables'] = [
    { x: 0, y: under, width: half },
    stacked ? { x: 0, y: second, width } : { x: width - half, y: under, width: half },
  ];
  const height = stacked ? second + tableHeight(1) : under + tableHeight(0);
  return { height, boards: [board(0), board(1), board(2)], column, tables };
}

function tableHeight(table: 0 | 1): number {
  return 44 + tableRows[table] * rowHeight;
}

/** Middle of a cell, as [column, row] from 1. */
export function onSurface([column, row]: Point, { at, cell }: Board): Point {
  return [at[0] + (column - 0.5) * cell, at[1] + (row - 0.5) * cell];
}

export function inBoard([x, y]: Point, { at, cell }: Board): Point {
  return [(x - at[0]) / cell + 0.5, (y - at[1]) / cell + 0.5];
}

export function columnRow(cell: number): Point {
  return [(cell % size) + 1, Math.floor(cell / size) + 1];
}

export function cellAt([column, row]: Point): number {
  return Math.min(cells - 1, Math.max(0, (Math.round(row) - 1) * size + Math.round(column) - 1));
}

/** As players write it: a letter for the column, a number for the row. */
export function nameOf(cell: number): string {
  const [column, row] = columnRow(cell);
  return `${'abcdef'.charAt(column - 1)}${row}`;
}
