import type { Point } from '../../kit/surface.ts';
import type { Gray } from './gray.ts';
import { long, shortest, type Segment } from './meeting.ts';

/** How far to each side an edge is looked for, px. */
const reach = 9;
/** Pixels so far from the edge found still say where it is, px. */
const band = 2.5;
/** A step in gray that is weaker than this is no edge. */
const faintest = 0.02;

/**
 * The edge of gray levels near a segment. First the ends are tried at every whole pixel to both sides, and the stretch
 * with the strongest step across it is kept; then a line is fitted to the pixels around it by total least squares,
 * each weighed by its step. `undefined` where there is no edge.
 */
export function edgeNear(gray: Gray, segment: Segment): Segment | undefined {
  if (!(long(segment) >= shortest)) return undefined;
  const found = strongest(gray, segment);
  if (!found) return undefined;
  return refined(gray, refined(gray, found));
}

function strongest(gray: Gray, segment: Segment): Segment | undefined {
  const [nx, ny] = normalOf(segment);
  const shifted = ([x, y]: Point, by: number): Point => [x + by * nx, y + by * ny];
  let best: Segment | undefined;
  let most = faintest;
  for (let a = -reach; a <= reach; a++) {
    for (let b = -reach; b <= reach; b++) {
      const tried = { from: shifted(segment.from, a), to: shifted(segment.to, b) };
      // Of two edges that are as strong, the nearer one.
      const strength = Math.abs(meanStep(gray, tried)) * (1 - 0.3 * (Math.hypot(a, b) / (reach * Math.SQRT2)));
      if (strength > most) [best, most] = [tried, strength];
    }
  }
  return best;
}

/** The mean step in gray across a segment, from its left to its right, over two pixels. */
function meanStep(gray: Gray, segment: Segment): number {
  const normal = normalOf(segment);
  const count = Math.max(8, Math.min(60, Math.round(long(segment) / 3)));
  let sum = 0;
  for (let i = 0; i < count; i++) sum += stepAt(gray, along(segment, (i + 0.5) / count), normal);
  return sum / count;
}

function refined(gray: Gray, segment: Segment): Segment {
  const normal = normalOf(segment);
  const sign = Math.sign(meanStep(gray, segment));
  const seen: (readonly [Point, number])[] = [];
  const count = Math.ceil(long(segment));
  for (let i = 0; i <= count; i++) {
    const [x, y] = along(segment, i / count);
    for (let off = -band; off <= band; off += 0.5) {
      const place: Point = [x + off * normal[0], y + off * normal[1]];
      const weight = Math.max(0, sign * stepAt(gray, place, normal));
      if (weight > 0) seen.push([place, weight]);
    }
  }
  return throughThem(seen, segment);
}

/** The line with the least weighted sum of squared distances; the ends stay where they were along it. */
function throughThem(seen: readonly (readonly [Point, number])[], segment: Segment): Segment {
  const sum = (of: (place: Point) => number): number => seen.reduce((total, [place, w]) => total + w * of(place), 0);
  const total = sum(() => 1);
  if (total === 0) return segment;
  const middle: Point = [sum(([x]) => x) / total, sum(([, y]) => y) / total];
  const xx = sum(([x]) => (x - middle[0]) ** 2);
  const yy = sum(([, y]) => (y - middle[1]) ** 2);
  const xy = sum(([x, y]) => (x - middle[0]) * (y - middle[1]));
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const onto = ([x, y]: Point): Point => {
    const k = (x - middle[0]) * dx + (y - middle[1]) * dy;
    return [middle[0] + k * dx, middle[1] + k * dy];
  };
  return { from: onto(segment.from), to: onto(segment.to) };
}

function along({ from, to }: Segment, k: number): Point {
  return [from[0] + k * (to[0] - from[0]), from[1] + k * (to[1] - from[1])];
}

function normalOf(segment: Segment): Point {
  const { from, to } = segment;
  const size = long(segment);
  return [(from[1] - to[1]) / size, (to[0] - from[0]) / size];
}

function stepAt(gray: Gray, [x, y]: Point, [nx, ny]: Point): number {
  return level(gray, x + nx, y + ny) - level(gray, x - nx, y - ny);
}

/** Between pixels, whose middles lie at halves. */
function level({ width, height, levels }: Gray, x: number, y: number): number {
  const u = Math.min(width - 1.001, Math.max(0, x - 0.5));
  const v = Math.min(height - 1.001, Math.max(0, y - 0.5));
  const [i, j] = [Math.floor(u), Math.floor(v)];
  const at = (k: number): number => levels[k] as number;
  const first = j * width + i;
  const top = at(first) * (1 - (u - i)) + at(first + 1) * (u - i);
  const below = at(first + width) * (1 - (u - i)) + at(first + width + 1) * (u - i);
  return top * (1 - (v - j)) + below * (v - j);
}
