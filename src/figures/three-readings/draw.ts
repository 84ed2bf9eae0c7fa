import { balanced, paragraph, wrap } from '../../kit/lines.ts';
import { curve } from '../../kit/surface.ts';
import type { Point, Surface } from '../../kit/surface.ts';
import { drawFrame } from '../../world/film.ts';
import { layoutOf } from './layout.ts';
import type { Spot } from './layout.ts';
import { exposures, footage, halfway, noisy, path, weights } from './pictures.ts';
import { effect, isCovered, isReached, places, stations } from './state.ts';
import type { PlaceOfEngine, ReadingsState } from './state.ts';

/** Side of a picture, px: 24 pixels four times enlarged. */
const side = 96;

/** From footage to clip in five stations, with the engine where a reading puts it and all that follows from it lit. */
export function draw(state: ReadingsState, to: Surface): void {
  const at = layoutOf(to.width, balanced(to.label('quote'), to.width).length);
  to.setHeight(at.height);
  paragraph(to, 0, 18, wrap(to.label('quote'), to.width), { face: 'serif', size: 18, paint: 'ink' });
  to.text(0, at.attribution, to.label('speaker'), { paint: 'ink3' });
  const lit = (index: number): boolean => !isCovered(state) && isReached(state, stations[index] ?? 'clip');
  at.spots.forEach((spot, index) => {
    const station = stations[index] ?? 'clip';
    const name = { weight: 600, paint: lit(index) || isCovered(state) ? 'ink' : 'ink3' } as const;
    to.text(spot.title[0], spot.title[1], to.label(station), name);
    if (index > 0) drawArrow(to, at.spots[index - 1] as Spot, spot, at.across, lit(index - 1));
    drawStation[station](to, spot.picture, state);
  });
  for (const place of places) drawSlot(state, to, at.spots[stations.indexOf(place)] as Spot, place);
  drawEffect(state, to, at.spots.at(-1) as Spot);
}

type DrawStation = (to: Surface, at: Point, state: ReadingsState) => void;

const drawStation: Readonly<Record<(typeof stations)[number], DrawStation>> = {
  data(to, [x, y]) {
    footage.forEach((picture, i) => {
      const [left, top] = [x + 24 * i, y + 24 * i];
      to.rect(left - 1, top - 1, 50, 50, { fill: 'ground' });
      drawFrame(to, [left, top], 2, picture);
    });
  },
  training(to, [x, y]) {
    drawFrame(to, [x, y], 2, noisy);
    drawFrame(to, [x + 48, y + 48], 2, footage[0] as (typeof footage)[number]);
    to.line([[x + 64, y + 12], [x + 76, y + 12], [x + 76, y + 40]], { stroke: 'ink3', width: 1.5 }); // prettier-ignore
    head(to, [x + 76, y + 44], [0, 1], 'ink3');
  },
  weights(to, [x, y], state) {
    to.picture(x, y, 8, weights);
    // Not a program: something that the numbers would have to be doing together.
    const inside = !isCovered(state) && state.place === 'weights';
    if (inside) to.rect(x + 22, y + 22, 52, 52, { stroke: 'beliefOnFilm', width: 2.5, dash: [6, 4] });
  },
  loop(to, [x, y]) {
    drawFrame(to, [x + 24, y + 24], 2, halfway);
    const [low, high] = [8, side - 8];
    const around: readonly Point[] = [[x + high, y + 34], [x + high, y + low], [x + low, y + low], [x + low, y + high], [x + high, y + high], [x + high, y + 56]]; // prettier-ignore
    to.line(around, { stroke: 'noise', width: 1.5 });
    head(to, [x + high, y + 52], [0, -1], 'noise');
    to.rect(x + 38, y, 20, 18, { fill: 'ground' });
    to.text(x + 48, y + 14, to.label('noise'), { face: 'serif', size: 17, paint: 'noise', align: 'middle' });
  },
  clip(to, [x, y], state) {
    const place = ({ ball }: { readonly ball: { readonly x: number; readonly y: number } }): Point => [
      x + 4 * ball.x,
      y + 4 * ball.y,
    ];
    const seen = state.half && !isCovered(state) ? effect(state) : 'same';
    if (seen === 'unknown') {
      to.rect(x + 0.5, y + 0.5, side - 1, side - 1, { stroke: 'edge', dash: [4, 4] });
      to.text(x + side / 2, y + 60, '?', { face: 'serif', size: 36, align: 'middle', paint: 'ink3' });
      return;
    }
    drawFrame(to, [x, y], 4, exposures[seen === 'slower' ? 'half' : 'full']);
    if (seen === 'same') {
      curve(to, path.full.map(place), 'truth', true);
      return;
    }
    to.line(path.full.map(place), { stroke: 'light', width: 1, dash: [3, 3] });
    curve(to, path.half.map(place), 'action', true);
  },
};

/** From one station to the next, heavy where the work of the engine goes along. */
function drawArrow(to: Surface, from: Spot, next: Spot, across: boolean, lit: boolean): void {
  const middle = side / 2;
  const [a, b]: readonly [Point, Point] = across
    ? [[from.picture[0] + side + 5, from.picture[1] + middle], [next.picture[0] - 5, next.picture[1] + middle]] // prettier-ignore
    : [[from.picture[0] + middle, from.picture[1] + side + 2], [next.picture[0] + middle, next.picture[1] - 2]]; // prettier-ignore
  const paint = lit ? 'ink' : 'edge';
  to.line([a, b], { stroke: paint, width: lit ? 2.5 : 1 });
  head(to, b, across ? [1, 0] : [0, 1], paint);
}

/** The head of an arrow with its tip at `tip`, pointing along a unit vector. */
function head(to: Surface, [x, y]: Point, [dx, dy]: Point, paint: 'ink' | 'edge' | 'ink3' | 'noise'): void {
  const wing = (side: number): Point => [x - 8 * dx - 4.5 * side * dy, y - 8 * dy + 4.5 * side * dx];
  to.polygon([[x, y], wing(1), wing(-1)], { fill: paint });
}

/** The place for an engine at a station: empty, asked for, or taken. */
function drawSlot(state: ReadingsState, to: Surface, { slot, tag, lead }: Spot, place: PlaceOfEngine): void {
  const { x, y, width, height } = slot;
  const taken = !isCovered(state) && state.place === place;
  to.line(lead, taken ? { stroke: 'ink', width: 2.5 } : { stroke: 'edge', dash: [3, 3] });
  const middle = x + width / 2;
  if (taken) {
    to.rect(x, y, width, height, { fill: 'action', stroke: 'actionEdge', width: 1.5 });
    const second = state.half && place !== 'weights' ? 'engine.half' : `engine.${place}`;
    to.text(middle, y + 18, to.label('engine'), { weight: 600, paint: 'actionEdge', align: 'middle' });
    to.text(middle, y + 35, to.label(second), { size: 13, paint: 'actionEdge', align: 'middle' });
  } else {
    to.rect(x + 0.5, y + 0.5, width - 1, height - 1, { stroke: 'edge', dash: [3, 3] });
    to.text(middle, y + 27, to.label(isCovered(state) ? 'here' : 'none'), { paint: 'ink3', align: 'middle' });
  }
  if (isCovered(state)) return;
  const lines = wrap(to.label(`who.${place}`), tag.width);
  paragraph(to, tag.x, tag.y, lines, { paint: taken ? 'ink' : 'ink3', align: tag.align });
}

/** What became of the clip when the dial was turned. */
function drawEffect(state: ReadingsState, to: Surface, { tag, slot }: Spot): void {
  if (isCovered(state) || !state.half) return;
  const lines = wrap(to.label(`effect.${effect(state)}`), tag.width);
  paragraph(to, tag.x, slot.y + 18, lines, { paint: 'ink', align: tag.align });
}
