/** Strips of film, four frames to a row: the frames that share a row of tokens. */
import { fill } from '../../kit/fill.ts';
import { mark, type Picture, type Point, type Surface } from '../../kit/surface.ts';
import { drawRow, frameCorner, rowLength, toRows, type Row } from '../../world/film.ts';
import { emptyFrame, toPicture } from '../../world/renderer.ts';
import { box } from '../../world/state.ts';
import { rowGap, type FilmPlace } from './layout.ts';
import { stepAt, type Film, type Look, type Made } from './state.ts';

/** Edge of a patch, px of the Box: src/models/video-dit/config.ts, which a test holds it to. */
export const patchSize = 8;
const size = box.size * box.size;

/** A film as pictures, made once. */
export interface Strip {
  readonly pictures: readonly Picture[];
  readonly rows: readonly Row[];
}

export function stripOf(pictures: readonly Picture[]): Strip {
  return { pictures, rows: toRows(pictures) };
}

const known = new WeakMap<Film, Strip>();

/** What is shown of a clip in the making: the film that is held, or the estimate that led to it. */
export function shownFilm(made: Made, noiseLevel: number, look: Look): Strip {
  const at = stepAt(made, noiseLevel);
  const held = made.held[at] ?? new Uint8Array();
  const film = (look === 'estimate' ? made.estimates[at]?.film : undefined) ?? held;
  const strip = known.get(film) ?? stripOf(picturesOf(film));
  known.set(film, strip);
  return strip;
}

const scratch = new Float32Array(size);

function picturesOf(film: Film): readonly Picture[] {
  return Array.from({ length: film.length / size }, (_, frame) => {
    for (let pixel = 0; pixel < size; pixel++) scratch[pixel] = ((film[frame * size + pixel] as number) / 255) * 2 - 1;
    return toPicture(scratch);
  });
}

/** Frames that are given, and an empty Box where nothing has been made yet. */
export function unmade(given: readonly Picture[], length: number): Strip {
  const empty = toPicture(emptyFrame());
  return stripOf(Array.from({ length }, (_, frame) => given[frame] ?? empty));
}

export interface FilmHead {
  readonly meaning: 'belief' | 'truth';
  readonly name: string;
}

/** A whole film under its name; the frame that is looked at is framed, and patches are drawn where they are asked for. */
export function drawFilm(
  to: Surface,
  { at: [x, y], scale }: FilmPlace,
  { meaning, name }: FilmHead,
  { rows }: Strip,
  { frame, patches }: { readonly frame: number; readonly patches: boolean },
): void {
  mark(to, [x + 6, y + 9], meaning, 5);
  to.text(x + 18, y + 14, name, { size: 14, weight: 600, paint: 'ink' });
  rows.forEach((row, index) => {
    const top = y + 40 + index * (scale * box.size + rowGap);
    const first = index * rowLength;
    const times = fill(to.label(index === 0 ? 'row.given' : 'row'), { first, last: first + rowLength - 1 });
    to.text(x, top - 5, times, { size: 13, paint: 'tau' });
    drawRow(to, [x, top], scale, row);
    for (let i = 0; i < rowLength; i++) {
      const corner = frameCorner(x, top, scale, i);
      if (patches) drawPatches(to, corner, scale);
      if (first + i === frame) outline(to, corner, scale);
    }
  });
}

function outline(to: Surface, [x, y]: Point, scale: number): void {
  const side = scale * box.size;
  to.rect(x - 2, y - 2, side + 4, side + 4, { stroke: 'tau', width: 3 });
}

/** The cuts between patches. */
export function drawPatches(to: Surface, [x, y]: Point, scale: number): void {
  const side = scale * box.size;
  for (let cut = patchSize; cut < box.size; cut += patchSize) {
    const at = cut * scale;
    to.line([[x + at, y], [x + at, y + side]], { stroke: 'beliefOnFilm', opacity: 0.8 }); // prettier-ignore
    to.line([[x, y + at], [x + side, y + at]], { stroke: 'beliefOnFilm', opacity: 0.8 }); // prettier-ignore
  }
}
