/** What the film shows inside a part of the block, as glass: the ball as a tube through time, the pillar as a slab. */
import type { Paint, Point, Surface } from '../../kit/surface.ts';
import { box } from '../../world/state.ts';
import type { Scene, Solid } from './block.ts';
import { covers, cropOf } from './clip.ts';
import type { Token } from './grid.ts';
import { hull } from './view.ts';

/** A pixel that the ball covers less than this is not drawn. */
const faintest = 0.12;
/** How bright a face is, by where it points. */
const shades = { front: 1, top: 0.78, side: 0.5 } as const;

/** Pixels of one row that are drawn as one: from column to column, with how much of them is ball. */
interface Run {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly cover: number;
}

/** Draws the tokens `from` … `to`, which fill `shape`, the farthest part first. */
export function drawInside(to: Surface, scene: Scene, shape: Solid, from: Token, end: Token, yaw: number): void {
  const { block, clip } = scene.grid;
  const columns = [from.column * block.width, (end.column + 1) * block.width] as const;
  const rows = [from.row * block.height, (end.row + 1) * block.height] as const;
  const frames = [from.moment * block.frames, (end.moment + 1) * block.frames] as const;
  const { left } = cropOf(clip);
  const clampColumn = (column: number): number => Math.min(columns[1], Math.max(columns[0], column));
  const pillar = [clampColumn(box.pillar.left - left), clampColumn(box.pillar.right - left)] as const;
  const parts = [[columns[0], pillar[0]], pillar, [pillar[1], columns[1]]] as const;
  const inside = { scene, shape, rows, frames, columns };
  for (const part of yaw < 0 ? [...parts].reverse() : parts) {
    if (part[0] >= part[1]) continue;
    if (part === pillar) drawSlab(to, scene, { ...shape, x: place(inside, part) }, yaw);
    drawTube(to, inside, part, yaw);
  }
}

interface Inside {
  readonly scene: Scene;
  readonly shape: Solid;
  readonly rows: readonly [number, number];
  readonly frames: readonly [number, number];
  readonly columns: readonly [number, number];
}

function place({ scene, shape, columns }: Inside, [from, to]: readonly [number, number]): readonly [number, number] {
  return [shape.x[0] + (from - columns[0]) * scene.pixel, shape.x[0] + (to - columns[0]) * scene.pixel];
}

/** The pillar: what faces the reader of it, see-through. */
function drawSlab(to: Surface, { project }: Scene, { x, y, z }: Solid, yaw: number): void {
  const side = yaw < 0 ? x[0] : x[1];
  const quad = (points: readonly Point[], opacity: number): void => to.polygon(points, { fill: 'pillar', opacity });
  quad(
    [project(side, y[0], z[0]), project(side, y[0], z[1]), project(side, y[1], z[1]), project(side, y[1], z[0])],
    0.3,
  );
  quad(
    [project(x[0], y[0], z[0]), project(x[1], y[0], z[0]), project(x[1], y[0], z[1]), project(x[0], y[0], z[1])],
    0.55,
  );
  quad(
    [project(x[0], y[0], z[0]), project(x[1], y[0], z[0]), project(x[1], y[1], z[0]), project(x[0], y[1], z[0])],
    0.62,
  );
}

function drawTube(to: Surface, inside: Inside, part: readonly [number, number], yaw: number): void {
  const { scene, shape, frames } = inside;
  for (let frame = frames[1] - 1; frame >= frames[0]; frame--) {
    const runs = runsOf(inside, frame, part);
    if (runs.length === 0) continue;
    const near = shape.z[0] + (frame - frames[0]) * scene.frame;
    drawSlice(to, inside, runs, [near, near + scene.frame], yaw);
  }
}

/** Where the ball is in a frame, in three brightnesses. */
function runsOf({ scene, rows }: Inside, frame: number, [first, end]: readonly [number, number]): readonly Run[] {
  const { top, left } = cropOf(scene.grid.clip);
  const cover = covers[frame];
  const runs: Run[] = [];
  for (let row = rows[0]; row < rows[1]; row++) {
    for (let column = first; column < end; column++) {
      const value = cover?.[(top + row) * box.size + left + column] ?? 0;
      if (value < faintest) continue;
      const level = Math.ceil(value * 3 - 0.01) / 3;
      const before = runs.at(-1);
      const joins = before?.row === row && before.to === column && before.cover === level;
      if (joins) runs[runs.length - 1] = { ...before, to: column + 1 };
      else runs.push({ row, from: column, to: column + 1, cover: level });
    }
  }
  return runs;
}

/** One frame of the tube: on black, so that nothing behind it shines through, its sides, its top, its front. */
function drawSlice(to: Surface, inside: Inside, runs: readonly Run[], z: readonly [number, number], yaw: number): void {
  const { scene, shape, rows } = inside;
  const { project, pixel } = scene;
  const y = (row: number): number => shape.y[0] + (row - rows[0]) * pixel;
  const solids = runs.map((run) => ({
    run,
    x: place(inside, [run.from, run.to]),
    y: [y(run.row), y(run.row + 1)] as const,
  }));
  const all = solids.flatMap(({ x, y }) => x.flatMap((x) => y.flatMap((y) => z.map((z) => project(x, y, z)))));
  to.polygon(hull(all), { fill: 'film' });
  const fill = (points: readonly Point[], cover: number, shade: number): void =>
    to.polygon(points, { fill: 'light' satisfies Paint, opacity: Math.round(100 * cover * shade) / 100 });
  for (const { run, x, y } of solids) {
    const open = (column: number, row: number): boolean =>
      !runs.some((other) => other.row === row && other.from <= column && column < other.to);
    const [side, beside] = yaw < 0 ? [x[0], run.from - 1] : [x[1], run.to];
    if (yaw !== 0 && open(beside, run.row)) {
      fill(
        [project(side, y[0], z[0]), project(side, y[0], z[1]), project(side, y[1], z[1]), project(side, y[1], z[0])],
        run.cover,
        shades.side,
      );
    }
    if (open(run.from, run.row - 1) || open(run.to - 1, run.row - 1)) {
      fill(
        [project(x[0], y[0], z[0]), project(x[1], y[0], z[0]), project(x[1], y[0], z[1]), project(x[0], y[0], z[1])],
        run.cover,
        shades.top,
      );
    }
  }
  for (const { run, x, y } of solids) {
    fill(
      [project(x[0], y[0], z[0]), project(x[1], y[0], z[0]), project(x[1], y[1], z[0]), project(x[0], y[1], z[0])],
      run.cover,
      shades.front,
    );
  }
}
