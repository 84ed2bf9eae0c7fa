import { clauses, systems } from './state.ts';

/** The table on a surface, px. */
export interface Layout {
  /** Narrow tables write the clauses upward. */
  readonly narrow: boolean;
  readonly left: number;
  readonly top: number;
  readonly cell: { readonly width: number; readonly height: number };
  /** Baseline of the line that explains the marks. */
  readonly key: number;
  readonly height: number;
}

export function layout(width: number): Layout {
  const narrow = width < 480;
  const left = narrow ? 108 : 196;
  const top = narrow ? 156 : 74;
  const cell = { width: (width - left) / clauses.length, height: narrow ? 46 : 42 };
  const key = top + systems.length * cell.height + 30;
  return { narrow, left, top, cell, key, height: key + 12 };
}

/** Where the handle of a cell is: at the middle of its lower edge, clear of what the cell says. */
export function handlePlace({ left, top, cell }: Layout, column: number, row: number): readonly [number, number] {
  return [left + (column + 0.5) * cell.width, top + (row + 1) * cell.height - 4];
}

/** Column and row under a point, perhaps outside the table. */
export function cellAt({ left, top, cell }: Layout, [x, y]: readonly [number, number]): readonly [number, number] {
  return [Math.floor((x - left) / cell.width), Math.floor((y - top) / cell.height)];
}
