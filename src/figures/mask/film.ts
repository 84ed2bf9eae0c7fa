/** The Box's clip as V-JEPA would cut it: the 24 pixels of a side are 14 patches. */
import type { Paint, Picture } from '../../kit/surface.ts';
import { coverClip } from '../../world/cover.ts';
import { render, toPicture, type Frame } from '../../world/renderer.ts';
import { box } from '../../world/state.ts';
import { across, type Mask } from './state.ts';

const clip: readonly Frame[] = coverClip.map((state) => render(state));
const pictures: readonly Picture[] = clip.map((frame) => toPicture(frame));

export const pictureOf = (frame: number): Picture => pictures[frame] as Picture;

/** How many parts of a pixel are whole parts of a patch as well: 24 · 7 is 14 · 12. */
export const finer = 7;

const visible = new WeakMap<Mask, Map<number, Picture>>();

/** The frame, `finer` times enlarged, with only the patches that the mask leaves visible; the rest is transparent. */
export function visibleOf(frame: number, mask: Mask): Picture {
  const made = visible.get(mask) ?? new Map<number, Picture>();
  visible.set(mask, made);
  const picture = made.get(frame) ?? cut(pictureOf(frame), mask);
  made.set(frame, picture);
  return picture;
}

function cut({ width, data }: Picture, mask: Mask): Picture {
  const size = width * finer;
  const patch = size / across;
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * width);
  const result = new Uint32Array(size * size);
  for (let y = 0; y < size; y++) {
    const row = Math.floor(y / finer) * width;
    for (let column = 0; column < across; column++) {
      if (mask[Math.floor(y / patch) * across + column] !== 0) continue;
      const end = (column + 1) * patch;
      for (let x = column * patch; x < end; x++) result[y * size + x] = pixels[row + Math.floor(x / finer)] as number;
    }
  }
  return { width: size, height: size, data: new Uint8ClampedArray(result.buffer) };
}

/** Box pixels along the side of a patch: 24 / 14. */
const side = box.size / across;

/** What a patch mostly shows, by its mean: dark, pillar or ball. */
export function paintOf(frame: number, row: number, column: number): Paint {
  const mean = meanOf(clip[frame] as Frame, row, column);
  return mean > 0.1 ? 'light' : mean > -0.6 ? 'pillar' : 'film';
}

/** Mean of a patch, each pixel by how much of it lies in the patch. */
function meanOf(frame: Frame, row: number, column: number): number {
  let sum = 0;
  for (const [y, height] of overlaps(row)) {
    for (const [x, width] of overlaps(column)) sum += (frame[y * box.size + x] as number) * width * height;
  }
  return sum / (side * side);
}

/** The pixels that patch `at` of a line touches, and how much of each. */
function overlaps(at: number): readonly (readonly [pixel: number, length: number])[] {
  const [from, end] = [at * side, (at + 1) * side];
  const first = Math.floor(from);
  return Array.from({ length: Math.min(box.size, Math.ceil(end)) - first }, (_, i) => {
    const pixel = first + i;
    return [pixel, Math.min(pixel + 1, end) - Math.max(pixel, from)] as const;
  });
}
