/** Where things stand, px. */
import { rowWidth } from '../../world/film.ts';
import { box } from '../../world/state.ts';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  readonly height: number;
  /** Upper left corner of the opening that all three are given; none where it stands in each film. */
  readonly opening: readonly [x: number, y: number] | undefined;
  /** Upper left corner of four frames of a film. @param slot 0 to 3; 0 is the opening. */
  readonly at: (film: number, slot: number) => readonly [x: number, y: number];
  /** Where the name of a film stands beside or over this slot, if it does. */
  readonly name: (film: number, slot: number) => readonly [x: number, y: number] | undefined;
  readonly shortNames: boolean;
  /** Baseline of the world times of a slot. */
  readonly times: (slot: number) => readonly [x: number, y: number];
  /** What lies under the cover until the reader has guessed: films of the generator and of memory. */
  readonly covers: readonly Area[];
  readonly chart: Area;
  readonly table: Area;
}

export const scale = 2;
const side = scale * box.size;
const across = rowWidth(scale) + scale;
const films = 3;
const chartHeight = 270;
/** On narrow surfaces the note under the table takes more lines. */
const tableHeight = { middle: 172, narrow: 232 };

export function layoutOf(width: number): Layout {
  if (width >= 900) return wide(width);
  return width >= 3 * across ? middle(width) : narrow(width);
}

/** Names at the left, all sixteen frames in a row. */
function wide(width: number): Layout {
  const left = width - 4 * across;
  const row = side + 8;
  const top = 22;
  const below = top + films * row + 26;
  const chart = { x: 0, y: below, width: 0.56 * width, height: chartHeight };
  return {
    height: below + chartHeight,
    opening: undefined,
    at: (film, slot) => [left + slot * across, top + film * row],
    name: (film, slot) => (slot === 0 ? [0, top + film * row + side / 2 + 5] : undefined),
    shortNames: false,
    times: (slot) => [left + slot * across, 14],
    covers: [{ x: left + across, y: top + row, width: 3 * across, height: 2 * row - 8 }],
    chart,
    table: { x: chart.width + 40, y: below, width: width - chart.width - 40, height: chartHeight },
  };
}

/** The opening on top, then twelve frames in a row under each name. */
function middle(width: number): Layout {
  const left = Math.floor((width - 3 * across) / 2);
  const row = side + 26;
  const top = 22 + side + 36;
  const chart = top + films * row + 18;
  return {
    height: chart + chartHeight + 24 + tableHeight.middle,
    opening: [left, 22],
    at: (film, slot) => [left + (slot - 1) * across, top + film * row + 20],
    name: (film, slot) => (slot === 1 ? [left, top + film * row + 14] : undefined),
    shortNames: false,
    times: (slot) => (slot === 0 ? [left, 14] : [left + (slot - 1) * across, top - 4]),
    covers: [{ x: left, y: top + row + 20, width: 3 * across, height: row + side }],
    chart: { x: 0, y: chart, width, height: chartHeight },
    table: { x: 0, y: chart + chartHeight + 24, width, height: tableHeight.middle },
  };
}

/** The opening on top, then the three films four frames at a time, their names at the right. */
function narrow(width: number): Layout {
  const left = 2;
  const row = side + 5;
  const band = films * row + 24;
  const top = 22 + side + 30;
  const chart = top + 3 * band + 8;
  const corner = (film: number, slot: number): readonly [number, number] => [
    left,
    top + (slot - 1) * band + film * row,
  ];
  return {
    height: chart + chartHeight + 24 + tableHeight.narrow,
    opening: [left, 22],
    at: corner,
    name: (film, slot) => [left + across + 8, corner(film, slot)[1] + side / 2 + 5],
    shortNames: true,
    times: (slot) => (slot === 0 ? [left, 14] : [left, corner(0, slot)[1] - 6]),
    covers: [1, 2, 3].map((slot) => ({ x: left, y: corner(1, slot)[1], width: across - scale, height: row + side })),
    chart: { x: 0, y: chart, width, height: chartHeight },
    table: { x: 0, y: chart + chartHeight + 24, width, height: tableHeight.narrow },
  };
}
