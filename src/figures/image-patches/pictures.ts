/** The pictures to cut: three that are computed here, and what an encoder would leave of any. */
import type { Picture } from '../../kit/surface.ts';
import { randomFrom } from '../../kit/random.ts';
import { coverClip } from '../../world/cover.ts';
import { render, toPicture } from '../../world/renderer.ts';
import { hall } from './hall.ts';
import type { Cut } from './cut.ts';

const made = new Map<string, Picture>();

/** A built-in picture; the Box has its own size. */
export function builtIn(name: 'hall' | 'card' | 'box', width: number, height: number): Picture {
  const key = `${name} ${width} ${height}`;
  const known = made.get(key);
  if (known) return known;
  const picture = paint(name, width, height);
  made.set(key, picture);
  return picture;
}

function paint(name: 'hall' | 'card' | 'box', width: number, height: number): Picture {
  if (name === 'hall') return toPicture(hall(width, height), width);
  if (name === 'card') return toPicture(card(width, height), width);
  const state = coverClip[4];
  if (!state) throw new Error('the clip of the cover has no fifth frame');
  return toPicture(render(state));
}

/** A test card in quarters: rings that grow finer, stripes of every patch size, a ramp, and noise. */
function card(width: number, height: number): Float32Array {
  const random = randomFrom(1);
  const halfWide = width / 2;
  const halfHigh = height / 2;
  const values = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const right = x >= halfWide;
      const lower = y >= halfHigh;
      const dx = x - halfWide / 2;
      const dy = y - halfHigh / 2;
      const noise = random.integer(9) / 4 - 1;
      const rings = Math.floor((dx * dx + dy * dy) / (3 * halfHigh)) % 2 ? -0.9 : 0.9;
      const period = 2 ** (1 + Math.floor((5 * y) / halfHigh));
      const stripes = (x - halfWide) % period < period / 2 ? 0.9 : -0.9;
      const ramp = Math.round(((2 * x) / halfWide - 1) * 12) / 12;
      values[y * width + x] = lower ? (right ? noise : ramp) : right ? stripes : rings;
    }
  }
  return values;
}

/** Every cell of the kept part as the mean of its pixels. Averaging stands in for an encoder, which is learned. */
export function average(picture: Picture, { factor, kept }: Cut): Picture {
  if (factor === 1) return picture;
  const { width, height } = picture;
  const data = new Uint8ClampedArray(picture.data);
  for (let top = kept.top; top < kept.top + kept.height; top += factor) {
    for (let left = kept.left; left < kept.left + kept.width; left += factor)
      fillWithMean(data, width, left, top, factor);
  }
  return { width, height, data };
}

function fillWithMean(data: Uint8ClampedArray, width: number, left: number, top: number, side: number): void {
  const sum = [0, 0, 0, 0];
  const each = (visit: (at: number) => void): void => {
    for (let y = top; y < top + side; y++) {
      for (let x = left; x < left + side; x++)
        for (let channel = 0; channel < 4; channel++) visit(4 * (y * width + x) + channel);
    }
  };
  each((at) => (sum[at % 4] = (sum[at % 4] ?? 0) + (data[at] ?? 0)));
  each((at) => (data[at] = (sum[at % 4] ?? 0) / (side * side)));
}

let scaled: { from: Picture; scale: number; picture: Picture } | undefined;

/** The picture in px of the surface: enlarged by a whole number, or halved by taking means of four. */
export function atScale(picture: Picture, scale: number): Picture {
  if (scale === 1) return picture;
  if (scaled?.from !== picture || scaled.scale !== scale)
    scaled = { from: picture, scale, picture: resample(picture, scale) };
  return scaled.picture;
}

function resample(picture: Picture, scale: number): Picture {
  const width = Math.floor(picture.width * scale);
  const height = Math.floor(picture.height * scale);
  const data = new Uint8ClampedArray(4 * width * height);
  const reach = scale < 1 ? 1 / scale : 1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const left = Math.floor(x / scale);
      const top = Math.floor(y / scale);
      for (let channel = 0; channel < 4; channel++) {
        let sum = 0;
        for (let dy = 0; dy < reach; dy++) {
          for (let dx = 0; dx < reach; dx++) {
            sum += picture.data[4 * ((top + dy) * picture.width + left + dx) + channel] ?? 0;
          }
        }
        data[4 * (y * width + x) + channel] = sum / (reach * reach);
      }
    }
  }
  return { width, height, data };
}

/** The cells of one patch, one pixel each. */
export function tokenPicture(picture: Picture, { columns, side, patch, factor, kept }: Cut, id: number): Picture {
  const left = kept.left + (id % columns) * side;
  const top = kept.top + Math.floor(id / columns) * side;
  const data = new Uint8ClampedArray(4 * patch * patch);
  for (let cell = 0; cell < patch * patch; cell++) {
    const x = left + (cell % patch) * factor;
    const y = top + Math.floor(cell / patch) * factor;
    const at = 4 * (y * picture.width + x);
    data.set(picture.data.subarray(at, at + 4), 4 * cell);
  }
  return { width: patch, height: patch, data };
}
