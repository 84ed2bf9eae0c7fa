/** The opening in the reader's hand, and for each later slot what the model sees and what is read of the ball. */
import { fill } from '../../kit/fill.ts';
import { curve, mark, type Point, type Surface } from '../../kit/surface.ts';
import { drawFrame, drawNoFrame, drawRow, toRows, type Row } from '../../world/film.ts';
import { promptLength } from '../../world/clip.ts';
import { render, toPicture } from '../../world/renderer.ts';
import { framesOfSlot, laterSlots, middleOf, stateInMiddle } from '../../world/slots.ts';
import { tipOf } from '../../world/placing.ts';
import { box, isHidden, type Ball, type State } from '../../world/state.ts';
import { layoutOf, onSurface, type Layout, type Panel } from './layout.ts';
import { shownOf } from './pictures.ts';
import { errorOf, readingsNow } from './readings.ts';
import { lookNow, truthOf, type Order, type ProbeState, type Reading } from './state.ts';

export function drawStage(state: ProbeState, to: Surface): void {
  const { stage } = layoutOf(to.width);
  const [x, y] = stage.at;
  const { pictures, row } = openingOf(state);
  to.text(x, y - 12, to.label('opening'), { weight: 600, paint: 'ink' });
  drawFrame(to, stage.at, stage.scale, pictures);
  const under = stage.film[0] > x ? stage.film[0] : x;
  const line = stage.film[0] > x ? stage.film[1] - 28 : y + stage.scale * box.size + 18;
  to.text(under, line, fill(to.label('frames'), { first: 0, last: promptLength - 1 }), { size: 13, paint: 'tau' });
  to.text(under, line + 18, to.label('given'), { size: 13 });
  drawRow(to, stage.film, stage.filmScale, row);
  const { ball } = state;
  const ends = [onSurface([ball.x, ball.y], to.width), onSurface(tipOf(ball, [ball.vx, ball.vy]), to.width)];
  curve(to, ends, 'action', true);
}

let opening: { readonly key: string; readonly pictures: ReturnType<typeof toPicture>; readonly row: Row } | undefined;

/** The first frame and the row of the opening; the last one drawn is kept. */
function openingOf({ ball, depth }: Order) {
  const key = [ball.x, ball.y, ball.vx, ball.vy, depth].join(' ');
  if (opening?.key !== key) {
    const frames = truthOf({ ball, depth })
      .slice(0, promptLength)
      .map((state) => toPicture(render(state)));
    opening = { key, pictures: frames[0] as (typeof frames)[number], row: toRows(frames)[0] as Row };
  }
  return opening;
}

export function drawPanels(state: ProbeState, to: Surface, { panels }: Layout): void {
  const { made } = state;
  const look = made && lookNow(made, state.noiseLevel);
  const shown = look && shownOf(look);
  const truth = made && truthOf({ ...made.order, depth: made.depth });
  const readings = readingsNow(state);
  laterSlots.forEach((slot, i) => {
    const panel = panels[i] as Panel;
    const { at, scale, film, filmScale } = panel;
    const [first, last] = framesOfSlot(slot);
    const isChosen = state.slot === String(slot);
    to.text(at[0], at[1] - 12, fill(to.label('frames'), { first, last }), {
      weight: isChosen ? 600 : 400,
      paint: 'tau',
    });
    const middle = shown?.middles[i];
    const row = shown?.rows[slot];
    if (!middle || !row || !truth) return drawNoFrame(to, at, scale);
    drawFrame(to, at, scale, middle);
    drawRow(to, film, filmScale, row);
    drawReading(state, to, panel, stateInMiddle(truth, slot), readings?.[i]);
    captions(state, to, panel, stateInMiddle(truth, slot), readings?.[i], slot);
  });
}

/** px of the Box in a panel to px of the surface. */
function placeIn({ at, scale }: Panel) {
  return ([x, y]: Point): Point => [at[0] + x * scale, at[1] + y * scale];
}

function drawReading({ quantity }: ProbeState, to: Surface, panel: Panel, { ball }: State, said?: Reading): void {
  const place = placeIn(panel);
  const truly = place([ball.x, ball.y]);
  const radius = Math.max(3, panel.scale * 0.6);
  if (quantity === 'velocity') {
    arrow(to, truly, place(tipInside(ball, ball)), 'truth');
    if (said) arrow(to, truly, place(tipInside(ball, said)), 'belief');
  } else if (quantity === 'position' && said) {
    const read = place([inside(said.x), inside(said.y)]);
    to.circle(...read, box.radius * panel.scale, { stroke: 'film', width: 5, opacity: 0.55 });
    to.circle(...read, box.radius * panel.scale, { stroke: 'beliefOnFilm', width: 2.5, dash: [5, 3] });
  }
  mark(to, truly, 'truth', radius, true);
  to.circle(...truly, radius, { stroke: 'actionEdge', width: 1.5 });
}

/** Where the arrow of a velocity ends; at the wall, if it would go through. */
function tipInside({ x, y }: Ball, { vx, vy }: Ball): Point {
  const [tipX, tipY] = tipOf({ x, y }, [vx, vy]);
  const room = (from: number, to: number): number =>
    to < 0 ? from / (from - to) : to > box.size ? (box.size - from) / (to - from) : 1;
  const share = Math.min(room(x, tipX), room(y, tipY));
  return [x + share * (tipX - x), y + share * (tipY - y)];
}

/** Readings far outside are drawn at the wall. */
const inside = (value: number): number => Math.min(box.size, Math.max(0, value));

function arrow(to: Surface, from: Point, tip: Point, meaning: 'truth' | 'belief'): void {
  to.line([from, tip], { stroke: 'film', width: 6, opacity: 0.55 });
  curve(to, [from, tip], meaning, true);
  mark(to, tip, meaning, 4, true);
}

function captions(
  { quantity }: ProbeState,
  to: Surface,
  { at: [x, y], scale }: Panel,
  truth: State,
  said: Reading | undefined,
  slot: number,
): void {
  const top = y + scale * box.size;
  const hidden = isHidden(truth) ? ` ${to.label('hidden')}` : '';
  to.text(x, top + 18, `τ ${middleOf(slot)}${hidden}`, { size: 13, paint: 'tau' });
  if (!said) return;
  const values = { n: errorOf(quantity, said, truth), front: Math.round(100 * said.front) };
  to.text(x, top + 36, fill(to.label(`off.${quantity}`), values), { size: 13, paint: 'ink', weight: 600 });
}
