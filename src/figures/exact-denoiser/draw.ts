import { coverWith } from '../../kit/cover.ts';
import { curve, mark, type Point, type Surface } from '../../kit/surface.ts';
import { layout, type Layout, pileScale, ridgeScale, xOf, yOf, edge } from './layout.ts';
import { bestGuess, density, opinions, type Mixture } from './mixture.ts';
import { at, bins, type Path } from './sampler.ts';
import { drawGuesses, signed } from './square.ts';
import { isCovered, mixtureOf, outcomeOf, sampleCount, type DenoiserState } from './state.ts';

/** Paths that are drawn; all samples count in the histogram. */
const shown = 36;
/** Straight pieces in which a path of many steps is drawn, about. */
const pieces = 10;

/** Noise falling to data on the left, and on the right the best guess that drives it. */
export function draw(state: DenoiserState, to: Surface): void {
  const place = layout(to.width);
  to.setHeight(place.height);
  levels(to, place);
  if (!isCovered(state)) paths(state, to, place);
  ridges(state, to, place);
  if (isCovered(state)) cover(to, place);
  else pile(state, to, place);
  probe(state, to, place);
  axes(state, to, place);
  drawGuesses(state, to, place);
}

/** The lines of t = 1 and t = 0, and of the quarters between. */
function levels(to: Surface, place: Layout): void {
  for (const t of [0, 0.25, 0.5, 0.75, 1]) {
    const y = yOf(place, t);
    to.line([[place.left, y], [place.right, y]], { stroke: t === 0 ? 'edge' : 'rule' }); // prettier-ignore
  }
}

/** Down to the present level in full, beyond it faint. */
function paths(state: DenoiserState, to: Surface, place: Layout): void {
  const { steps, noiseLevel } = state;
  const stride = Math.max(1, Math.round(steps / pieces));
  const point = (path: Path, t: number): Point => [half(xOf(place, at(path, t))), half(yOf(place, t))];
  for (const path of outcomeOf(state).paths.slice(0, shown)) {
    const now = point(path, noiseLevel);
    const above: Point[] = [];
    const under: Point[] = [];
    // Toward the data the paths bend most.
    for (let k = 0; k < steps; k += 2 * k < steps ? stride : Math.ceil(stride / 2)) {
      const t = 1 - k / steps;
      (t > noiseLevel ? above : under).push(point(path, t));
    }
    under.push(point(path, 0));
    to.line([...above, now], { stroke: 'belief', opacity: 0.6 });
    to.line([now, ...under], { stroke: 'belief', opacity: 0.16 });
    if (steps <= 6) stops(to, path.map((_, k) => point(path, 1 - k / steps))); // prettier-ignore
  }
}

/** To half a pixel: thin lines need no more, and the still is lighter. */
function half(px: number): number {
  return Math.round(2 * px) / 2;
}

/** With few steps one can see where each of them ends. */
function stops(to: Surface, points: readonly Point[]): void {
  for (const [x, y] of points.slice(1, -1)) to.circle(x, y, 2, { stroke: 'belief', fill: 'ground' });
}

/** The exact density at the present level, and in a hairline that of noise. */
function ridges(state: DenoiserState, to: Surface, place: Layout): void {
  const mixture = mixtureOf(state);
  const t = state.noiseLevel;
  const y = yOf(place, t);
  const ridge = (level: number): readonly Point[] =>
    gridFor(mixture, level).map((z) => [xOf(place, z), -ridgeScale * density(mixture, z, level)]);
  to.line(lift(ridge(1), place.top), { stroke: 'edge' });
  to.line([[place.left, y], [place.right, y]], { stroke: 'noise' }); // prettier-ignore
  for (const hill of hills(ridge(t))) {
    to.polygon(lift(hill, y), { fill: 'ink', opacity: 0.08 });
    curve(to, lift(hill, y), 'truth');
  }
  for (const path of isCovered(state) ? [] : outcomeOf(state).paths.slice(0, shown)) {
    to.circle(half(xOf(place, at(path, t))), y, 2.5, { stroke: 'belief', width: 1.5, fill: 'ground' });
  }
}

/** Values of z close enough for the narrowest hill at this level. */
function gridFor(mixture: Mixture, t: number): readonly number[] {
  const narrowest = Math.min(...mixture.map(({ spread }) => Math.hypot((1 - t) * spread, t)));
  const count = Math.ceil((2 * edge) / Math.min(0.1, narrowest / 5));
  return Array.from({ length: count + 1 }, (_, i) => -edge + (i / count) * 2 * edge);
}

function lift(points: readonly Point[], by: number): readonly Point[] {
  return points.map(([x, y]) => [x, y + by]);
}

/** The parts of a density that rise more than half a pixel: between hills there is nothing to draw. */
function hills(points: readonly Point[]): readonly (readonly Point[])[] {
  const found: Point[][] = [];
  let open = false;
  for (const point of points) {
    const rises = Math.abs(point[1]) > 0.5;
    if (rises && open) found.at(-1)?.push(point);
    else if (rises) found.push([point]);
    open = rises;
  }
  return found.filter((hill) => hill.length > 1);
}

/** Samples and data, hanging from the line of t = 0. */
function pile(state: DenoiserState, to: Surface, place: Layout): void {
  const { counts } = outcomeOf(state);
  const width = (bins.width / (2 * edge)) * (place.right - place.left);
  counts.forEach((count, i) => {
    if (count === 0) return;
    const wanted = (pileScale * count) / (sampleCount * bins.width);
    const x = xOf(place, bins.low + i * bins.width);
    const high = Math.min(place.pile, wanted);
    to.rect(x + 0.5, place.bottom, width - 1, high, { fill: 'belief', opacity: 0.45 });
    if (wanted > place.pile) broken(to, x, width, place.bottom + place.pile, String(count));
  });
  const mixture = mixtureOf(state);
  const outline = gridFor(mixture, 0).map((z): Point => {
    return [xOf(place, z), Math.min(place.pile, pileScale * density(mixture, z, 0))];
  });
  for (const hill of hills(outline)) curve(to, lift(hill, place.bottom), 'truth');
}

/** A bar too long to draw: its end is cut slantwise, and its count stands beside it. */
function broken(to: Surface, x: number, width: number, end: number, count: string): void {
  to.line([[x - 3, end - 7], [x + width + 3, end - 13]], { stroke: 'ground', width: 3 }); // prettier-ignore
  to.text(x + width + 6, end - 2, count, { paint: 'belief', weight: 600 });
}

function cover(to: Surface, { left, right, top, bottom, pile }: Layout): void {
  coverWith(to, [left, top + 6, right - left, bottom + pile - top - 6], to.label('cover'));
}

/** The reader's noisy value, what each kind makes of it, and the best guess. */
function probe(state: DenoiserState, to: Surface, place: Layout): void {
  const { noisy, noiseLevel: t } = state;
  const mixture = mixtureOf(state);
  const from: Point = [xOf(place, noisy), yOf(place, t)];
  if (!isCovered(state)) {
    for (const { weight, guess } of opinions(mixture, noisy, t)) {
      if (weight < 0.01) continue;
      to.line([from, [xOf(place, guess), place.bottom]], { stroke: 'ink', width: 0.5 + 6 * weight, opacity: 0.22 });
    }
    const end: Point = [xOf(place, bestGuess(mixture, noisy, t)), place.bottom];
    curve(to, [from, end], 'belief');
    mark(to, end, 'belief', 6);
  }
  mark(to, from, 'action', 8);
}

/** Noise level as a stipple that thins out downward, z under the pile, and what the three densities are. */
function axes(state: DenoiserState, to: Surface, place: Layout): void {
  const { left, right, top, bottom, pile } = place;
  for (let i = 0; i < 64; i++) {
    // A low-discrepancy sequence: even at every density, and the same everywhere.
    const t = 1 - ((i * 0.7548777) % 1);
    if ((i * 0.5698403) % 1 > t) continue;
    to.rect(left - 12 + ((i * 0.3141593 * 7) % 1) * 8, yOf(place, t), 1.5, 1.5, { fill: 'noise' });
  }
  for (const t of [1, 0.5, 0]) to.text(left - 18, yOf(place, t) + 5, String(t), { align: 'end', paint: 'noise' });
  const now = yOf(place, state.noiseLevel);
  to.polygon([[left - 1, now], [left - 10, now - 6], [left - 10, now + 6]], { fill: 'noise', stroke: 'ground' }); // prettier-ignore
  to.text(0, top - 18, 't', { paint: 'noise', face: 'serif', size: 18 });
  const end = bottom + pile;
  to.line([[left, end + 8], [right, end + 8]], { stroke: 'edge' }); // prettier-ignore
  for (const z of [-2, 0, 2]) {
    to.line([[xOf(place, z), end + 8], [xOf(place, z), end + 13]], { stroke: 'edge' }); // prettier-ignore
    to.text(xOf(place, z), end + 28, signed(z), { align: 'middle' });
  }
  to.text(right, end + 28, 'z', { align: 'end', face: 'serif', size: 16, paint: 'ink' });
  to.text(left, top - 34, to.label('noise'));
  if (isCovered(state)) return;
  to.text(right, bottom + 18, to.label('dataLabel'), { align: 'end', weight: 600, paint: 'ink' });
  to.text(right, bottom + 36, to.label('samples'), { align: 'end', weight: 600, paint: 'belief' });
}
