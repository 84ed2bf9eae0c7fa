import { frameCorner, rowWidth } from '../../world/film.ts';
import { box } from '../../world/state.ts';

/** A rectangle on the surface, px. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface Side {
  readonly heading: Area;
  /** Upper left corner of each row of frames. */
  readonly rows: readonly Area[];
  /** Where what is said of a row stands: beside it. */
  readonly notes: readonly Area[];
  /** The roll-outs and the prediction, or the square. */
  readonly lower: Area;
  /** The lines of the clauses. */
  readonly clauses: Area;
}

export interface Layout {
  readonly stacked: boolean;
  readonly scale: number;
  /** Labels of the rows; side by side they stand at the left of both sides. */
  readonly labels: readonly Area[];
  readonly simulator: Side;
  readonly code: Side;
  readonly clauseHeight: number;
  readonly height: number;
  /** What stands below the films when the miniature is on the right: a chart and lines, and how tall that makes it. */
  readonly learned: { readonly chart: Box; readonly lines: Box; readonly height: number };
}

export interface Box extends Area {
  readonly height: number;
}

const rows = 4;
const labelWidth = 46;
const gap = 32;
/** Below 560 px the two sides are interleaved row by row. */
const narrow = 560;
export const lowerFrame = 72;
const headingHeight = 50;
/** px of the roll-outs with their prediction, and of the square. */
const lowerHeight = { outcome: 158, square: 202 };
/** px from one clause to the next, where its text takes two lines and where it fits on one. */
const clauseHeight = { two: 42, one: 28 };
const roomForOne = 400;
/** px between the two sides of a row. */
const pairGap = 7;
/** Stacked rows keep clear of the edge, so that the frame around the edited one is not cut. */
const margin = 4;

/** @param width of the surface, px. */
export function layout(width: number): Layout {
  return width < narrow ? stacked(width) : sideBySide(width);
}

function sideBySide(width: number): Layout {
  const scale = width >= 900 ? 3 : 2;
  const each = (width - gap) / 2;
  const rowHeight = scale * box.size + 8;
  const lowerTop = headingHeight + rows * rowHeight + 20;
  const clause = each < roomForOne ? clauseHeight.two : clauseHeight.one;
  const clauseTop = lowerTop + lowerHeight.square;
  const side = (left: number): Side => ({
    heading: { x: left, y: 0, width: each },
    rows: count(rows, (row) => ({ x: left + labelWidth, y: headingHeight + row * rowHeight, width: rowWidth(scale) })),
    notes: count(rows, (row) => ({
      x: left + labelWidth + rowWidth(scale) + 10,
      y: headingHeight + row * rowHeight + (scale * box.size) / 2 + 5,
      width: each - labelWidth - rowWidth(scale) - 10,
    })),
    lower: { x: left, y: lowerTop, width: each },
    clauses: { x: left, y: clauseTop, width: each },
  });
  const simulator = side(0);
  return {
    stacked: false,
    scale,
    simulator,
    code: side(each + gap),
    labels: [...simulator.rows, ...side(each + gap).rows].map(({ x, y }) => ({
      x: x - labelWidth,
      y: y + (scale * box.size) / 2 + 5,
      width: labelWidth,
    })),
    clauseHeight: clause,
    height: clauseTop + 3 * clause,
    learned: learnedBeside(width, lowerTop),
  };
}

function stacked(width: number): Layout {
  const scale = 2;
  const side = scale * box.size;
  const headings = 2 * headingHeight;
  const pair = 2 * (side + pairGap) + 26;
  const top = (row: number): number => headings + row * pair + 20;
  const lowerTop = headings + rows * pair + 12;
  const simulatorClauses = lowerTop + lowerHeight.outcome;
  const codeLower = simulatorClauses + 2 * clauseHeight.two + 24;
  const codeClauses = codeLower + lowerHeight.square;
  const strip = (offset: number): Pick<Side, 'rows' | 'notes'> => ({
    rows: count(rows, (row) => ({ x: margin, y: top(row) + offset, width: rowWidth(scale) })),
    notes: count(rows, (row) => ({
      x: margin + rowWidth(scale) + 10,
      y: top(row) + offset + side / 2 + 5,
      width: width - margin - rowWidth(scale) - 10,
    })),
  });
  return {
    stacked: true,
    scale,
    labels: count(rows, (row) => ({ x: 0, y: top(row) - 7, width })),
    simulator: {
      heading: { x: 0, y: 0, width },
      ...strip(0),
      lower: { x: 0, y: lowerTop, width },
      clauses: { x: 0, y: simulatorClauses, width },
    },
    code: {
      heading: { x: 0, y: headingHeight - 4, width },
      ...strip(side + pairGap),
      lower: { x: 0, y: codeLower, width },
      clauses: { x: 0, y: codeClauses, width },
    },
    clauseHeight: clauseHeight.two,
    height: codeClauses + 3 * clauseHeight.two,
    learned: learnedBelow(width, lowerTop),
  };
}

/** px */
const learnedHeight = { chart: 230, lines: { one: 280, two: 230 } };

function learnedBeside(width: number, y: number): Layout['learned'] {
  const each = (width - gap) / 2;
  const height = each < roomForOne ? learnedHeight.lines.one : learnedHeight.lines.two;
  const chart = { x: 0, y, width: each, height: learnedHeight.chart };
  return { chart, lines: { x: each + gap, y, width: each, height }, height: y + height };
}

function learnedBelow(width: number, y: number): Layout['learned'] {
  const chart = { x: 0, y, width, height: learnedHeight.chart };
  const below = y + learnedHeight.chart + 16;
  const lines = { x: 0, y: below, width, height: learnedHeight.lines.one };
  return { chart, lines, height: below + learnedHeight.lines.one };
}

/** Where the ball of a frame is drawn, px. */
export function ballPlace(
  { scale }: Layout,
  side: Side,
  frame: number,
  [x, y]: readonly [number, number],
): readonly [number, number] {
  const row = side.rows[Math.floor(frame / rows)] as Area;
  const [left, top] = frameCorner(row.x, row.y, scale, frame);
  return [left + x * scale, top + y * scale];
}

function count<Item>(length: number, make: (index: number) => Item): readonly Item[] {
  return Array.from({ length }, (_, index) => make(index));
}
