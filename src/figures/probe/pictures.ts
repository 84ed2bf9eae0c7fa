/** What a look shows, as pictures that are made once. */
import type { Picture } from '../../kit/surface.ts';
import { fromBytes } from '../../world/bytes.ts';
import { promptLength } from '../../world/clip.ts';
import { toRows, type Row } from '../../world/film.ts';
import { toPicture } from '../../world/renderer.ts';
import { laterSlots, middleOf } from '../../world/slots.ts';
import type { Look } from './state.ts';

export interface Shown {
  /** Film of each slot, the opening first. */
  readonly rows: readonly Row[];
  /** For each later slot its two middle frames, one over the other: what a reading of its middle is compared with. */
  readonly middles: readonly Picture[];
}

const known = new WeakMap<Look['film'], Shown>();

export function shownOf({ film }: Look): Shown {
  const made = known.get(film) ?? show(film);
  known.set(film, made);
  return made;
}

function show(film: Look['film']): Shown {
  const frames = fromBytes(film);
  return {
    rows: toRows(frames.map((frame) => toPicture(frame))).slice(0, frames.length / promptLength),
    middles: laterSlots.map((slot) => {
      const [before, after] = [Math.floor(middleOf(slot)), Math.ceil(middleOf(slot))];
      const next = frames[after] as Float32Array;
      return toPicture((frames[before] as Float32Array).map((value, pixel) => (value + (next[pixel] as number)) / 2));
    }),
  };
}
