/**
 * What fills the Box behind ball and pillar, for models that must find out what matters: nothing, a texture that
 * drifts and so can be foretold, or static, which cannot. Neither has to do with the ball.
 */
import type { Random } from '../kit/random.ts';
import { render, values, type Frame } from './renderer.ts';
import { box, type State } from './state.ts';

export const backdrops = ['drift', 'static'] as const;
export type Backdrop = (typeof backdrops)[number];

/** Side of a tile of one gray, px. */
const tile = 3;
const across = box.size / tile;
/** Darkest and lightest tile: the ball is lighter than both. */
const grays = [values.background, 0.2] as const;

/**
 * The film of a clip before a backdrop. A drifting texture moves by one whole pixel a frame, in one of eight directions
 * for the clip, and what leaves at one side comes back at the other; static is drawn anew for each frame.
 */
export function renderBefore(backdrop: Backdrop, clip: readonly State[], random: Random): readonly Frame[] {
  const draw = (): Float32Array => Float32Array.from({ length: across * across }, () => random.uniform(...grays));
  if (backdrop === 'static') return clip.map((state) => compose(state, draw(), 0, 0));
  const tiles = draw();
  const [dx, dy] = directions[random.integer(directions.length)] as readonly [number, number];
  return clip.map((state, frame) => compose(state, tiles, dx * frame, dy * frame));
}

const steps = [-1, 0, 1] as const;
const directions = steps.flatMap((dx) => steps.map((dy) => [dx, dy] as const)).filter(([dx, dy]) => dx !== 0 || dy !== 0); // prettier-ignore

/** The frame of a state with tiles where the Box is empty, moved by (dx, dy) px. */
function compose(state: State, tiles: Float32Array, dx: number, dy: number): Frame {
  const frame = render(state);
  const { size, pillar } = box;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (column >= pillar.left && column < pillar.right) continue;
      const pixel = row * size + column;
      // How much of the pixel the ball covers; the rest shows the tile.
      const covered = ((frame[pixel] as number) - values.background) / (values.ball - values.background);
      const at = Math.floor(wrap(row - dy) / tile) * across + Math.floor(wrap(column - dx) / tile);
      frame[pixel] = covered * values.ball + (1 - covered) * (tiles[at] as number);
    }
  }
  return frame;
}

function wrap(place: number): number {
  return ((place % box.size) + box.size) % box.size;
}
