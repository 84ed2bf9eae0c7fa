/** Frames of the Box on a surface, four to a row. */
import type { Picture, Point, Surface } from '../kit/surface.ts';
import { box } from './state.ts';

/** Frames in a row: those that share a token slot. */
export const rowLength = 4;
/** px between frames. */
export const frameGap = 3;

/** px that a row of frames takes at this whole multiple of their pixels. */
export function rowWidth(scale: number): number {
  return rowLength * (scale * box.size + frameGap) - frameGap;
}

/** Upper left corner of a frame in a row that begins at (x, y), px. */
export function frameCorner(x: number, y: number, scale: number, frame: number): Point {
  return [x + (frame % rowLength) * (scale * box.size + frameGap), y];
}

/** A frame of film, outlined so that its walls can be seen on a dark page as well. */
export function drawFrame(to: Surface, [x, y]: Point, scale: number, picture: Picture): void {
  to.picture(x, y, scale, picture);
  const side = scale * box.size;
  to.rect(x + 0.5, y + 0.5, side - 1, side - 1, { stroke: 'edge', opacity: 0.5 });
}

/** A frame that has not been computed: dashed and empty. */
export function drawNoFrame(to: Surface, [x, y]: Point, scale: number): void {
  const side = scale * box.size;
  to.rect(x + 0.5, y + 0.5, side - 1, side - 1, { stroke: 'edge', dash: [3, 3] });
}
