import { encodePng } from '../kit/png.ts';
import { randomFrom } from '../kit/random.ts';
import { coverClip } from '../world/cover.ts';
import { addNoise } from '../world/noise.ts';
import { render, toPicture } from '../world/renderer.ts';
import type { Picture } from '../kit/surface.ts';

/**
 * Noise level of each chapter's strip. Even steps of t look alike at the noisy end, so these are even steps of what
 * the eye can make out: the seventh is the clip itself.
 */
export const stripLevels = [1, 0.68, 0.56, 0.46, 0.35, 0.22, 0] as const;
const seed = 7;
/** Steps of brightness that are kept: noise does not compress, and eight are enough. */
const shade = 255 / 7;

/** The sixteen frames of the cover clip side by side at the noise of a chapter, 384 × 24 px in eight shades, as PNG. */
export function strip(chapter: number): Uint8Array {
  return encodePng(picture(chapter));
}

/** The strips of all chapters, one below the other, 384 × 168 px in eight shades: one file for every page. */
export function strips(): Picture {
  const rows = stripLevels.map((_, i) => picture(i + 1));
  const [first] = rows;
  if (!first) throw new RangeError('no strips to put together');
  const data = new Uint8ClampedArray(first.data.length * rows.length);
  rows.forEach((row, i) => data.set(row.data, i * first.data.length));
  return { width: first.width, height: first.height * rows.length, data };
}

function picture(chapter: number): Picture {
  const noise = randomFrom(seed);
  const level = stripLevels[chapter - 1] ?? 0;
  const whole = beside(coverClip.map((state) => toPicture(addNoise(render(state), level, noise))));
  return { ...whole, data: whole.data.map((value) => shade * Math.round(value / shade)) };
}

function beside(frames: readonly Picture[]): Picture {
  const first = frames[0];
  if (!first) throw new RangeError('no frames to put side by side');
  const width = first.width * frames.length;
  const data = new Uint8ClampedArray(width * first.height * 4);
  frames.forEach((frame, i) => {
    for (let y = 0; y < frame.height; y++)
      data.set(frame.data.subarray(y * frame.width * 4, (y + 1) * frame.width * 4), (y * width + i * frame.width) * 4);
  });
  return { width, height: first.height, data };
}
