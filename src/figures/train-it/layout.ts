/** Where things stand on a surface of a given width, px. */
import type { Point } from '../../kit/surface.ts';
import { rowWidth } from '../../world/film.ts';
import { box } from '../../world/state.ts';

export interface ChartPlace {
  readonly at: Point;
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  readonly height: number;
  readonly loss: ChartPlace;
  readonly trials: ChartPlace;
  /** Upper left corners of the reader's film and of the simulator's. */
  readonly yours: Point;
  readonly truth: Point;
  /** Screen pixels of a pixel of the Box. */
  readonly scale: number;
  /** Row of film that is shown first: on a narrow surface the given one is left out. */
  readonly firstRow: number;
}

/** Name of a film, and the line of times over each of its rows. */
export const nameRoom = 22;
export const timesRoom = 20;
const rows = 4;

export function layoutOf(width: number): Layout {
  const scale = width >= rowWidth(3) ? 3 : 2;
  const film = rowWidth(scale);
  const tall = (shown: number): number => nameRoom + shown * (scale * box.size + timesRoom);
  if (width >= 900) {
    const left = width - 2 * film - 28;
    const chart = { width: left - 36, height: Math.floor(tall(rows) / 2) - 8 };
    return {
      height: tall(rows) + 4,
      loss: { at: [0, 0], ...chart },
      trials: { at: [0, chart.height + 16], ...chart },
      yours: [left, 0],
      truth: [width - film, 0],
      scale,
      firstRow: 0,
    };
  }
  if (width >= 2 * film + 8) {
    const chart = { width: Math.floor((width - 32) / 2), height: 210 };
    return {
      height: 230 + tall(rows) + 4,
      loss: { at: [0, 0], ...chart },
      trials: { at: [width - chart.width, 0], ...chart },
      yours: [0, 230],
      truth: [width - film, 230],
      scale,
      firstRow: 0,
    };
  }
  const chart = { width, height: 180 };
  const left = Math.floor((width - film) / 2);
  const films = 2 * (chart.height + 14);
  return {
    height: films + 2 * (tall(rows - 1) + 12),
    loss: { at: [0, 0], ...chart },
    trials: { at: [0, chart.height + 14], ...chart },
    yours: [left, films],
    truth: [left, films + tall(rows - 1) + 12],
    scale,
    firstRow: 1,
  };
}
