/** Where things stand on a surface of a given width, px. */
import { rowWidth } from '../../world/film.ts';
import type { Point } from '../../kit/surface.ts';
import { box } from '../../world/state.ts';

export interface FilmPlace {
  readonly at: Point;
  readonly scale: number;
}

export interface Layout {
  readonly height: number;
  /** Upper left corner of the large frame, and screen pixels of a pixel of the Box. */
  readonly stage: Point;
  readonly scale: number;
  readonly chart: { readonly at: Point; readonly width: number; readonly height: number };
  /** The model's film, and the simulator's where there is room. */
  readonly model: FilmPlace;
  readonly truth: FilmPlace | undefined;
}

/** Room for names above the large frame; an arrow may reach into it. */
const head = 36;
const name = 24;
/** From one row of film to the next, beyond the film. */
export const rowGap = 20;

export function filmHeight(scale: number): number {
  return name + 4 * (scale * box.size + rowGap);
}

export function layoutOf(width: number): Layout {
  if (width >= 900) {
    const scale = 10;
    const side = scale * box.size;
    const film = width - 2 * rowWidth(3) - 28;
    const second = film + rowWidth(3) + 28;
    const height = filmHeight(3) + 12;
    return {
      height,
      stage: [0, head],
      scale,
      chart: { at: [0, head + side + 16], width: side, height: height - head - side - 16 },
      model: { at: [film, 0], scale: 3 },
      truth: { at: [second, 0], scale: 3 },
    };
  }
  if (width >= 590) {
    const scale = 11;
    const side = scale * box.size;
    const below = head + side + 20;
    return {
      height: below + filmHeight(3),
      stage: [0, head],
      scale,
      chart: { at: [side + 28, head], width: width - side - 28, height: side },
      model: { at: [0, below], scale: 3 },
      truth: { at: [width - rowWidth(3), below], scale: 3 },
    };
  }
  const scale = Math.min(12, Math.floor(width / box.size));
  const side = scale * box.size;
  const film = width >= rowWidth(3) ? 3 : 2;
  const chart = head + side + 16;
  const below = chart + 170;
  return {
    height: below + filmHeight(film),
    stage: [Math.floor((width - side) / 2), head],
    scale,
    chart: { at: [0, chart], width, height: 150 },
    model: { at: [Math.floor((width - rowWidth(film)) / 2), below], scale: film },
    truth: undefined,
  };
}

/** A place in the Box on the surface, and back. */
export function onSurface([x, y]: Point, width: number): Point {
  const { stage, scale } = layoutOf(width);
  return [stage[0] + x * scale, stage[1] + y * scale];
}

export function inBox([x, y]: Point, width: number): Point {
  const { stage, scale } = layoutOf(width);
  return [(x - stage[0]) / scale, (y - stage[1]) / scale];
}
