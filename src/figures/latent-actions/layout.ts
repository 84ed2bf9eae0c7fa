/** Where things stand in the drawing, px: the film, the paddle's way, the tables. */
import { box } from '../../world/state.ts';
import type { Plot } from '../chart/axes.ts';

export interface Layout {
  /** Upper left corner of the film, and its whole multiple. */
  readonly film: readonly [x: number, y: number];
  readonly scale: number;
  /** Over it two lines of text: what it shows, and whose line is whose. */
  readonly plot: Plot;
  readonly tables: Tables;
  readonly height: number;
}

export interface Tables {
  readonly left: number;
  readonly top: number;
  /** Width of a column and height of a row. */
  readonly column: number;
  readonly row: number;
  /** Left edges of the keys and of the directions. */
  readonly keys: number;
  readonly directions: number;
  readonly bottom: number;
}

const top = 26;
const between = 24;
/** Room for the number of a code, and between the two tables. */
const name = 30;
const gap = 14;
/** Over the first row: titles and heads of columns. */
const heads = 44;
const columns = 7;
const widest = 80;

export function layoutOf(width: number, codes: number): Layout {
  const isWide = width >= 560;
  const scale = isWide ? Math.min(10, Math.floor((width * 0.4) / box.size)) : Math.min(8, Math.floor((width * 0.6) / box.size)); // prettier-ignore
  const side = scale * box.size;
  const plotLeft = isWide ? side + between + 26 : 26;
  const plotTop = isWide ? top + 44 : top + side + 80;
  const plot: Plot = { left: plotLeft, right: width, top: plotTop, bottom: isWide ? top + side - 20 : plotTop + 130 };
  const tablesTop = Math.max(top + side, plot.bottom + 20) + 40;
  const column = Math.min(widest, Math.floor((width - name - gap) / columns));
  const row = 24;
  const keys = name;
  const directions = keys + 3 * column + gap;
  const bottom = tablesTop + heads + codes * row;
  return {
    film: [0, top],
    scale,
    plot,
    tables: { left: 0, top: tablesTop, column, row, keys, directions, bottom },
    height: bottom + 12,
  };
}

/** Baseline of a row's text, and its upper edge. */
export function rowOf({ top: from, row }: Tables, code: number): readonly [baseline: number, edge: number] {
  const edge = from + heads + code * row;
  return [edge + 17, edge];
}
