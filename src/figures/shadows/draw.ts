import type { Point, Stroke, Surface } from '../../kit/surface.ts';
import { drawCover } from '../perspective/cover.ts';
import { layout, type Layout } from '../perspective/layout.ts';
import { isOdd } from '../perspective/measure.ts';
import { drawMap } from '../perspective/map.ts';
import { middle } from '../perspective/meeting.ts';
import * as overlay from '../perspective/overlay.ts';
import { shownAt } from '../perspective/photo.ts';
import { pixels, widths } from '../perspective/print.ts';
import { drawRows, rowHeight, type MissRow } from '../perspective/rows.ts';
import { drawPatches, pictureWidth, type View } from '../perspective/scene.ts';
import {
  hasPicture,
  oddCount,
  pairCount,
  patchesOf,
  pictureHeight,
  read,
  windowOf,
  type ShadowState,
} from './state.ts';

const headHeight = 24;

export function layoutOf(state: ShadowState, width: number): Layout {
  const rows = state.scene === 'odd' ? oddCount : pairCount;
  return layout(width, pictureHeight(state), headHeight + rows * rowHeight);
}

/** The picture with its lines from object to shadow, the plane around it, and by how far each shadow is off. */
export function draw(state: ShadowState, to: Surface): void {
  const place = layoutOf(state, to.width);
  to.setHeight(place.height);
  if (!hasPicture(state)) return overlay.drawMissing(to, place.view, to.label('choose'));
  drawPicture(state, to, place.view);
  if (state.scene === 'odd' && !state.revealed) {
    drawNumbers(state, to, place.view);
    return drawCover(to, place, to.label('covered'));
  }
  drawPairs(state, to, place.view);
  drawLight(state, to, place.view);
  drawPlane(state, to, place);
  drawMisses(state, to, place);
}

function drawPicture(state: ShadowState, to: Surface, view: View): void {
  if (state.scene !== 'own' || !state.photo) return drawPatches(to, view, patchesOf(state));
  to.picture(view.left, view.top, 1, shownAt(state.photo, Math.round(view.scale * pictureWidth)));
}

function drawNumbers(state: ShadowState, to: Surface, view: View): void {
  read(state).pairs.forEach(({ from }, i) => {
    overlay.drawNumber(to, view, [from[0], from[1] - 16], String(i + 1), state.guess === i);
  });
}

const plain: Stroke = { stroke: 'light', width: 2 };
const bad: Stroke = { stroke: 'error', width: 2.5, dash: [9, 3, 2, 3] };

function isWrong(state: ShadowState, i: number): boolean {
  const { measured } = read(state);
  return 'misses' in measured && isOdd(measured, i);
}

function drawPairs(state: ShadowState, to: Surface, view: View): void {
  const { pairs, measured } = read(state);
  const odd = state.scene === 'odd';
  pairs.forEach((pair, i) => {
    if ('vector' in measured) overlay.drawExtension(to, view, pair, measured.vector, measured.place);
    overlay.drawStretch(to, view, pair.from, pair.to, odd ? (isWrong(state, i) ? bad : plain) : 'action');
    if (odd) {
      for (const [x, y] of [pair.from, pair.to]) {
        const [left, top] = [view.left + view.scale * x, view.top + view.scale * y];
        to.circle(left, top, 4, { fill: 'light', stroke: 'film', width: 1.5 });
      }
    }
    overlay.drawNumber(to, view, middle(pair), String(i + 1), odd && state.guess === i);
  });
}

function drawLight(state: ShadowState, to: Surface, view: View): void {
  const { measured, truth, side } = read(state);
  if (!('vector' in measured)) return;
  const { place, vector, outline } = measured;
  if (outline) overlay.drawSpread(to, view, outline);
  overlay.drawPlaces(to, view, place, truth);
  if (place && overlay.isInside(view, place)) return;
  const toward: Point = place ? [place[0] - view.width / 2, place[1] - view.height / 2] : [vector[0], vector[1]];
  const far = place ? to.label('widths').replace('{n}', widths(place, windowOf(state))) : '∞';
  overlay.drawArrow(to, view, toward, `${to.label(`arrow.${side}`)}: ${far}`);
}

function drawPlane(state: ShadowState, to: Surface, { map }: Layout): void {
  const { pairs, measured, truth } = read(state);
  drawMap(to, map, windowOf(state), [{ segments: pairs, measured, truth, name: '' }]);
}

function drawMisses(state: ShadowState, to: Surface, { rows }: Layout): void {
  const { measured } = read(state);
  to.text(rows.left, rows.top + 16, to.label('misses'), { weight: 600, paint: 'ink' });
  const top = rows.top + headHeight;
  if (!('misses' in measured)) return to.text(rows.left, top + 20, to.label(`none.${measured.kind}`));
  const list = measured.misses.map((miss, i): MissRow => {
    const chosen = state.scene === 'odd' && state.guess === i;
    return { name: String(i + 1), miss, text: `${pixels(miss)} px`, wrong: isWrong(state, i), chosen };
  });
  drawRows(to, rows.left, top, rows.width, list, 4 * state.sigma);
}
