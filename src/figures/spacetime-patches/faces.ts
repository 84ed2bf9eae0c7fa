/** The outside of the block: its faces, the cuts on them, its edges. */
import type { Paint, Point, Stroke, Surface } from '../../kit/surface.ts';
import { fromBehind, middle, outline, solid, type Scene, type Solid } from './block.ts';
import { showsBall } from './clip.ts';
import { drawInside } from './film.ts';
import type { Token } from './grid.ts';
import { isFilm, type State } from './state.ts';

export function drawBlock(to: Surface, state: State, scene: Scene): void {
  const { yaw } = state.view;
  const { moments, rows, columns } = scene.grid;
  const first: Token = { moment: 0, row: 0, column: 0 };
  const last: Token = { moment: moments - 1, row: rows - 1, column: columns - 1 };
  const whole = solid(scene, first, last);
  if (!isFilm(state)) return drawBare(to, state, scene, whole);
  if (state.apart === 0) {
    to.polygon(outline(scene, whole), { fill: 'film' });
    drawInside(to, scene, whole, first, last, yaw);
    drawCuts(to, state, scene, whole, { stroke: 'light', opacity: 0.38, dash: [2, 3] });
    return drawEdges(to, state, scene, whole, 'light');
  }
  drawApart(to, state, scene);
}

/** Blocks of a fine cut that are neither outside nor hold anything of the ball would hardly be seen. */
const most = 200;

function drawApart(to: Surface, state: State, scene: Scene): void {
  const { yaw } = state.view;
  const { grid } = scene;
  const side = yaw < 0 ? 0 : grid.columns - 1;
  const tokens = fromBehind(grid, yaw).filter(
    (token) =>
      grid.count <= most || token.moment === 0 || token.row === 0 || token.column === side || showsBall(grid, token),
  );
  // Seen from far away all blocks have the same outline.
  const first: Token = { moment: 0, row: 0, column: 0 };
  const shape = outline(scene, solid(scene, first));
  const from = middle(scene, solid(scene, first));
  const outlines = tokens.map((token): readonly Point[] => {
    const [x, y] = middle(scene, solid(scene, token));
    return shape.map((point) => [point[0] + x - from[0], point[1] + y - from[1]]);
  });
  for (const points of outlines) to.polygon(points, { fill: 'film' });
  const glass = Math.min(0.75, 2.5 * state.apart);
  tokens.forEach((token, i) => {
    const points = outlines[i] ?? [];
    const shape = solid(scene, token);
    to.polygon(points, { fill: 'film', opacity: glass });
    drawInside(to, scene, shape, token, token, yaw);
    drawNearEdges(to, state, scene, shape, 'light');
    to.polygon(points, { stroke: 'edge' });
  });
}

/** A clip of which only the sizes are known here: its faces and their cuts. */
function drawBare(to: Surface, state: State, scene: Scene, whole: Solid): void {
  const points = outline(scene, whole);
  to.polygon(points, { fill: 'raised' });
  drawCuts(to, state, scene, whole, { stroke: 'edge', opacity: 0.7 });
  drawEdges(to, state, scene, whole, 'ink');
}

/** Which side and which end of the other axes face the reader. */
function facing(
  { view }: State,
  { x, y, z }: Solid,
): { readonly side: number; readonly top: number; readonly front: number } {
  return { side: view.yaw < 0 ? x[0] : x[1], top: y[0], front: z[0] };
}

/** Lines between neighbors on the three faces that can be seen. */
function drawCuts(to: Surface, state: State, scene: Scene, whole: Solid, style: Stroke): void {
  const { project, grid } = scene;
  const { x, y, z } = whole;
  const { side, top, front } = facing(state, whole);
  const between = ([from, end]: readonly [number, number], count: number): readonly number[] =>
    Array.from({ length: count - 1 }, (_, i) => from + ((i + 1) * (end - from)) / count);
  for (const at of between(x, grid.columns)) {
    to.line([project(at, y[1], front), project(at, top, front), project(at, top, z[1])], style);
  }
  for (const at of between(y, grid.rows)) {
    const other = side === x[0] ? x[1] : x[0];
    to.line([project(other, at, front), project(side, at, front), project(side, at, z[1])], style);
  }
  for (const at of between(z, grid.moments)) {
    const other = side === x[0] ? x[1] : x[0];
    to.line([project(other, top, at), project(side, top, at), project(side, y[1], at)], style);
  }
}

/** The outline, and the edges inside it. */
function drawEdges(to: Surface, state: State, scene: Scene, shape: Solid, paint: Paint): void {
  drawNearEdges(to, state, scene, shape, paint);
  to.polygon(outline(scene, shape), { stroke: 'edge' });
}

/** The three edges that meet in the corner nearest to the reader. */
function drawNearEdges(to: Surface, state: State, scene: Scene, shape: Solid, paint: Paint): void {
  const [near, ...ends] = nearEdges(state, scene, shape);
  const [first = near, second = near, third = near] = ends;
  // In one stroke: a fine cut has a thousand of these edges.
  to.line([first, near, second, near, third], { stroke: paint, opacity: 0.6 });
}

function nearEdges(state: State, { project }: Scene, shape: Solid): readonly [near: Point, ...ends: Point[]] {
  const { side, top, front } = facing(state, shape);
  const { x, y, z } = shape;
  const other = side === x[0] ? x[1] : x[0];
  return [project(side, top, front), project(other, top, front), project(side, y[1], front), project(side, top, z[1])];
}

/** A part of the block that is pointed out: see-through, so that what it holds stays in sight. */
export function drawGroup(to: Surface, state: State, scene: Scene, shape: Solid, chosen: boolean): void {
  const points = outline(scene, shape);
  const line: Paint = chosen ? 'action' : isFilm(state) ? 'light' : 'ink';
  to.polygon(points, { fill: line, opacity: chosen ? 0.2 : 0.1 });
  const casing: Stroke = { stroke: chosen ? 'actionEdge' : isFilm(state) ? 'film' : 'ground', width: chosen ? 4.5 : 3 };
  const style: Stroke = { stroke: line, width: chosen ? 2.5 : 1.25 };
  const [near, ...ends] = nearEdges(state, scene, shape);
  for (const stroke of [casing, style]) {
    to.polygon(points, stroke);
    for (const end of ends) to.line([near, end], stroke);
  }
}
