import { paragraph, wrap } from '../../kit/lines.ts';
import { curve } from '../../kit/surface.ts';
import type { Point, Surface } from '../../kit/surface.ts';
import { outlineFilm } from '../../world/film.ts';
import { reach } from './arm.ts';
import { armPlace, cellSide, layoutOf, pictureSide } from './layout.ts';
import type { Area, Layout } from './layout.ts';
import { drawPlot } from './plot.ts';
import { buttons, firstFrame, isLit, seenAt } from './state.ts';
import type { Kind, StreamState } from './state.ts';
import { drawStream } from './stream.ts';

/** What the agent reads and does at one moment, the curve that numbers an angle, and all of it in one row. */
export function draw(state: StreamState, to: Surface): void {
  const at = layoutOf(state, to.width);
  to.setHeight(at.height);
  drawWords(state, to, at.words);
  drawPicture(state, to, at.picture);
  drawArm(state, to, at);
  drawPad(state, to, at.pad);
  drawPlot(state, to, at);
  drawStream(state, to, at);
}

/** Name of a source above it and how it is cut below it. */
function describe(state: StreamState, to: Surface, { x, y, width }: Area, kind: Kind, below: number): void {
  const lit = isLit({ kind, value: 0, worldTime: firstFrame }, state.light);
  to.text(x, y, to.label(`source.${kind}`), { weight: 600, paint: lit ? 'ink' : 'ink3' });
  paragraph(to, x, below + 20, wrap(to.label(`cut.${kind}`), width, 13), { size: 13, paint: 'ink3' });
}

function drawWords(state: StreamState, to: Surface, area: Area): void {
  const { x, y, width } = area;
  const lines = wrap(to.label(`instruction.${state.instruction}`), width, 20);
  lines.forEach((line, i) => {
    to.text(x, y + 34 + 26 * i, line, { face: 'serif', size: 20, paint: 'ink' });
  });
  describe(state, to, area, 'word', y + 34 + 26 * (lines.length - 1));
}

/** One frame of the Box, 48 × 48 for the camera, with the edges of its patches. */
function drawPicture(state: StreamState, to: Surface, area: Area): void {
  const [x, y] = [area.x, area.y + 14];
  const picture = seenAt.get(firstFrame);
  if (picture) to.picture(x, y, pictureSide / picture.width, picture);
  for (const edge of [cellSide, 2 * cellSide]) {
    to.line([[x + edge, y], [x + edge, y + pictureSide]], { stroke: 'ground', width: 2 }); // prettier-ignore
    to.line([[x, y + edge], [x + pictureSide, y + edge]], { stroke: 'ground', width: 2 }); // prettier-ignore
  }
  outlineFilm(to, [x, y], pictureSide);
  describe(state, to, area, 'patch', y + pictureSide);
}

function drawArm(state: StreamState, to: Surface, at: Layout): void {
  const place = armPlace(at);
  const [x, y] = place.center;
  const radius = 2 * place.link;
  to.line(circle(place.center, radius), { stroke: 'rule' });
  to.line([[x, y], [x + radius, y]], { stroke: 'edge', dash: [2, 3] }); // prettier-ignore
  to.line(arc(place.center, 18, state.shoulder), { stroke: 'edge', width: 1.5 });
  const [elbow, hand] = reach(place, state.shoulder, state.elbow);
  curve(to, [place.center, elbow, hand], 'truth');
  for (const joint of [place.center, elbow]) to.circle(...joint, 4.5, { fill: 'ground', stroke: 'ink', width: 2 });
  to.circle(...hand, 4, { fill: 'ink' });
  describe(state, to, at.arm, 'angle', at.arm.y + 14 + at.arm.width);
}

function circle(center: Point, radius: number): readonly Point[] {
  return arc(center, radius, 2 * Math.PI);
}

/** From the horizontal, counterclockwise. */
function arc([x, y]: Point, radius: number, angle: number): readonly Point[] {
  return Array.from({ length: 49 }, (_, i): Point => {
    const turned = (angle * i) / 48;
    return [x + radius * Math.cos(turned), y - radius * Math.sin(turned)];
  });
}

/** Three buttons under one another, or side by side where there is no room beside the arm. */
function drawPad(state: StreamState, to: Surface, area: Area): void {
  const across = area.width > 200;
  const [width, height] = across ? [(area.width - 16) / 3, 36] : [area.width, 36];
  buttons.forEach((button, i) => {
    const x = area.x + (across ? i * (width + 8) : 0);
    const y = area.y + 14 + (across ? 0 : i * 44);
    const pressed = state.button === button;
    to.rect(x + 0.5, y + 0.5, width - 1, height - 1, pressed ? { fill: 'ink' } : { stroke: 'edge' });
    const paint = pressed ? 'ground' : 'ink2';
    to.text(x + 10, y + 23, String(i), { face: 'mono', size: 13, paint });
    to.text(x + 28, y + 23, to.label(`button.${button}`), { paint });
  });
  describe(state, to, area, 'button', area.y + 14 + (across ? height : pictureSide - 20));
}
