import { mark, type Paint, type Point, type Surface } from '../../kit/surface.ts';
import { clipPolygon, clipStretch, type Frame } from './clip.ts';
import type { Segment } from './meeting.ts';
import type { Measured } from './measure.ts';

/** One group of lines on the map. */
export interface Mapped {
  readonly segments: readonly Segment[];
  readonly measured: Measured;
  readonly name: string;
  /** What the camera that drew the scene says, px. */
  readonly truth: Point | undefined;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Points farther than this from the picture, in its widths, are told and not shown. */
const widest = 9;

/**
 * The plane of the picture from farther away: the picture small, the lines run on, and the points at which they meet,
 * wherever these lie. Lengths given in px of the picture.
 */
export function drawMap(
  to: Surface,
  box: Box,
  size: Readonly<{ width: number; height: number }>,
  groups: readonly Mapped[],
  horizon?: readonly [Point, Point],
  horizonName = '',
): void {
  const frame: Frame = [box.left, box.top, box.left + box.width, box.top + box.height];
  const place = fitted(box, size, groups);
  to.rect(box.left, box.top, box.width, box.height, { fill: 'raised' });
  const stretch = (a: Point, b: Point, stroke: Paint, width: number, dash?: readonly number[]): void => {
    const shown = clipStretch(place(a), place(b), frame);
    if (shown) to.line(shown, { stroke, width, ...(dash ? { dash } : {}) });
  };
  const [corner, opposite] = [place([0, 0]), place([size.width, size.height])];
  to.rect(corner[0], corner[1], opposite[0] - corner[0], opposite[1] - corner[1], { fill: 'ground', stroke: 'edge' });
  if (horizon) {
    stretch(horizon[0], horizon[1], 'ink3', 1);
    const shown = clipStretch(place(horizon[0]), place(horizon[1]), frame);
    if (shown) nameHorizon(to, frame, shown, horizonName, opposite[0]);
  }
  for (const { segments, measured } of groups) {
    for (const segment of segments) {
      for (const [a, b] of runs(segment, measured)) stretch(a, b, 'belief', 1, [4, 3]);
      stretch(segment.from, segment.to, 'ink', 2);
    }
  }
  for (const group of groups) drawMeeting(to, frame, place, group);
}

/** At the end of the horizon that the picture leaves free, and higher than the ring of a point that may stand there. */
function nameHorizon(to: Surface, frame: Frame, ends: readonly [Point, Point], name: string, picture: number): void {
  const left = picture > frame[2] - 60;
  const [x, y] = ends[left ? 0 : 1];
  const baseline = Math.max(frame[1] + 14, y - 12);
  to.text(left ? x + 6 : x - 6, baseline, name, { size: 13, align: left ? 'start' : 'end', paint: 'ink3' });
}

/** From the end of a segment on, past the common point or out of the map. */
function runs({ from, to }: Segment, measured: Measured): readonly (readonly [Point, Point])[] {
  if (!('vector' in measured)) return [];
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const size = Math.hypot(dx, dy);
  const far = (sign: number): Point => [to[0] + (sign * 2e4 * dx) / size, to[1] + (sign * 2e4 * dy) / size];
  const { place } = measured;
  if (!place) return [[from, far(-1)], [to, far(1)]]; // prettier-ignore
  const ahead = (place[0] - from[0]) * dx + (place[1] - from[1]) * dy;
  const k = ahead / (size * size);
  const end: Point = [from[0] + k * dx, from[1] + k * dy];
  return k > 1 ? [[to, end]] : k < 0 ? [[from, end]] : [];
}

function drawMeeting(to: Surface, frame: Frame, place: (p: Point) => Point, { measured, truth, name }: Mapped): void {
  const inside = ([x, y]: Point): boolean => x >= frame[0] && x <= frame[2] && y >= frame[1] && y <= frame[3];
  if ('outline' in measured && measured.outline) {
    const shown = clipPolygon(measured.outline.map(place), frame);
    if (shown.length > 2) to.polygon(shown, { fill: 'belief', opacity: 0.25 });
  }
  const own = truth && place(truth);
  if (own && inside(own)) mark(to, own, 'truth', 3);
  const at = 'place' in measured && measured.place ? place(measured.place) : undefined;
  if (!at || !inside(at)) return;
  to.circle(at[0], at[1], 6, { stroke: 'belief', width: 2 });
  const right = at[0] > frame[2] - 40;
  const y = Math.min(frame[3] - 6, at[1] + 22);
  to.text(at[0] + (right ? -10 : 10), y, name, { weight: 600, align: right ? 'end' : 'start', paint: 'belief' });
}

/** From px of the picture to px of the surface, so that picture and points fit. */
function fitted(
  box: Box,
  size: Readonly<{ width: number; height: number }>,
  groups: readonly Mapped[],
): (p: Point) => Point {
  const reach = widest * size.width;
  const points: Point[] = [[0, 0], [size.width, size.height]]; // prettier-ignore
  for (const { measured } of groups) {
    if (!('place' in measured) || !measured.place) continue;
    const [x, y] = measured.place;
    if (Math.abs(x) < reach && Math.abs(y) < reach) points.push([x, y]);
  }
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const pad = 22;
  const room: Point = [box.width - 2 * pad, box.height - 2 * pad];
  const scale = Math.min(room[0] / (1.35 * size.width), room[0] / (right - left), room[1] / (bottom - top));
  const [cx, cy] = [box.left + box.width / 2, box.top + box.height / 2];
  return ([x, y]) => [cx + scale * (x - (left + right) / 2), cy + scale * (y - (top + bottom) / 2)];
}

/** How much larger than in the picture. */
const enlarged = 5;

/** The plane around the common point, enlarged, so that it can be seen which line passes by. */
export function drawCloseUp(
  to: Surface,
  box: Box,
  group: Mapped,
  isWrong: (i: number) => boolean,
  title: string,
): void {
  const { segments, measured, truth } = group;
  const frame: Frame = [box.left, box.top, box.left + box.width, box.top + box.height];
  to.rect(box.left, box.top, box.width, box.height, { fill: 'raised' });
  if (!('vector' in measured) || !measured.place) return;
  const [x0, y0] = measured.place;
  const place = ([x, y]: Point): Point => [
    box.left + box.width / 2 + enlarged * (x - x0),
    box.top + box.height / 2 + 8 + enlarged * (y - y0),
  ];
  if (measured.outline) {
    const shown = clipPolygon(measured.outline.map(place), frame);
    if (shown.length > 2) to.polygon(shown, { fill: 'belief', opacity: 0.25 });
  }
  segments.forEach(({ from, to: end }, i) => {
    const [dx, dy] = [end[0] - from[0], end[1] - from[1]];
    const far = (k: number): Point => [from[0] + k * dx, from[1] + k * dy];
    const shown = clipStretch(place(far(-100)), place(far(100)), frame);
    if (!shown) return;
    to.line(shown, isWrong(i) ? { stroke: 'error', width: 2.5, dash: [9, 3, 2, 3] } : { stroke: 'ink', width: 1.5 });
  });
  if (truth) mark(to, place(truth), 'truth', 4);
  to.circle(...place(measured.place), 8, { stroke: 'belief', width: 2 });
  to.text(box.left + 10, box.top + 20, title, { size: 13 });
}
