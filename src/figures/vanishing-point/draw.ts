import type { Point, Surface } from '../../kit/surface.ts';
import { drawCover } from '../perspective/cover.ts';
import { layout, type Layout } from '../perspective/layout.ts';
import { drawCloseUp, drawMap, type Mapped } from '../perspective/map.ts';
import { isOdd } from '../perspective/measure.ts';
import { middle, outOfWindow, type Segment } from '../perspective/meeting.ts';
import {
  drawArrow,
  drawExtension,
  drawMissing,
  drawNumber,
  drawPlaces,
  drawSpread,
  drawStretch,
  isInside,
} from '../perspective/overlay.ts';
import { shownAt } from '../perspective/photo.ts';
import { drawRows, rowHeight, type MissRow } from '../perspective/rows.ts';
import { drawPatches, pictureWidth, type View } from '../perspective/scene.ts';
import { pixels, widths } from '../perspective/print.ts';
import { cross } from '../perspective/vectors.ts';
import { edgesDrawn } from './station.ts';
import {
  edgeCount,
  groupNames,
  hasPicture,
  lineCount,
  patchesOf,
  pictureHeight,
  read,
  windowOf,
  type GroupName,
  type Reading,
  type VanishingState,
} from './state.ts';

const headHeight = 24;

export function layoutOf(state: VanishingState, width: number): Layout {
  const groups = state.scene === 'station' ? 1 : width < 520 ? 1 : 2;
  const lines = state.scene === 'station' ? edgeCount : lineCount;
  return layout(width, pictureHeight(state), groups * (headHeight + lines * rowHeight) + (groups - 1) * 8);
}

/** The picture with its lines, the plane around it, and by how far each line misses the common point. */
export function draw(state: VanishingState, to: Surface): void {
  const place = layoutOf(state, to.width);
  to.setHeight(place.height);
  if (!hasPicture(state)) return drawMissing(to, place.view, to.label('choose'));
  drawPicture(state, to, place.view);
  if (state.scene === 'station' && !state.revealed) {
    drawQuestion(state, to, place.view);
    return drawCover(to, place, to.label('covered'));
  }
  const shown = groupNames.filter((name) => read(state).groups[name]);
  for (const name of shown) drawLines(state, to, place.view, name);
  drawHorizon(state, to, place.view);
  for (const name of shown) drawPoint(state, to, place.view, name);
  drawPlane(state, to, place);
  drawMisses(state, to, place);
}

function drawPicture(state: VanishingState, to: Surface, view: View): void {
  if (state.scene !== 'own' || !state.photo) return drawPatches(to, view, patchesOf(state));
  const shown = shownAt(state.photo, Math.round(view.scale * pictureWidth));
  to.picture(view.left, view.top, 1, shown);
}

function drawQuestion(state: VanishingState, to: Surface, view: View): void {
  edgesDrawn(state.wrong, state.tilt).forEach((edge, i) => {
    const chosen = state.guess === i;
    drawStretch(to, view, edge.from, edge.to, chosen ? 'action' : { stroke: 'light', width: 1.5 });
    drawNumber(to, view, numberPlace(edge), String(i + 1), chosen);
  });
}

/** Nearer to the eye than the middle, where edges lie farther apart. */
function numberPlace({ from, to }: Segment): Point {
  return [from[0] + 0.28 * (to[0] - from[0]), from[1] + 0.28 * (to[1] - from[1])];
}

function drawLines(state: VanishingState, to: Surface, view: View, name: GroupName): void {
  const { segments, measured } = read(state).groups[name] as Reading;
  const station = state.scene === 'station';
  const active = !station && state.group === name;
  segments.forEach((segment, i) => {
    const wrong = 'misses' in measured && isOdd(measured, i);
    if ('vector' in measured) drawExtension(to, view, segment, measured.vector, measured.place);
    const plain = { stroke: 'light', width: 2 } as const;
    const bad = { stroke: 'error', width: 2.5, dash: [9, 3, 2, 3] } as const;
    drawStretch(to, view, segment.from, segment.to, active ? 'action' : station && wrong ? bad : plain);
    const number = station ? String(i + 1) : `${to.label(`short.${name}`)}${i + 1}`;
    drawNumber(to, view, station ? numberPlace(segment) : middle(segment), number, state.guess === i && station);
  });
}

function drawPoint(state: VanishingState, to: Surface, view: View, name: GroupName): void {
  const { measured, truth } = read(state).groups[name] as Reading;
  if (!('vector' in measured)) return;
  const { vector, place, outline } = measured;
  if (outline) drawSpread(to, view, outline);
  drawPlaces(to, view, place, truth);
  if (place && isInside(view, place)) return;
  const toward: Point = place ? [place[0] - view.width / 2, place[1] - view.height / 2] : [vector[0], vector[1]];
  const far = place ? to.label('widths').replace('{n}', widths(place, windowOf(state))) : '∞';
  drawArrow(to, view, toward, `${to.label(`short.${name}`)}: ${far}`);
}

/** Two places on the horizon, far to both sides, px of the picture. */
function horizonEnds(state: VanishingState): readonly [Point, Point] | undefined {
  const line = read(state).horizon;
  if (!line || Math.abs(line[1]) < Math.abs(line[0])) return undefined;
  const at = (x: number): Point | undefined => outOfWindow(cross(line, [1, 0, -x]), windowOf(state));
  const [left, right] = [at(-60), at(60)];
  return left && right && [left, right];
}

function drawHorizon(state: VanishingState, to: Surface, view: View): void {
  const ends = horizonEnds(state);
  if (ends) drawStretch(to, view, ends[0], ends[1], { stroke: 'beliefOnFilm', width: 1 });
}

function mapped(state: VanishingState, to: Surface, name: GroupName): Mapped {
  const { segments, measured, truth } = read(state).groups[name] as Reading;
  return { segments, measured, truth, name: state.scene === 'station' ? '' : to.label(`short.${name}`) };
}

function drawPlane(state: VanishingState, to: Surface, { map }: Layout): void {
  const groups = groupNames.flatMap((name) => (read(state).groups[name] ? [mapped(state, to, name)] : []));
  const [only] = groups;
  if (state.scene !== 'station' || !only)
    return drawMap(to, map, windowOf(state), groups, horizonEnds(state), to.label('horizon'));
  const { measured } = only;
  const wrong = (i: number): boolean => 'misses' in measured && isOdd(measured, i);
  drawCloseUp(to, map, only, wrong, to.label('closeUp'));
}

function drawMisses(state: VanishingState, to: Surface, { rows, narrow }: Layout): void {
  const station = state.scene === 'station';
  const names = station ? (['a'] as const) : narrow ? [state.group] : groupNames;
  let top = rows.top;
  for (const name of names) {
    const { measured } = read(state).groups[name] as Reading;
    const title = station ? to.label('edgeMisses') : `${to.label(`group.${name}`)}: ${to.label('misses')}`;
    to.text(rows.left, top + 16, title, { weight: 600, paint: 'ink' });
    top += headHeight;
    if ('misses' in measured) {
      const list = measured.misses.map((miss, i): MissRow => ({
        name: String(i + 1),
        miss,
        text: `${state.automatic.includes(`${name}${i}`) ? `${to.label('auto')} ` : ''}${pixels(miss)} px`,
        wrong: isOdd(measured, i),
        chosen: station && state.guess === i,
      })); // prettier-ignore
      drawRows(to, rows.left, top, rows.width, list, 4 * state.sigma);
    } else to.text(rows.left, top + 20, to.label(`none.${measured.kind}`));
    top += (station ? edgeCount : lineCount) * rowHeight + 8;
  }
}
