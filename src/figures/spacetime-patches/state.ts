import type { Picture } from '../../kit/surface.ts';
import { box } from '../../world/state.ts';
import { cropOf, gapOf, picturesOf, showsBall, type Gap } from './clip.ts';
import { cutClip, within, type Attention, type Grid, type Size, type Token } from './grid.ts';
import type { View } from './view.ts';

/** A clip of the Box, one frame of it, two published systems, and one whose sizes were not published. */
export const cases = ['box', 'still', 'vjepa', 'dit', 'sora'] as const;
export type Case = (typeof cases)[number];

export const shapes = { square: [24, 24], wide: [16, 24], tall: [24, 16] } as const;
export type Shape = keyof typeof shapes;

export const looks = {
  corner: { yaw: 34, pitch: 24 },
  front: { yaw: 0, pitch: 0 },
  above: { yaw: 0, pitch: 90 },
  side: { yaw: 90, pitch: 0 },
} as const;

export interface State {
  readonly case: Case;
  /** T, of the Box's clip */
  readonly frames: number;
  readonly shape: Shape;
  /** Frames in one block, p_τ. */
  readonly blockFrames: number;
  /** Pixels a side in one block, p. */
  readonly side: number;
  readonly attention: Attention;
  /** What the reader looks into: the block that holds this frame (from 0) and place in the Box, px. */
  readonly at: { readonly frame: number; readonly x: number; readonly y: number };
  readonly view: View;
  /** How far the blocks are pulled apart, 0 to 1. */
  readonly apart: number;
}

export const start: State = {
  case: 'box',
  frames: 16,
  shape: 'square',
  blockFrames: 4,
  side: 8,
  attention: 'full',
  at: { frame: 10, x: 20, y: 20 },
  view: looks.corner,
  apart: 0,
};

/** What is cut, and how; Sora has no entry, for nobody outside knows. */
function sizesOf({ case: which, frames, shape, blockFrames, side }: State): readonly [clip: Size, block: Size] {
  const [height, width] = shapes[shape];
  const square = (frames: number, side: number): Size => ({ frames, height: side, width: side });
  switch (which) {
    case 'still':
      return [{ frames: 1, height, width }, square(1, side)];
    case 'vjepa': // bardes2024vjepa
      return [square(16, 224), square(2, 16)];
    case 'dit': // dit2022code: the latent of a picture of 256 × 256 pixels
      return [square(1, 32), square(1, 2)];
    case 'box':
    case 'sora':
      return [{ frames, height, width }, square(blockFrames, side)];
  }
}

/** Everything that follows from a cut. */
export interface Cut {
  readonly grid: Grid;
  readonly token: Token;
  readonly gap: Gap | undefined;
  /** What the token holds; empty where no clip is shown. */
  readonly pictures: readonly Picture[];
  readonly ball: boolean;
}

let known: { readonly key: string; readonly cut: Cut } | undefined;

/** Remembered, for a turn of the block changes nothing about it. */
export function cutOf(state: State): Cut {
  const { case: which, frames, shape, blockFrames, side, at } = state;
  const key = [which, frames, shape, blockFrames, side, at.frame, at.x, at.y].join(' ');
  if (known?.key !== key) known = { key, cut: makeCut(state) };
  return known.cut;
}

function makeCut(state: State): Cut {
  const [clip, block] = sizesOf(state);
  const grid = cutClip(clip, block);
  const token = tokenAt(state, grid);
  if (!isFilm(state)) return { grid, token, gap: undefined, pictures: [], ball: false };
  return { grid, token, gap: gapOf(grid), pictures: picturesOf(grid, token), ball: showsBall(grid, token) };
}

/** px of the clip in one px of the Box, and where the clip begins in it. */
function placed(state: State, { clip }: Grid): { readonly scale: number; readonly top: number; readonly left: number } {
  return isFilm(state) ? { scale: 1, ...cropOf(clip) } : { scale: clip.height / box.size, top: 0, left: 0 };
}

/** The block that holds what the reader looks into, or the nearest one: a new cut keeps the place. */
function tokenAt(state: State, grid: Grid): Token {
  const { scale, top, left } = placed(state, grid);
  const { frame, x, y } = state.at;
  const { block } = grid;
  const row = (scale * (y - top)) / block.height;
  const column = (scale * (x - left)) / block.width;
  return within(grid, { moment: frame / block.frames, row, column });
}

/** Looks into another block, at its middle. */
export function choose(state: State, { moment, row, column }: Token): State {
  const { grid } = cutOf(state);
  const { scale, top, left } = placed(state, grid);
  const { block } = grid;
  const at = {
    frame: Math.floor((moment + 0.5) * block.frames),
    x: left + ((column + 0.5) * block.width) / scale,
    y: top + ((row + 0.5) * block.height) / scale,
  };
  return { ...state, at };
}

/** Whether there is a clip to show: published systems are only counted. */
export function isFilm({ case: which }: State): boolean {
  return which === 'box' || which === 'still';
}

/** The name of the view, or nothing where the reader has turned the block. */
export function lookOf({ view }: State): string {
  const found = Object.entries(looks).find(([, { yaw, pitch }]) => yaw === view.yaw && pitch === view.pitch);
  return found?.[0] ?? '';
}
