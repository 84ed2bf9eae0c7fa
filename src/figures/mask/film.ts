/** The Box's clip as V-JEPA would cut it: the 24 pixels of a side are 14 patches. */
import type { Paint, Picture } from '../../kit/surface.ts';
import { coverClip } from '../../world/cover.ts';
import { render, toPicture, type Frame } from '../../world/renderer.ts';
import { box } from '../../world/state.ts';
import { across } from './state.ts';

const clip: readonly Frame[] = coverClip.map((state) => render(state));
const pictures: readonly Picture[] = clip.map((frame) => toPicture(frame));

export const pictureOf = (frame: number): Picture => pictures[frame] as Picture;

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
