import { coverWith } from '../../kit/cover.ts';
import type { Surface } from '../../kit/surface.ts';
import type { Layout } from './layout.ts';

/** The answer, covered until the reader has guessed: everything but the picture. */
export function drawCover(to: Surface, { map, rows, narrow, height, beside }: Layout, text: string): void {
  const left = beside ? map.left : 0;
  const width = beside ? map.width : to.width;
  coverWith(to, [left, map.top, width, (narrow ? rows.top : height) - map.top], text);
}
