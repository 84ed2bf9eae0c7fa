import type { Picture, Point } from '../../kit/surface.ts';
import { pictureWidth } from './scene.ts';
import type { Patch } from './solids.ts';

/** Gray levels row by row, 0 to 1. */
export interface Gray {
  readonly width: number;
  readonly height: number;
  readonly levels: Float32Array;
}

/** Cells on each side of a pixel: enough for an edge to be found to a fraction of a pixel. */
const fine = 3;

/** A scene of our own as pixels, each the mean of 3 × 3 cells. */
export function grayOfPatches(patches: readonly Patch[], width: number, height: number): Gray {
  const cells = new Float32Array(width * fine * height * fine);
  for (const patch of patches) fill(cells, width * fine, height * fine, patch);
  const levels = new Float32Array(width * height);
  for (let y = 0; y < height * fine; y++) {
    for (let x = 0; x < width * fine; x++) {
      const i = Math.floor(y / fine) * width + Math.floor(x / fine);
      levels[i] = (levels[i] as number) + (cells[y * width * fine + x] as number) / (fine * fine);
    }
  }
  return { width, height, levels };
}

/** Fills a convex polygon, cell row by cell row. */
function fill(cells: Float32Array, width: number, height: number, { points, gray }: Patch): void {
  const ys = points.map(([, y]) => y * fine);
  const last = Math.min(height - 1, Math.floor(Math.max(...ys)));
  for (let row = Math.max(0, Math.floor(Math.min(...ys))); row <= last; row++) {
    const crossings = points.flatMap((here, i) => crossing(points[(i + 1) % points.length] as Point, here, row + 0.5));
    if (crossings.length < 2) continue;
    const from = Math.max(0, Math.ceil(Math.min(...crossings) - 0.5));
    const to = Math.min(width, Math.ceil(Math.max(...crossings) - 0.5));
    if (to > from) cells.fill(gray, row * width + from, row * width + to);
  }
}

function crossing(a: Point, b: Point, row: number): readonly number[] {
  const [ay, by] = [a[1] * fine, b[1] * fine];
  if (ay > row === by > row) return [];
  return [fine * (a[0] + ((row - ay) / (by - ay)) * (b[0] - a[0]))];
}

/** The brightness of a photograph, as wide as every picture here is measured. */
export function grayOfPicture(picture: Picture): Gray {
  const { width, height, data } = resized(picture, pictureWidth);
  const levels = new Float32Array(width * height);
  for (let i = 0; i < levels.length; i++) {
    const channel = (k: number): number => data[4 * i + k] as number;
    levels[i] = (0.2126 * channel(0) + 0.7152 * channel(1) + 0.0722 * channel(2)) / 255;
  }
  return { width, height, levels };
}

/** A picture at another width, each pixel the mean of what it covers, or the nearest one where it grows. */
export function resized(picture: Picture, width: number): Picture {
  const height = Math.max(1, Math.round((picture.height * width) / picture.width));
  const data = new Uint8ClampedArray(4 * width * height);
  const columns = spans(picture.width, width);
  const rows = spans(picture.height, height);
  rows.forEach(([top, bottom], y) => {
    columns.forEach(([left, right], x) => {
      const sum = [0, 0, 0, 0];
      for (let j = top; j < bottom; j++) {
        for (let i = left; i < right; i++) {
          for (let k = 0; k < 4; k++)
            sum[k] = (sum[k] as number) + (picture.data[4 * (j * picture.width + i) + k] as number);
        }
      }
      const count = (bottom - top) * (right - left);
      for (let k = 0; k < 4; k++) data[4 * (y * width + x) + k] = (sum[k] as number) / count;
    });
  });
  return { width, height, data };
}

function spans(from: number, to: number): readonly (readonly [number, number])[] {
  return Array.from({ length: to }, (_, i) => {
    const start = Math.min(from - 1, Math.floor((i * from) / to));
    return [start, Math.max(start + 1, Math.floor(((i + 1) * from) / to))];
  });
}
