/** The Box and what each budget makes of it: a frame, what is wrong in it, and the errors of the whole clip. */
import { fill } from '../../kit/fill.ts';
import { curve, mark, type Point, type Surface } from '../../kit/surface.ts';
import { recorded } from '../../models/video-dit/recorded.ts';
import { promptLength } from '../../world/clip.ts';
import { drawFrame, drawNoFrame } from '../../world/film.ts';
import { picturesOf } from '../../world/packed.ts';
import { render, toPicture } from '../../world/renderer.ts';
import { faultsOf } from '../../world/score.ts';
import { box, isHidden, type State } from '../../world/state.ts';
import { plot, type Layout } from './layout.ts';
import { lastFrame, madeNow, rungs, truthOf, type ComputeState, type Made } from './state.ts';
import { thousands, times } from './text.ts';

/** px off at the top of a plot; what is farther off stands there. */
const farthest = 8;
/** px off at which a frame counts as wrong (src/world/score.ts). */
const wrong = 1.5;

export function drawPanels(state: ComputeState, to: Surface, layout: Layout): void {
  const truth = truthOf(state.clip);
  drawTruth(state, to, layout, truth);
  rungs.forEach((rung, i) => {
    drawRung(state, to, layout, rung, layout.panels[i + 1] as Point, truth);
  });
}

function drawTruth(state: ComputeState, to: Surface, layout: Layout, truth: readonly State[]): void {
  const [x, y] = layout.panels[0] as Point;
  const held = truth[state.worldTime] as State;
  heading(to, [x, y], 'truth', to.label('box'), to.label('boxIs'));
  drawFrame(to, [x, y + layout.frame], layout.scale, toPicture(render(held)));
  const at = placeIn(layout, [x, y]);
  trail(to, truth.slice(0, state.worldTime + 1).map(({ ball }) => at(ball)), 'truth'); // prettier-ignore
  if (isHidden(held)) {
    const radius = box.radius * layout.scale;
    to.circle(...at(held.ball), radius, { stroke: 'light', width: 1.5, dash: [3, 2] });
  }
  const given = state.worldTime < promptLength ? ` ${to.label('given')}` : '';
  to.text(x, y + layout.now, `τ ${state.worldTime}${given}`, { size: 13, paint: 'tau', weight: 600 });
  drawScale(to, layout, [x, y + layout.plot]);
}

/** What the plots beside it have on their axes. */
function drawScale(to: Surface, { scale }: Layout, [x, y]: Point): void {
  const right = x + scale * box.size;
  to.text(right, y + 11, fill(to.label('axis.most'), { n: farthest }), { size: 13, align: 'end' });
  const level = y + plot * (1 - wrong / farthest);
  to.text(right, level + 2, fill(to.label('axis.wrong'), { n: wrong }), { size: 13, align: 'end' });
  to.text(right, y + plot + 16, to.label('axis'), { size: 13, align: 'end' });
}

function drawRung(
  state: ComputeState,
  to: Surface,
  layout: Layout,
  rung: string,
  corner: Point,
  truth: readonly State[],
): void {
  const [x, y] = corner;
  const clips = recorded.ladder.find((entry) => entry.rung === rung)?.clips ?? 0;
  heading(to, corner, 'belief', times(rung), fill(to.label('seen'), { clips: thousands(clips) }));
  const shown = state.made[rung];
  const made = madeNow(state, rung);
  const place: Point = [x, y + layout.frame];
  const picture = shown && picturesOf(shown.film)[state.worldTime];
  if (picture) drawFrame(to, place, layout.scale, picture);
  else drawNoFrame(to, place, layout.scale);
  if (!made) {
    to.text(x, y + layout.now, to.label('computing'), { size: 13, paint: 'ink3' });
    return;
  }
  const at = placeIn(layout, corner);
  trail(to, truth.slice(promptLength - 1, state.worldTime + 1).map(({ ball }) => at(ball)), 'truth'); // prettier-ignore
  const seen = made.balls.slice(0, state.worldTime + 1).flatMap(([ball]) => (ball ? [at(ball)] : []));
  trail(to, seen, 'belief');
  drawNow(state, to, made, [x, y + layout.now]);
  drawErrors(state, to, layout, made, [x, y + layout.plot]);
}

function heading(to: Surface, [x, y]: Point, meaning: 'truth' | 'belief', name: string, what: string): void {
  mark(to, [x + 6, y + 8], meaning, 5);
  to.text(x + 18, y + 13, name, { size: 15, weight: 600, paint: 'ink' });
  to.text(x, y + 31, what, { size: 13 });
}

/** px of the Box in a panel to px of the surface. */
function placeIn({ scale, frame }: Layout, [x, y]: Point) {
  return (ball: { readonly x: number; readonly y: number }): Point => [x + ball.x * scale, y + frame + ball.y * scale];
}

function trail(to: Surface, points: readonly Point[], meaning: 'truth' | 'belief'): void {
  if (points.length < 2) return;
  if (meaning === 'truth') to.line(points, { stroke: 'light', width: 1, opacity: 0.75 });
  else to.line(points, { stroke: 'beliefOnFilm', width: 1.5, dash: [4, 3] });
  mark(to, points.at(-1) as Point, meaning, 3, true);
  // On a white ball a white disc would be lost.
  if (meaning === 'truth') to.circle(...(points.at(-1) as Point), 3, { stroke: 'actionEdge', width: 1 });
}

/** What is wrong in the frame that is shown, or how far off its ball is. */
function drawNow({ worldTime }: ComputeState, to: Surface, { score }: Made, [x, y]: Point): void {
  const frame = score.frames[worldTime - promptLength];
  if (!frame) {
    to.text(x, y, to.label('given'), { size: 13 });
    return;
  }
  const [fault] = faultsOf(frame);
  const { centroidError } = frame;
  if (fault && fault !== 'astray') to.text(x, y, to.label(fault), { size: 13, paint: 'error', weight: 600 });
  else if (centroidError === undefined) to.text(x, y, to.label(frame.expected), { size: 13 });
  else {
    const paint = fault ? 'error' : 'ink';
    to.text(x, y, fill(to.label('off'), { n: centroidError.toFixed(1) }), {
      size: 13,
      paint,
      weight: fault ? 600 : 400,
    });
  }
}

/** The error in each frame that was made; a cross where the ball has vanished, doubled or haunts the pillar. */
function drawErrors({ worldTime }: ComputeState, to: Surface, layout: Layout, { score }: Made, [x, y]: Point): void {
  const side = layout.scale * box.size;
  const across = (frame: number): number => x + 4 + ((side - 8) * frame) / lastFrame;
  const up = (error: number): number => y + plot * (1 - Math.min(farthest, error) / farthest);
  to.line([[x, up(wrong)], [x + side, up(wrong)]], { stroke: 'rule' }); // prettier-ignore
  to.line([[x, y + plot], [x + side, y + plot]], { stroke: 'edge' }); // prettier-ignore
  to.line([[across(worldTime), y], [across(worldTime), y + plot + 4]], { stroke: 'tau', width: 2 }); // prettier-ignore
  let run: Point[] = [];
  const end = (): void => {
    if (run.length > 1) curve(to, run, 'error');
    else if (run[0]) to.circle(...run[0], 1.5, { fill: 'error' });
    run = [];
  };
  score.frames.forEach(({ centroidError }, i) => {
    if (centroidError === undefined) end();
    else run.push([across(i + promptLength), up(centroidError)]);
  });
  end();
  score.frames.forEach((frame, i) => {
    if (faultsOf(frame).some((fault) => fault !== 'astray')) mark(to, [across(i + promptLength), y + 4], 'error', 3);
  });
  const paint = score.right ? 'ink' : 'error';
  const first = score.frames.findIndex((frame) => faultsOf(frame).length > 0) + promptLength;
  const verdict = score.right ? to.label('right') : fill(to.label('wrongFrom'), { frame: first });
  to.text(x, y + plot + 18, verdict, { size: 13, paint, weight: 600 });
}
