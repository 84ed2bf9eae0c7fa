/** The causal graph: dots for what is on film, rings for what is not, arrows for the rules, and what is cut. */
import { mark, type Paint, type Point, type Surface } from '../../kit/surface.ts';
import type { Rung } from './state.ts';

/** px; the graph needs no more on any surface. */
export const graphSize = { width: 288, height: 170 } as const;

const radius = 9;
const top = 34;
const bottom = 122;

/** Draws the graph of a rung with its left upper corner at (left, 0). */
export function drawGraph(to: Surface, left: number, rung: Rung): void {
  if (rung === 'imagine') twin(to, left);
  else single(to, left, rung === 'do');
}

/** Speed decides whom the player nudges, and with the nudge and with luck whether the ball comes out. */
function single(to: Surface, left: number, cut: boolean): void {
  const speed: Point = [left + 84, top];
  const luck: Point = [left + 232, top];
  const nudge: Point = [left + 44, bottom];
  const out: Point = [left + 204, bottom];
  if (cut) severed(to, speed, nudge);
  else arrow(to, speed, nudge);
  arrow(to, speed, out);
  arrow(to, luck, out);
  arrow(to, nudge, out, cut ? 'ink' : 'ink2', cut ? 2.5 : 1.5);
  unseen(to, speed, to.label('speed'));
  unseen(to, luck, to.label('luck'));
  if (cut) done(to, nudge, to.label('doNudge'));
  else seen(to, nudge, to.label('nudge'));
  seen(to, out, to.label('out'));
}

/** What happened and what is imagined: two worlds with the same speed and the same luck. */
function twin(to: Surface, left: number): void {
  const speed: Point = [left + 88, top];
  const luck: Point = [left + 200, top];
  const [nudge, out, otherNudge, otherOut] = [30, 106, 182, 258].map((x): Point => [left + x, bottom]) as [
    Point,
    Point,
    Point,
    Point,
  ];
  arrow(to, speed, nudge);
  for (const [from, end] of [[speed, out], [luck, out], [speed, otherOut], [luck, otherOut]] as const) arrow(to, from, end); // prettier-ignore
  arrow(to, nudge, out);
  arrow(to, otherNudge, otherOut, 'ink', 2.5);
  unseen(to, speed, to.label('speedShort'));
  unseen(to, luck, to.label('luckShort'));
  seen(to, nudge, to.label('noNudge'));
  seen(to, out, to.label('stayed'));
  done(to, otherNudge, to.label('doNudge'));
  unseen(to, otherOut, to.label('outAsked'), true);
  to.text(left + 68, bottom + 46, to.label('fact'), { align: 'middle', weight: 600, paint: 'ink' });
  to.text(left + 220, bottom + 46, to.label('whatIf'), { align: 'middle', weight: 600, paint: 'ink' });
}

const beneath = 26;

function seen(to: Surface, at: Point, label: string): void {
  to.circle(at[0], at[1], radius, { fill: 'ink' });
  to.text(at[0], at[1] + beneath, label, { align: 'middle' });
}

function unseen(to: Surface, at: Point, label: string, below = false): void {
  to.circle(at[0], at[1], radius, { stroke: 'ink', width: 1.5, fill: 'ground' });
  to.text(at[0], at[1] + (below ? beneath : -beneath + 10), label, { align: 'middle' });
}

function done(to: Surface, at: Point, label: string): void {
  mark(to, at, 'action', radius);
  to.text(at[0], at[1] + beneath, label, { align: 'middle', weight: 600, paint: 'ink' });
}

/** From rim to rim, with a head. */
function arrow(to: Surface, from: Point, end: Point, paint: Paint = 'ink2', width = 1.5): void {
  const length = Math.hypot(end[0] - from[0], end[1] - from[1]);
  const along = (distance: number, aside = 0): Point => [
    from[0] + ((end[0] - from[0]) * distance - (end[1] - from[1]) * aside) / length,
    from[1] + ((end[1] - from[1]) * distance + (end[0] - from[0]) * aside) / length,
  ];
  const tip = length - radius - 3;
  to.line([along(radius + 3), along(tip - 6)], { stroke: paint, width });
  to.polygon([along(tip), along(tip - 9, 4.5), along(tip - 9, -4.5)], { fill: paint });
}

/** What is left of an arrow that the reader's hand has cut. */
function severed(to: Surface, from: Point, end: Point): void {
  const at = (part: number): Point => [from[0] + (end[0] - from[0]) * part, from[1] + (end[1] - from[1]) * part];
  to.line([at(0.14), at(0.4)], { stroke: 'edge', dash: [2, 3] });
  to.line([at(0.6), at(0.84)], { stroke: 'edge', dash: [2, 3] });
  for (const part of [0.44, 0.56]) {
    const [x, y] = at(part);
    const slash = [[x - 9, y + 2], [x + 9, y - 2]] as const; // prettier-ignore
    to.line(slash, { stroke: 'actionEdge', width: 5 });
    to.line(slash, { stroke: 'action', width: 2.5 });
  }
}
