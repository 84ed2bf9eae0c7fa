/** What the codes go with, and what they do when they are pressed: written by tests/tools/latent-actions-measure.ts. */
import data from '../../../content/data/latent-actions.json' with { type: 'json' };
import { pushes, type Push } from '../../world/paddle.ts';

/** For each code how often it went with each of a few things. */
export type Table = readonly (readonly number[])[];

export interface Reading {
  readonly keys: Table;
  readonly directions: Table;
  /** Share of keys that are right if each code stands for its commonest key. */
  readonly accuracy: number;
  /** What the code tells of the key and of the ball's direction, bits. */
  readonly keyBits: number;
  readonly directionBits: number;
}

/** The films that a reader learned from: fresh pushes, pushes held for several frames, no frame before. */
export const films = ['fresh', 'held', 'still'] as const;
export type FilmName = (typeof films)[number];
/** Those of the reader whose codes are pressed in the figure. */
export const pressedFilm: FilmName = 'fresh';

/** How many trainings are behind the numbers. */
export const trainings: number = data.seeds.length;

/** Of all trainings of such a reader; the first is that whose codes are pressed here. */
export function readingsOf(film: FilmName): readonly Reading[] {
  return data.read.filter(({ variant }) => variant === film);
}

/** The reading of the reader whose weights ship, or of its siblings. */
export function readingOf(film: FilmName): Reading {
  const [first] = readingsOf(film);
  if (!first) throw new RangeError(`latent-actions.json has no reader of ${film} films`);
  return first;
}

export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Mean and range over all trainings. */
export function over(film: FilmName, what: 'accuracy' | 'keyBits' | 'directionBits'): Spread {
  const values = readingsOf(film).map((reading) => reading[what]);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, low: Math.min(...values), high: Math.max(...values) };
}

/** Share of keys that are right if always the commonest is guessed. */
export const chance: number = (() => {
  const { keys } = readingOf(pressedFilm);
  const columns = pushes.map((_, column) => keys.reduce((sum, row) => sum + (row[column] as number), 0));
  return Math.max(...columns) / columns.reduce((sum, count) => sum + count, 0);
})();

/** In which films the codes tell most of the key. */
export const clearest: FilmName = films.reduce((best, film) =>
  over(film, 'accuracy').mean > over(best, 'accuracy').mean ? film : best,
);

/** The key that each code goes with most often. */
export const standsFor: readonly Push[] = readingOf(pressedFilm).keys.map(
  (row) => pushes[row.indexOf(Math.max(...row))] as Push,
);

/** Codes that there are. */
export const codes: number = standsFor.length;

/** Share of a code's row; undefined where the code was never used. */
export function sharesOf(row: readonly number[]): readonly number[] | undefined {
  const all = row.reduce((sum, count) => sum + count, 0);
  return all === 0 ? undefined : row.map((count) => count / all);
}

/** px that the paddle moves at a press, in the direction that the code stands for: mean over all trainings. */
export const perPress: number = data.played.reduce((sum, { perPress: one }) => sum + one, 0) / data.played.length;
