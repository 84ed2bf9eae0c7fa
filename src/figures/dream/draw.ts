import { fill } from '../../kit/fill.ts';
import { curve, mark, type Meaning, type Picture, type Point, type Surface } from '../../kit/surface.ts';
import { promptLength } from '../../world/clip.ts';
import { drawFrame, drawNoFrame } from '../../world/film.ts';
import { picturesOf } from '../../world/packed.ts';
import { renderPaddle } from '../../world/paddle-film.ts';
import type { PaddleState } from '../../world/paddle.ts';
import { toPicture } from '../../world/renderer.ts';
import { isOver } from './games.ts';
import { layoutOf, type Layout } from './layout.ts';
import { dreamLostAt, lastBeforeChance, partingOfDream, partingOfTwin, runsOf, type Parting } from './parting.ts';
import { lastDreamed, longest, type DreamState } from './state.ts';

/** Where the paddle's middle is in a frame, px of the film. */
export const paddleRow = 22.5;
/** The largest distance of the plot, px of the film, and its gridlines. */
const farthest = 24;
const ticks = [0, 8, 16, 24];

/** The Box, the dream of it, and how far their balls part. */
export function draw(state: DreamState, to: Surface): void {
  const layout = layoutOf(to.width);
  to.setHeight(layout.height);
  const dreamed = lastDreamed(state);
  const last = dreamed.at(-1);
  // What is shown beside each other is of one moment: the dream may be a frame behind.
  const now = last && !last.isLost ? Math.min(state.pushes.length, dreamed.length - 1) : state.pushes.length;
  const truth = state.box[Math.min(now, state.box.length - 1)] as PaddleState;
  drawSide(to, layout, layout.box, 'truth', to.label('box'), pictureOf(truth), state);
  const picture = last && picturesOf((dreamed[Math.min(now, dreamed.length - 1)] ?? last).film)[0];
  const name = fill(to.label('dream'), { kappa: state.temperature.toFixed(2) });
  drawSide(to, layout, layout.dream, 'belief', name, picture, state);
  to.text(layout.box[0], layout.status, boxStatus(state, to), { size: 13 });
  to.text(layout.dream[0], layout.status, dreamStatus(state, to), { size: 13 });
  drawPlot(to, layout, state);
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
  { target }: DreamState,
): void {
  mark(to, [x + 6, y - 17], meaning, 5);
  to.text(x + 17, y - 12, name, { weight: 600, paint: 'ink' });
  if (picture) drawFrame(to, [x, y], scale, picture);
  else drawNoFrame(to, [x, y], scale);
  mark(to, [x + target * scale, y + paddleRow * scale], 'action', 4);
}

function boxStatus({ box }: DreamState, to: Surface): string {
  const catches = (box.at(-1) as PaddleState).catches;
  return fill(to.label(isOver(box) ? 'box.lost' : 'box.caught'), { catches, worldTime: box.length - 1 });
}

function dreamStatus(state: DreamState, to: Surface): string {
  const lost = dreamLostAt(state);
  return lost === undefined ? to.label('dream.goesOn') : fill(to.label('dream.lost'), { worldTime: lost });
}

function drawPlot(to: Surface, { plot }: Layout, state: DreamState): void {
  const { left, right, top, bottom } = plot;
  const span = spanOf(state.pushes.length);
  const x = (worldTime: number): number => left + ((right - left) * worldTime) / span;
  const y = (distance: number): number => bottom - ((bottom - top) * Math.min(farthest, distance)) / farthest;
  to.text(0, top - 16, to.label('apart'), { paint: 'ink' });
  to.rect(left, top, x(promptLength - 1) - left, bottom - top, { fill: 'raised' });
  for (const tick of ticks) {
    to.line([[left, y(tick)], [right, y(tick)]], { stroke: tick === 0 ? 'edge' : 'rule' }); // prettier-ignore
    to.text(left - 6, y(tick) + 5, String(tick), { size: 13, align: 'end' });
  }
  for (let tick = 0; tick <= span; tick += span / 4) {
    to.line([[x(tick), bottom], [x(tick), bottom + 6]], { stroke: 'tau', width: 1.5 }); // prettier-ignore
    to.text(x(tick), bottom + 20, String(tick), { size: 13, align: 'middle', paint: 'tau' });
  }
  to.text((left + right) / 2, bottom + 40, to.label('tau'), { size: 13, align: 'middle', paint: 'tau' });
  const rebound = lastBeforeChance(state);
  if (rebound !== undefined) {
    to.line([[x(rebound), top], [x(rebound), bottom]], { stroke: 'ink3', dash: [2, 3] }); // prettier-ignore
    to.text(x(rebound) + 5, top + 11, to.label('rebound'), { size: 13, paint: 'ink3' });
  }
  const place = ({ worldTime, distance }: Parting): Point => [x(worldTime), y(distance)];
  const lines = [
    { meaning: 'truth', name: to.label('twin.short'), points: partingOfTwin(state) },
    { meaning: 'belief', name: to.label('dream.short'), points: partingOfDream(state) },
  ] as const;
  for (const { meaning, points } of lines) {
    for (const run of runsOf(points)) {
      if (run.length > 1) curve(to, run.map(place), meaning);
      else if (run[0]) mark(to, place(run[0]), meaning, 2.5);
    }
  }
  nameEnds(to, right + 6, lines, y);
}

/** Names at the ends of the lines, kept apart. */
function nameEnds(
  to: Surface,
  left: number,
  lines: readonly { readonly meaning: Meaning; readonly name: string; readonly points: readonly Parting[] }[],
  y: (distance: number) => number,
): void {
  const ends = lines.flatMap(({ meaning, name, points }) => {
    const last = points.at(-1);
    return last ? [{ meaning, name, at: y(last.distance) + 5 }] : [];
  });
  const [one, other] = ends.sort((a, b) => a.at - b.at);
  if (one) to.text(left, other ? Math.min(one.at, other.at - 17) : one.at, one.name, named(one.meaning));
  if (other) to.text(left, other.at, other.name, named(other.meaning));
}

function named(meaning: Meaning): { readonly size: number; readonly weight: 600; readonly paint: 'ink' | 'belief' } {
  return { size: 13, weight: 600, paint: meaning === 'belief' ? 'belief' : 'ink' };
}

/** Frames of the axis: it grows by doubling, so that it seldom moves. */
function spanOf(frames: number): number {
  let span = 60;
  while (span < Math.min(frames, longest)) span *= 2;
  return span;
}
