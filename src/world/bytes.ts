/** Films a byte a pixel, light enough to be handed from a worker to its page and to be kept in a state. */
import type { Frame } from './renderer.ts';
import { box } from './state.ts';

/** Frame after frame, row by row: 0 stands for −1 and 255 for +1. */
export type ByteFilm = Uint8Array;

const area = box.size * box.size;

/** What a screen shows of the frames: values are rounded to 256 levels, and those beyond are clipped. */
export function toBytes(frames: readonly Frame[]): ByteFilm {
  const bytes = new Uint8ClampedArray(frames.length * area);
  for (const [at, frame] of frames.entries()) {
    for (let pixel = 0; pixel < area; pixel++) bytes[at * area + pixel] = (((frame[pixel] as number) + 1) / 2) * 255;
  }
  return new Uint8Array(bytes.buffer);
}

export function fromBytes(film: ByteFilm): readonly Frame[] {
  return Array.from({ length: film.length / area }, (_, at) =>
    Float32Array.from(film.subarray(at * area, (at + 1) * area), (byte) => (byte / 255) * 2 - 1),
  );
}
