/** Where the blocks of a cut stand in space, and how they look from where the reader looks. */
import type { Point } from '../../kit/surface.ts';
import type { Grid, Token } from './grid.ts';
import { longest } from './clip.ts';
import { cutOf, isFilm, type State } from './state.ts';
import { holds, hull, projector, type Project } from './view.ts';

/** Depth of one frame, in pixels of the film. */
const frameDepth = 1.5;
/** How much larger a clip is when its blocks are fully apart. */
const spread = 0.5;

/** From and to along x, y and z. */
export interface Solid {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly z: readonly [number, number];
}

export interface Stage {
  readonly center: Point;
  readonly width: number;
  readonly height: number;
}

export interface Scene {
  readonly grid: Grid;
  readonly project: Project;
  /** px a unit */
  readonly scale: number;
  /** How far in front of the middle the reader takes hold, px: on the front face, or at the end of a stem. */
  readonly grip: number;
  /** Units between neighbors. */
  readonly gaps: readonly [x: number, y: number, z: number];
  /** Units in one pixel and in one frame of the clip. */
  readonly pixel: number;
  readonly frame: number;
}

/** Clips of the Box keep their scale, whatever their length and shape; the others fill the stage. */
export function sceneOf(state: State, stage: Stage): Scene {
  const { grid } = cutOf(state);
  const { clip } = grid;
  const pixel = 24 / Math.max(24, clip.height);
  const frame = frameDepth;
  const across = Math.hypot(24, frameDepth * longest);
  const room = Math.min(stage.width / across, stage.height / (0.92 * Math.hypot(24, across)));
  const scale = room / (1 + spread * state.apart);
  const apart = isFilm(state) ? state.apart : 0;
  const gap = (length: number, count: number): number => (count > 1 ? (apart * spread * length) / (count - 1) : 0);
  const gaps = [
    gap(pixel * clip.width, grid.columns),
    gap(pixel * clip.height, grid.rows),
    gap(frame * clip.frames, grid.moments),
  ] as const;
  const grip = Math.max(0.3 * Math.min(stage.width, stage.height), halfDepth(clip.frames, apart) * scale);
  return { grid, project: projector(state.view, scale, stage.center), scale, grip, gaps, pixel, frame };
}

/** From the middle of the block to its front face. */
function halfDepth(frames: number, apart: number): number {
  return (frameDepth * frames * (1 + spread * apart)) / 2;
}

/** Where the reader takes hold. */
export function gripOf({ project, grip, scale }: Scene): Point {
  return project(0, 0, -grip / scale);
}

/** From the edge of one block to the edge of another, along one axis, from the middle. */
function span(from: number, to: number, count: number, length: number, gap: number): readonly [number, number] {
  const middle = (count * (length + gap) - gap) / 2;
  return [from * (length + gap) - middle, to * (length + gap) + length - middle];
}

/** What a range of blocks takes up. */
export function solid({ grid, gaps, pixel, frame }: Scene, from: Token, to: Token = from): Solid {
  const { columns, rows, moments, block } = grid;
  return {
    x: span(from.column, to.column, columns, pixel * block.width, gaps[0]),
    y: span(from.row, to.row, rows, pixel * block.height, gaps[1]),
    z: span(from.moment, to.moment, moments, frame * block.frames, gaps[2]),
  };
}

function corners({ project }: Scene, { x, y, z }: Solid): readonly Point[] {
  return x.flatMap((x) => y.flatMap((y) => z.map((z) => project(x, y, z))));
}

export function outline(scene: Scene, shape: Solid): readonly Point[] {
  return hull(corners(scene, shape));
}

export function middle({ project }: Scene, { x, y, z }: Solid): Point {
  return project((x[0] + x[1]) / 2, (y[0] + y[1]) / 2, (z[0] + z[1]) / 2);
}

/** All blocks, the farthest first: no nearer one is ever drawn before one that it hides. */
export function fromBehind({ moments, rows, columns }: Grid, yaw: number): readonly Token[] {
  const tokens: Token[] = [];
  for (let moment = moments - 1; moment >= 0; moment--) {
    for (let row = rows - 1; row >= 0; row--) {
      for (let k = 0; k < columns; k++) tokens.push({ moment, row, column: yaw < 0 ? columns - 1 - k : k });
    }
  }
  return tokens;
}

/** The block that is seen at a place, or the one whose middle is nearest. */
export function tokenAt(scene: Scene, yaw: number, at: Point): Token {
  const tokens = fromBehind(scene.grid, yaw);
  // Seen from far away all blocks have the same outline, so the pointer is moved instead.
  const first: Token = { moment: 0, row: 0, column: 0 };
  const shape = outline(scene, solid(scene, first));
  const from = middle(scene, solid(scene, first));
  const reach = Math.max(...shape.map(([x, y]) => Math.hypot(x - from[0], y - from[1])));
  const distance = (token: Token): number => {
    const [x, y] = middle(scene, solid(scene, token));
    return Math.hypot(x - at[0], y - at[1]);
  };
  const hit = tokens.findLast((token) => {
    if (distance(token) > reach) return false;
    const [x, y] = middle(scene, solid(scene, token));
    return holds(shape, [at[0] - x + from[0], at[1] - y + from[1]]);
  });
  if (hit) return hit;
  return tokens.reduce((best, token) => (distance(token) < distance(best) ? token : best));
}
