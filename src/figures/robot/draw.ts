import { coverWith } from '../../kit/cover.ts';
import { fill } from '../../kit/fill.ts';
import { leading, wrap } from '../../kit/lines.ts';
import { curve, mark, type Meaning, type Picture, type Point, type Surface } from '../../kit/surface.ts';
import { drawFrame, drawNoFrame, outlineFilm } from '../../world/film.ts';
import { instructions, parts } from '../../world/juggling.ts';
import { picturesOf } from '../../world/packed.ts';
import { renderPaddle } from '../../world/paddle-film.ts';
import type { PaddleState } from '../../world/paddle.ts';
import { toPicture } from '../../world/renderer.ts';
import { box } from '../../world/state.ts';
import { drawRecorded } from './draw-recorded.ts';
import { layoutOf, planLine, type Layout } from './layout.ts';
import { isOpen, lookAt, shownTime, type Frame, type Look, type RobotState } from './state.ts';

/** The Box and the film that the robot follows, its plan, the films it considered, what it read, and what was recorded. */
export function draw(state: RobotState, to: Surface): void {
  const layout = layoutOf(to.width);
  to.setHeight(layout.height);
  const worldTime = shownTime(state);
  const frame = state.made?.frames[worldTime];
  const look = state.made && lookAt(state.made, worldTime);
  drawSide(to, layout, layout.box, 'truth', to.label('box'), frame && pictureOf(frame.state));
  const imagined = look && picturesOf(look.film)[worldTime - look.at];
  drawSide(to, layout, layout.film, 'belief', to.label('film'), imagined);
  if (frame) drawAim(to, layout, state, frame);
  drawPlan(to, layout, state, frame);
  drawCandidates(to, layout, look);
  drawPushes(to, layout, state, look, worldTime);
  if (isOpen(state)) drawRecorded(to, layout.plot, state.made?.order.trust ?? state.trust);
  else coverWith(to, layout.cover, to.label('covered'));
}

const pictures = new WeakMap<PaddleState, Picture>();

function pictureOf(state: PaddleState): Picture {
  const made = pictures.get(state) ?? toPicture(renderPaddle(state));
  pictures.set(state, made);
  return made;
}

function drawSide(
  to: Surface,
  { scale }: Layout,
  [x, y]: Point,
  meaning: Meaning,
  name: string,
  picture: Picture | undefined,
): void {
  mark(to, [x + 6, y - 17], meaning, 5);
  to.text(x + 17, y - 12, name, { weight: 600, paint: 'ink' });
  if (picture) drawFrame(to, [x, y], scale, picture);
  else drawNoFrame(to, [x, y], scale);
}

/** Under the paddle, the part of it on which the ball is to land. */
function drawAim(
  to: Surface,
  { box: [left, top], scale, side }: Layout,
  state: RobotState,
  { state: now, stepsDone }: Frame,
): void {
  // prettier-ignore
  const step = instructions[(state.made?.order ?? state).instruction][stepsDone];
  if (!step) return;
  const x = (offset: number): number => left + Math.max(0, Math.min(box.size, now.paddle + offset)) * scale;
  const [from, end] = parts[step];
  curve(to, [[x(from), top + side - 2], [x(end), top + side - 2]], 'action', true); // prettier-ignore
}

/** The steps that the table holds for the instruction, and how far the robot has come. */
function drawPlan(to: Surface, { plan: [x, y] }: Layout, state: RobotState, frame: Frame | undefined): void {
  const line = (at: number): number => y + 14 + at * planLine;
  to.text(x, line(0), to.label('plan'), { weight: 600, paint: 'ink' });
  const { instruction } = state.made?.order ?? state;
  const done = frame?.stepsDone ?? 0;
  instructions[instruction].forEach((step, at) => {
    const failed = frame?.verdict === 'failed' && at === done;
    if (at < done) mark(to, [x + 6, line(at + 1) - 5], 'truth', 4);
    else if (failed) mark(to, [x + 6, line(at + 1) - 5], 'error', 4);
    else to.circle(x + 6, line(at + 1) - 5, 4, { stroke: 'edge' });
    to.text(x + 18, line(at + 1), to.label(`step.${step}`), { paint: at === done && !failed ? 'ink' : 'ink2' });
  });
  if (frame) to.text(x, line(4), to.label(`verdict.${frame.verdict}`), { paint: 'ink', weight: 600 });
}

/** Each film as one picture; a dashed frame around the one that was chosen. */
function drawCandidates(to: Surface, { asked, candidates, small }: Layout, look: Look | undefined): void {
  const said = look ? fill(to.label('candidates'), { worldTime: look.at }) : to.label('candidates.none');
  wrap(said, to.width, 14).forEach((line, at) => {
    to.text(0, asked + at * leading, line, { paint: 'ink' });
  });
  const exposures = look && picturesOf(look.exposures);
  candidates.forEach((corner, at) => {
    const picture = exposures?.[at];
    if (picture) to.picture(...corner, small, picture);
    else outlineFilm(to, corner, small * box.size);
    if (at !== look?.chosen) return;
    const [x, y] = corner;
    const side = small * box.size;
    curve(to, [[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]], 'belief', true); // prettier-ignore
  });
}

const arrows = { '-1': '←', 0: '·', 1: '→' } as const;

/** What was read off the chosen film: carried out as far as the robot trusts it. A cross where the dream was given another. */
function drawPushes(
  to: Surface,
  { pushed, pushes, middles }: Layout,
  state: RobotState,
  look: Look | undefined,
  worldTime: number,
): void {
  // prettier-ignore
  const trust = state.made?.order.trust ?? state.trust;
  wrap(fill(to.label('pushes'), { trust }), to.width, 14).forEach((line, at) => {
    to.text(0, pushed + at * leading, line, { paint: 'ink' });
  });
  const wide = (middles[1] ?? 0) - (middles[0] ?? 0);
  to.rect(0, pushes - 15, wide * Math.min(trust, middles.length), 22, { fill: 'raised' });
  look?.read.forEach((push, at) => {
    const x = middles[at] ?? 0;
    to.text(x, pushes, arrows[push], { align: 'middle', size: 15, weight: at < trust ? 600 : 400, paint: at < trust ? 'ink' : 'ink3' }); // prettier-ignore
    if (push !== look.given[at]) mark(to, [x, pushes + 15], 'error', 3.5);
    if (at === worldTime - look.at) to.line([[x - wide / 2, pushes + 7], [x + wide / 2, pushes + 7]], { stroke: 'tau', width: 3 }); // prettier-ignore
  });
}
