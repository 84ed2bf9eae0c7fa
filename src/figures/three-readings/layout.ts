import type { Point } from '../../kit/surface.ts';

/** Where the parts of a station go, px. */
export interface Spot {
  readonly title: Point;
  /** Upper left corner of its picture of 96 × 96. */
  readonly picture: Point;
  readonly slot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** From picture to slot. */
  readonly lead: readonly [Point, Point];
  /** First baseline of who says so, and how it is set. */
  readonly tag: { readonly x: number; readonly y: number; readonly width: number; readonly align: 'start' | 'middle' };
}

export interface Layout {
  readonly spots: readonly Spot[];
  /** The way runs from left to right, or down where that is too narrow. */
  readonly across: boolean;
  readonly attribution: number;
  readonly height: number;
}

const side = 96;
const slotHeight = 44;

/** @param quoted lines that the quotation takes */
export function layoutOf(width: number, quoted: number): Layout {
  const attribution = 18 + quoted * 22;
  const top = attribution + 34;
  const across = width >= 560;
  const spots = [0, 1, 2, 3, 4].map((index) => (across ? below(index, width / 5, top) : beside(index, width, top)));
  return { spots, across, attribution, height: across ? top + (width < 840 ? 226 : 210) : top + 5 * (side + 34) - 30 };
}

function below(index: number, column: number, top: number): Spot {
  const middle = column * (index + 0.5);
  const wide = Math.min(132, column - 8);
  const x = middle - side / 2;
  const y = top + 12;
  const slot = { x: middle - wide / 2, y: y + side + 20, width: wide, height: slotHeight };
  return {
    title: [x, top],
    picture: [x, y],
    slot,
    lead: [[middle, y + side], [middle, slot.y]], // prettier-ignore
    tag: { x: middle, y: slot.y + slotHeight + 20, width: column - 6, align: 'middle' },
  };
}

function beside(index: number, width: number, top: number): Spot {
  const y = top - 12 + index * (side + 34);
  const left = side + 24;
  const slot = { x: left, y: y + 24, width: Math.min(150, width - left), height: slotHeight };
  return {
    title: [left, y + 14],
    picture: [0, y],
    slot,
    lead: [[side, slot.y + slotHeight / 2], [left, slot.y + slotHeight / 2]], // prettier-ignore
    tag: { x: left, y: slot.y + slotHeight + 20, width: width - left, align: 'start' },
  };
}
