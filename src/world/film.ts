/** Frames of the Box on a surface, four to a row. */
import type { Picture, Point, Surface } from '../kit/surface.ts';
import { box } from './state.ts';

/** Frames in a row: those that share a token slot. */
export const rowLength = 4;
/** Pixels of the film between two frames. */
const gap = 1;

/** px that a row of frames takes at this whole multiple of their pixels. */
export function rowWidth(scale: number): number {
  return scale * (rowLength * (box.size + gap) - gap);
}

/** Upper left corner of a frame in a row that begins at (x, y), px. */
export function frameCorner(x: number, y: number, scale: number, frame: number): Point {
  return [x + (frame % rowLength) * scale * (box.size + gap), y];
}

/**
 * Frames side by side as one picture, with nothing between them: in the page a row weighs far less than its frames.
 * Throws RangeError where there is none or they differ in size.
 */
function joined(frames: readonly Picture[]): Picture {
  const { width, height } = frames[0] ?? { width: 0, height: 0 };
  if (frames.length === 0 || frames.some((frame) => frame.width !== width || frame.height !== height)) {
    throw new RangeError(`joined: ${frames.length} frames that are not of one size`);
  }
  const across = frames.length * (width + gap) - gap;
  const data = new Uint8ClampedArray(4 * across * height);
  for (const [index, frame] of frames.entries()) {
    for (let row = 0; row < height; row++) {
      const line = frame.data.subarray(4 * row * width, 4 * (row + 1) * width);
      data.set(line, 4 * (row * across + index * (width + gap)));
    }
  }
  return { width: across, height, data };
}

/** A row of film, or as much of one as there is. */
export interface Row {
  readonly picture: Picture;
  readonly frames: number;
}

/** Frames in order of world time, joined four by four. */
export function toRows(frames: readonly Picture[]): readonly Row[] {
  const rows: Row[] = [];
  for (let first = 0; first < frames.length; first += rowLength) {
    const four = frames.slice(first, first + rowLength);
    rows.push({ picture: joined(four), frames: four.length });
  }
  return rows;
}

/** A row from its upper left corner on, each frame outlined so that its walls show on a dark page too. */
export function drawRow(to: Surface, [x, y]: Point, scale: number, { picture, frames }: Row): void {
  to.picture(x, y, scale, picture);
  for (let frame = 0; frame < frames; frame++) {
    const [left] = frameCorner(x, y, scale, frame);
    // Clear pixels would blur where a program that shows the still smooths what it enlarges.
    if (frame > 0) to.rect(left - gap * scale, y, gap * scale, scale * box.size, { fill: 'ground' });
    outlineFilm(to, [left, y], scale * box.size);
  }
}

/** One frame of film, outlined. */
export function drawFrame(to: Surface, corner: Point, scale: number, picture: Picture): void {
  to.picture(...corner, scale, picture);
  outlineFilm(to, corner, scale * box.size);
}

/** The edge of a square piece of film: on a dark page nothing else tells where the Box ends. */
export function outlineFilm(to: Surface, [x, y]: Point, side: number): void {
  to.rect(x + 0.5, y + 0.5, side - 1, side - 1, { stroke: 'edge', opacity: 0.5 });
}

/** A frame that has not been computed: dashed and empty. */
export function drawNoFrame(to: Surface, [x, y]: Point, scale: number): void {
  const side = scale * box.size;
  to.rect(x + 0.5, y + 0.5, side - 1, side - 1, { stroke: 'edge', dash: [3, 3] });
}
