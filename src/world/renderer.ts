/** What the camera sees: states into frames, frames into pictures. */
import type { Picture } from '../kit/surface.ts';
import { box, type State, type World } from './state.ts';

/** Values of an empty Box, its pillar and the ball in a frame. */
export const values = { background: -1, pillar: -0.2, ball: 1 } as const;

/** size · size values, row by row, in [−1, 1] where they come from the Box; a model may leave that range. */
export type Frame = Float32Array;

/** The empty Box: what a hidden ball leaves to see, and what models have subtracted from their input. */
export function emptyFrame(world: World = box): Frame {
  const { size, pillar } = world;
  const frame = new Float32Array(size * size).fill(values.background);
  // A pixel belongs to the pillar where its center does.
  const [first, end] = [Math.floor(pillar.left + 0.5), Math.ceil(pillar.right - 0.5)];
  const rows = Math.ceil((pillar.bottom ?? size) - 0.5);
  for (let row = 0; row < rows; row++) frame.fill(values.pillar, row * size + first, row * size + end);
  return frame;
}

/** The frame of a state. The edge of the ball is anti-aliased: it covers clip(radius + ½ − distance, 0, 1) of a pixel. */
export function render({ ball, depth }: State, world: World = box): Frame {
  const { size, radius, pillar } = world;
  const frame = emptyFrame(world);
  const reach = radius + 0.5;
  const first = (center: number): number => Math.max(0, Math.floor(center - reach));
  const last = (center: number): number => Math.min(size - 1, Math.floor(center + reach));
  for (let row = first(ball.y); row <= last(ball.y); row++) {
    for (let column = first(ball.x); column <= last(ball.x); column++) {
      const dx = column + 0.5 - ball.x;
      const dy = row + 0.5 - ball.y;
      if (depth === 'behind' && inPillar(column + 0.5, row + 0.5, pillar)) continue;
      const covered = Math.min(1, Math.max(0, reach - Math.sqrt(dx * dx + dy * dy)));
      const pixel = row * size + column;
      const beneath = frame[pixel] as number;
      frame[pixel] = beneath + (values.ball - beneath) * covered;
    }
  }
  return frame;
}

function inPillar(x: number, y: number, { left, right, bottom = Infinity }: World['pillar']): boolean {
  return x > left && x < right && y < bottom;
}

/** Colors of the film at −1 and at +1: the tokens `film` and `light`, in both themes. */
const dark = [0x0a, 0x0c, 0x0d] as const;
const light = [0xf4, 0xf6, 0xf1] as const;
/** The 256 levels between them, four bytes each: figures turn frames into pictures while a slider is dragged. */
const palette = Uint8ClampedArray.from({ length: 4 * 256 }, (_, at) => {
  const channel = at % 4;
  if (channel === 3) return 255;
  const from = dark[channel] as number;
  return from + (((light[channel] as number) - from) * Math.floor(at / 4)) / 255;
});

/**
 * A frame in the colors of the film, linear between #0a0c0d at −1 and #f4f6f1 at +1 in 256 levels; values beyond are
 * clipped and what is not a number is dark. Throws RangeError where the frame is not a multiple of `width` long.
 */
export function toPicture(frame: Frame, width: number = box.size): Picture {
  const height = frame.length / width;
  if (!Number.isInteger(height)) throw new RangeError(`toPicture: ${frame.length} values do not fill rows of ${width}`);
  // A clamped array rounds, clips and turns NaN into 0 by itself.
  const levels = new Uint8ClampedArray(frame.length);
  const data = new Uint8ClampedArray(4 * frame.length);
  for (let pixel = 0; pixel < frame.length; pixel++) {
    levels[pixel] = (((frame[pixel] as number) + 1) / 2) * 255;
    const color = 4 * (levels[pixel] as number);
    for (let channel = 0; channel < 4; channel++) data[4 * pixel + channel] = palette[color + channel] as number;
  }
  return { width, height, data };
}
