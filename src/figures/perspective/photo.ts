import type { Picture } from '../../kit/surface.ts';
import { resized } from './gray.ts';
import { pictureWidth } from './scene.ts';

/** Flatter or taller photographs are cut to these, in heights of a width. */
const flattest = 0.4;
const tallest = 1.5;

/** The middle of a picture that is too tall or too flat to be handled; any other as it is. */
export function cropped(picture: Picture): Picture {
  const { width, height } = picture;
  const ratio = height / width;
  if (ratio > tallest) return cut(picture, width, Math.max(1, Math.round(tallest * width)));
  if (ratio < flattest) return cut(picture, Math.max(1, Math.round(height / flattest)), height);
  return picture;
}

function cut({ width, height, data }: Picture, across: number, down: number): Picture {
  const [left, top] = [Math.floor((width - across) / 2), Math.floor((height - down) / 2)];
  const kept = new Uint8ClampedArray(4 * across * down);
  for (let y = 0; y < down; y++) {
    const from = 4 * ((top + y) * width + left);
    kept.set(data.subarray(from, from + 4 * across), 4 * y * across);
  }
  return { width: across, height: down, data: kept };
}

/** Its height when it is 600 px wide. */
export function heightOf({ width, height }: Picture): number {
  return (pictureWidth * height) / width;
}

let last: { readonly picture: Picture; readonly width: number; readonly shown: Picture } | undefined;

/** A picture as it is shown at a width, px; kept while neither changes. */
export function shownAt(picture: Picture, width: number): Picture {
  if (last?.picture !== picture || last.width !== width) last = { picture, width, shown: resized(picture, width) };
  return last.shown;
}
