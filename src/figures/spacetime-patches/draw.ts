import { mark, type Point, type Surface } from '../../kit/surface.ts';
import { gripOf, middle, sceneOf, solid, type Scene } from './block.ts';
import { drawBlock, drawGroup } from './faces.ts';
import { relay, type Token } from './grid.ts';
import { layout, type Layout } from './layout.ts';
import { drawPanel } from './panel.ts';
import { cutOf, isFilm, type State } from './state.ts';

/** The clip as a block on the left; on the right its count, what the chosen token holds, and who compares with whom. */
export function draw(state: State, to: Surface): void {
  const place = layout(to.width);
  to.setHeight(place.height);
  if (state.case === 'sora') drawUnknown(state, to, place);
  else drawScene(state, to, place);
  drawPanel(state, to, place);
}

function drawScene(state: State, to: Surface, place: Layout): void {
  const scene = sceneOf(state, place.stage);
  drawBlock(to, state, scene);
  drawRuler(state, to, scene);
  drawConsulted(state, to, scene);
  drawNews(state, to, scene);
  drawGrip(to, scene);
}

/** The stem by which a block is turned that is not deep enough to be held at its front. */
function drawGrip(to: Surface, scene: Scene): void {
  const end = gripOf(scene);
  const { z } = solid(scene, { moment: 0, row: 0, column: 0 });
  const front = scene.project(0, 0, z[0]);
  to.line([front, end], { stroke: 'actionEdge', width: 4 });
  to.line([front, end], { stroke: 'action', width: 2 });
  mark(to, end, 'action', 8);
}

/** World time along the lower edge that faces the reader: a tick a frame, a long one every four. */
function drawRuler(state: State, to: Surface, scene: Scene): void {
  const { grid, project } = scene;
  const { frames } = grid.clip;
  const side = state.view.yaw < 0 ? -1 : 1;
  const edge = (frame: number): readonly [number, number, number] => {
    const moment = Math.min(grid.moments - 1, Math.floor(frame / grid.block.frames));
    const { x, y, z } = solid(scene, { moment, row: grid.rows - 1, column: side < 0 ? 0 : grid.columns - 1 });
    return [side < 0 ? x[0] : x[1], y[1], z[0] + (frame - moment * grid.block.frames) * scene.frame];
  };
  for (let frame = 0; frame < frames; frame++) {
    const [x, y, z] = edge(frame + 0.5);
    const long = frame % 4 === 0;
    to.line([project(x + 0.5 * side, y + 0.3, z), project(x + side * (long ? 1.7 : 1.1), y + (long ? 0.9 : 0.6), z)], {
      stroke: 'tau',
      width: long ? 2 : 1.5,
    });
  }
  const ends = frames > 1 ? [0, frames - 1] : [0];
  for (const frame of ends) {
    const [x, y, z] = edge(frame + 0.5);
    const [left, top] = project(x + 2.6 * side, y + 1.2, z);
    to.text(left, top + 8, frame === 0 ? 'τ = 0' : String(frame), { paint: 'tau', align: side < 0 ? 'end' : 'start' });
  }
}

/** The tokens that the chosen one compares itself with: everything, or its moment and its place. */
function drawConsulted(state: State, to: Surface, scene: Scene): void {
  const { token, grid } = cutOf(state);
  const [moments, rows, columns] = [grid.moments - 1, grid.rows - 1, grid.columns - 1];
  if (state.attention === 'factorized') {
    if (moments > 0)
      drawGroup(to, state, scene, solid(scene, { ...token, moment: 0 }, { ...token, moment: moments }), false);
    const plate = solid(scene, { ...token, row: 0, column: 0 }, { ...token, row: rows, column: columns });
    drawGroup(to, state, scene, plate, false);
  }
  drawGroup(to, state, scene, solid(scene, token), true);
}

/** How news of the ball gets from the block that last saw it to the one that sees it come out. */
function drawNews(state: State, to: Surface, scene: Scene): void {
  const { gap } = cutOf(state);
  if (!gap || !isFilm(state)) return;
  const at = (token: Token): Point => middle(scene, solid(scene, token));
  const way = state.attention === 'full' ? [gap.last, gap.next] : [gap.last, relay(gap.last, gap.next), gap.next];
  const points = way
    .map(at)
    .filter(([x, y], i, all) => i === 0 || Math.hypot(x - (all[i - 1]?.[0] ?? 0), y - (all[i - 1]?.[1] ?? 0)) > 1);
  to.line(points, { stroke: 'film', width: 5 });
  to.line(points, { stroke: 'beliefOnFilm', width: 2.5, dash: [6, 4] });
  for (const point of points) to.circle(point[0], point[1], 5, { stroke: 'beliefOnFilm', width: 2, fill: 'film' });
}

/** Sizes that were not published cannot be drawn. */
function drawUnknown(state: State, to: Surface, place: Layout): void {
  const scene = sceneOf({ ...state, frames: 16, shape: 'square', apart: 0 }, place.stage);
  const whole = solid(
    scene,
    { moment: 0, row: 0, column: 0 },
    { moment: scene.grid.moments - 1, row: scene.grid.rows - 1, column: scene.grid.columns - 1 },
  );
  const { x, y, z } = whole;
  for (const [a, b] of [
    [x[0], y[0]],
    [x[1], y[0]],
    [x[0], y[1]],
    [x[1], y[1]],
  ] as const) {
    to.line([scene.project(a, b, z[0]), scene.project(a, b, z[1])], { stroke: 'edge', width: 1.5, dash: [4, 4] });
  }
  for (const depth of z) {
    const corners = [[x[0], y[0]], [x[1], y[0]], [x[1], y[1]], [x[0], y[1]]] as const; // prettier-ignore
    to.polygon(corners.map(([a, b]) => scene.project(a, b, depth)), { stroke: 'edge', width: 1.5, dash: [4, 4] }); // prettier-ignore
  }
  const [left, top] = place.stage.center;
  to.text(left, top + 22, '?', { size: 64, face: 'serif', paint: 'ink', align: 'middle' });
  drawGrip(to, scene);
}
