/** The clip that is cut: the Box, going on after the cover's clip ends, cropped where it is not square. */
import type { Picture } from '../../kit/surface.ts';
import { simulate } from '../../world/clip.ts';
import { coverClip } from '../../world/cover.ts';
import { emptyFrame, render, toPicture, values, type Frame } from '../../world/renderer.ts';
import { box, isHidden } from '../../world/state.ts';
import { type Grid, type Size, type Token } from './grid.ts';

/** Frames of the longest clip. */
export const longest = 24;

/** Where a crop begins: the lower two thirds of a wide clip, the middle of a tall one. */
export interface Crop {
  readonly top: number;
  readonly left: number;
}
export function cropOf({ height, width }: Size): Crop {
  return { top: box.size - height, left: Math.floor((box.size - width) / 2) };
}

const first = coverClip[0];
if (!first) throw new Error('the clip of the cover is empty');
const states = simulate(first, longest);
const frames: readonly Frame[] = states.map((state) => render(state));
const empty = emptyFrame();

/** How much of every pixel the ball covers, 0 to 1, frame by frame. */
export const covers: readonly Float32Array[] = frames.map((frame) =>
  frame.map((value, pixel) => (value - (empty[pixel] ?? 0)) / (values.ball - (empty[pixel] ?? 0))),
);

/** How much of the ball a block shows in one frame, px². */
function massIn(grid: Grid, token: Token, frame: number): number {
  const { block, clip } = grid;
  const { top, left } = cropOf(clip);
  let mass = 0;
  for (let y = 0; y < block.height; y++) {
    for (let x = 0; x < block.width; x++) {
      const row = top + token.row * block.height + y;
      mass += covers[frame]?.[row * box.size + left + token.column * block.width + x] ?? 0;
    }
  }
  return mass;
}

/** The block that shows most of the ball in a frame. */
function holder(grid: Grid, frame: number): Token | undefined {
  let best: Token | undefined;
  let most = 0.05;
  const moment = Math.floor(frame / grid.block.frames);
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const mass = massIn(grid, { moment, row, column }, frame);
      if (mass <= most) continue;
      most = mass;
      best = { moment, row, column };
    }
  }
  return best;
}

/** The block that last shows the ball before it is hidden, and the one that first shows it again. */
export interface Gap {
  readonly last: Token;
  readonly next: Token;
}

/** Undefined where the clip does not hold both. */
export function gapOf(grid: Grid): Gap | undefined {
  const from = states.findIndex((state) => isHidden(state));
  const to = states.findIndex((state, i) => i > from && !isHidden(state));
  if (from < 1 || to >= grid.clip.frames) return undefined;
  const last = holder(grid, from - 1);
  const next = holder(grid, to);
  return last && next && { last, next };
}

/** What one token holds: its block, a picture a frame. */
export function picturesOf({ block, clip }: Grid, { moment, row, column }: Token): readonly Picture[] {
  const crop = cropOf(clip);
  const top = crop.top + row * block.height;
  const left = crop.left + column * block.width;
  return Array.from({ length: block.frames }, (_, i) => {
    const frame = frames[moment * block.frames + i] ?? empty;
    const cells = new Float32Array(block.height * block.width);
    for (let y = 0; y < block.height; y++) {
      const start = (top + y) * box.size + left;
      cells.set(frame.subarray(start, start + block.width), y * block.width);
    }
    return toPicture(cells, block.width);
  });
}

/** Whether a block shows anything of the ball. */
export function showsBall(grid: Grid, token: Token): boolean {
  return Array.from({ length: grid.block.frames }, (_, i) => token.moment * grid.block.frames + i).some(
    (frame) => massIn(grid, token, frame) > 0.05,
  );
}
