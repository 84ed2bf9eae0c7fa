import type { ArmPlace } from './arm.ts';
import { tokensOf } from './state.ts';
import type { StreamState, Token } from './state.ts';

export interface Area {
  readonly x: number;
  /** Baseline of the name; what it names begins 14 px lower. */
  readonly y: number;
  readonly width: number;
}

/** What goes in stands above, the stream below. px. */
export interface Layout {
  readonly words: Area;
  readonly picture: Area;
  readonly arm: Area;
  readonly pad: Area;
  readonly plot: Area & { readonly height: number };
  /** Baseline of the name of the stream. */
  readonly stream: number;
  readonly cells: readonly Cell[];
  readonly height: number;
}

export interface Cell {
  readonly token: Token;
  readonly x: number;
  readonly y: number;
  /** Begins its kind in this row. */
  readonly first: boolean;
  /** Begins its step of world time. */
  readonly opens: boolean;
}

/** Side of a token, px: 16 pixels of the camera three times enlarged. */
export const cellSide = 48;
export const pictureSide = 3 * cellSide;
const step = cellSide + 4;
/** From row to row: the name of a kind, the cell, the mark under it. */
const rowHeight = 18 + cellSide + 12;

export function layoutOf(state: StreamState, width: number): Layout {
  const sources = width >= 900 ? inOneRow(width) : width >= 560 ? aboveThePlot(width) : stacked(width);
  const { cells, bottom } = cellsOf(tokensOf(state), width, sources.stream + 12);
  return { ...sources, cells, height: bottom };
}

type Sources = Omit<Layout, 'cells' | 'height'>;

function inOneRow(width: number): Sources {
  const plot = { x: 660, y: 16, width: width - 660, height: 176 };
  return { ...row(), plot, stream: 252 };
}

function aboveThePlot(width: number): Sources {
  return { ...row(), plot: { x: 0, y: 256, width, height: 150 }, stream: 472 };
}

function row(): Pick<Sources, 'words' | 'picture' | 'arm' | 'pad'> {
  return {
    words: { x: 0, y: 16, width: 140 },
    picture: { x: 158, y: 16, width: pictureSide },
    arm: { x: 320, y: 16, width: pictureSide },
    pad: { x: 488, y: 16, width: 112 },
  };
}

function stacked(width: number): Sources {
  const gap = width < 320 ? 16 : 24;
  const side = Math.min(pictureSide, width - pictureSide - gap);
  return {
    words: { x: 0, y: 16, width },
    picture: { x: 0, y: 100, width: pictureSide },
    arm: { x: pictureSide + gap, y: 100, width: side },
    pad: { x: 0, y: 330, width },
    plot: { x: 0, y: 436, width, height: 150 },
    stream: 654,
  };
}

/** Fills row after row; a step of world time begins a new one. */
function cellsOf(
  tokens: readonly Token[],
  width: number,
  top: number,
): { readonly cells: readonly Cell[]; readonly bottom: number } {
  const across = Math.floor((width + 4) / step);
  const cells: Cell[] = [];
  let column = 0;
  let y = top - rowHeight;
  for (const token of tokens) {
    const before = cells.at(-1);
    const opens = before?.token.worldTime !== token.worldTime;
    if (opens || column === across) {
      column = 0;
      y += rowHeight + (opens ? 22 : 0);
    }
    const first = column === 0 || before?.token.kind !== token.kind;
    cells.push({ token, x: column * step, y: y + 18, first, opens });
    column += 1;
  }
  return { cells, bottom: y + rowHeight };
}

/** Where the arm is drawn. */
export function armPlace({ arm: { x, y, width } }: Layout): ArmPlace {
  return { center: [x + width / 2, y + 14 + width / 2], link: 0.23 * width };
}
