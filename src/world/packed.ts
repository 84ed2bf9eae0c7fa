/** A film in few bytes, for the way out of a worker: 256 levels a pixel are what a screen shows. */
import type { Picture } from '../kit/surface.ts';
import { toPicture, type Frame } from './renderer.ts';
import { box } from './state.ts';

/** Frames end to end, a byte a pixel: 0 is −1 and darker, 255 is +1 and brighter. */
export type PackedFilm = Uint8Array;

const area = box.size * box.size;

export function packFilm(frames: readonly Frame[]): PackedFilm {
  // A clamped array rounds and clips by itself.
  const levels = new Uint8ClampedArray(frames.length * area);
  for (const [at, frame] of frames.entries()) {
    for (let pixel = 0; pixel < area; pixel++) levels[at * area + pixel] = (((frame[pixel] as number) + 1) / 2) * 255;
  }
  return new Uint8Array(levels.buffer);
}

const known = new WeakMap<PackedFilm, readonly Picture[]>();

/** Its frames in the colors of the film; the same pictures for the same film. */
export function picturesOf(film: PackedFilm): readonly Picture[] {
  const made =
    known.get(film) ??
    Array.from({ length: film.length / area }, (_, at) =>
      toPicture(Float32Array.from(film.subarray(at * area, (at + 1) * area), (level) => (level / 255) * 2 - 1)),
    );
  known.set(film, made);
  return made;
}
