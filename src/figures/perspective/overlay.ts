import { curve, mark, type Paint, type Point, type Stroke, type Surface } from '../../kit/surface.ts';
import { clipPolygon, clipStretch, type Frame } from './clip.ts';
import { middle, type Segment } from './meeting.ts';
import { onto, type View } from './scene.ts';

/** What is drawn over a picture gets a dark casing, for a photograph may be of any gray. */
const casing: Stroke = { stroke: 'film', width: 4.5, opacity: 0.75 };

export function frameOf({ left, top, scale, width, height }: View): Frame {
  return [left, top, left + scale * width, top + scale * height];
}

/** A stretch over a picture, as far as it lies in it; both ends in px of the picture. */
export function drawStretch(to: Surface, view: View, a: Point, b: Point, style: Stroke | 'action'): void {
  const shown = clipStretch(onto(view, a), onto(view, b), frameOf(view));
  if (!shown) return;
  if (style === 'action') return curve(to, shown, 'action', true);
  to.line(shown, { ...casing, width: (style.width ?? 1) + 2.5 });
  to.line(shown, style);
}

/** Where a line that misses its point passes, the reader sees it pass: from the end on, as far as the place. */
export function drawExtension(
  to: Surface,
  view: View,
  segment: Segment,
  vector: readonly number[],
  place?: Point,
): void {
  const toward = place ?? farAlong(segment, vector);
  const [near, far] = ordered(segment, toward);
  const [dx, dy] = [near[0] - far[0], near[1] - far[1]];
  const size = dx * dx + dy * dy;
  if (size === 0) return;
  const reach = Math.max(0, ((toward[0] - near[0]) * dx + (toward[1] - near[1]) * dy) / size);
  const end: Point = [near[0] + reach * dx, near[1] + reach * dy];
  drawStretch(to, view, near, end, { stroke: 'beliefOnFilm', width: 2, dash: [6, 4] });
}

/** A point far out on the side where parallel lines would meet. */
function farAlong(segment: Segment, [x = 0, y = 0]: readonly number[]): Point {
  const [mx, my] = middle(segment);
  return [mx + 1e5 * x, my + 1e5 * y];
}

function ordered({ from, to }: Segment, place: Point): readonly [Point, Point] {
  const distance = ([x, y]: Point): number => Math.hypot(x - place[0], y - place[1]);
  return distance(from) < distance(to) ? [from, to] : [to, from];
}

/** The number of a line on a dark disc. */
export function drawNumber(to: Surface, view: View, at: Point, text: string, chosen = false): void {
  const [left, top, right, bottom] = frameOf(view);
  const [x, y] = onto(view, at);
  const place: Point = [Math.min(right - 11, Math.max(left + 11, x)), Math.min(bottom - 11, Math.max(top + 11, y))];
  const look: Stroke = chosen
    ? { fill: 'action', stroke: 'actionEdge', width: 1.5 }
    : { fill: 'film', stroke: 'light', width: 1 };
  to.circle(place[0], place[1], 10, look);
  to.text(place[0], place[1] + 4.5, text, {
    size: 13,
    weight: 600,
    align: 'middle',
    paint: chosen ? 'actionEdge' : 'light',
  });
}

/** The outline that holds the point in 95 of 100 placings. */
export function drawSpread(to: Surface, view: View, outline: readonly Point[]): void {
  const shown = clipPolygon(
    outline.map((point) => onto(view, point)),
    frameOf(view),
  );
  if (shown.length > 2) to.polygon(shown, { fill: 'beliefOnFilm', opacity: 0.45, stroke: 'film' });
}

/** The common point as the lines have it (a ring), and the camera's own where it is known (a disc). */
export function drawPlaces(to: Surface, view: View, place: Point | undefined, truth: Point | undefined): void {
  if (truth && isInside(view, truth)) {
    const [x, y] = onto(view, truth);
    to.circle(x, y, 5.5, { fill: 'film' });
    mark(to, [x, y], 'truth', 4, true);
  }
  if (place && isInside(view, place)) {
    const [x, y] = onto(view, place);
    to.circle(x, y, 8, { stroke: 'film', width: 5, opacity: 0.75 });
    mark(to, [x, y], 'belief', 8, true);
  }
}

export function isInside({ width, height }: View, [x, y]: Point): boolean {
  return x >= 0 && x <= width && y >= 0 && y <= height;
}

/**
 * An arrow at the edge of the picture toward a point outside it, with its distance. `along` is a direction in the
 * picture, for a point at infinity.
 */
export function drawArrow(to: Surface, view: View, toward: Point, text: string): void {
  const frame = frameOf(view);
  const [left, top, right, bottom] = frame;
  const center: Point = [(left + right) / 2, (top + bottom) / 2];
  const size = Math.hypot(...toward);
  if (size === 0) return;
  const [dx, dy] = [toward[0] / size, toward[1] / size];
  const inset: Frame = [left + 7, top + 7, right - 7, bottom - 7];
  const tip = clipStretch(center, [center[0] + 1e5 * dx, center[1] + 1e5 * dy], inset)?.[1];
  if (!tip) return;
  const back = (k: number, side: number): Point => [tip[0] - k * dx - side * dy, tip[1] - k * dy + side * dx];
  const tail = back(30, 0);
  to.line([tail, back(8, 0)], { stroke: 'film', width: 7 });
  to.polygon([tip, back(15, 9), back(15, -9)], { fill: 'film', stroke: 'film', width: 4 });
  to.line([tail, back(8, 0)], { stroke: 'beliefOnFilm', width: 3 });
  to.polygon([tip, back(13, 6.5), back(13, -6.5)], { fill: 'beliefOnFilm' });
  tag(to, frame, back(15, 0), text);
}

/** A label on film under an arrow, or over it at the foot of the picture, kept inside. */
function tag(to: Surface, [left, top, right, bottom]: Frame, [x, y]: Point, text: string): void {
  const width = 7.2 * text.length + 12;
  const cx = Math.min(right - width / 2 - 4, Math.max(left + width / 2 + 4, x));
  const cy = y + 26 > bottom - 13 ? y - 26 : Math.max(top + 13, y + 26);
  to.rect(cx - width / 2, cy - 11, width, 22, { fill: 'film' });
  to.text(cx, cy + 5, text, { size: 14, weight: 600, align: 'middle', paint: 'beliefOnFilm' });
}

/** A picture that is not there yet. */
export function drawMissing(
  to: Surface,
  { left, top, scale, width, height }: View,
  text: string,
  paint: Paint = 'edge',
): void {
  to.rect(left + 1, top + 1, width * scale - 2, height * scale - 2, { stroke: paint, width: 1.5, dash: [6, 5] });
  to.text(left + (width * scale) / 2, top + (height * scale) / 2, text, { size: 15, align: 'middle' });
}
