/** What was measured beforehand, over all seeds, and what Kang and colleagues published. */
import beyond from '../../../content/data/video-dit-beyond.json' with { type: 'json' };
import kang from '../../../content/data/kang-range.json' with { type: 'json' };
import type { Outcome, Test } from './state.ts';

export interface Row {
  readonly asked: number;
  /** Mean over clips, one a seed. */
  readonly shown: readonly number[];
  /** Mean distance from what was asked, one a seed. */
  readonly error: readonly number[];
  readonly nearest: number;
  readonly nearestError: number;
}

export const rowsOf = (test: Test): readonly Row[] => beyond[test];
export const seeds = beyond.seeds.length;
export const clips = beyond.clips;
export const memory = beyond.memory;
/** What training showed: speeds from … to …, and one gravity. */
export const training = {
  speed: beyond.training.speed as unknown as readonly [number, number],
  gravity: [beyond.training.gravity, beyond.training.gravity] as const,
};

/** The row of what was asked; sliders and rows have the same steps. */
export function rowAt(test: Test, asked: number): Row {
  return rowsOf(test).reduce((best, row) => (Math.abs(row.asked - asked) < Math.abs(best.asked - asked) ? row : best));
}

export const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** The end of the training range that is nearest to what is asked. */
export function habitAt(test: Test, asked: number): number {
  const [low, high] = training[test];
  return Math.min(high, Math.max(low, asked));
}

/** Where between habit and law the mean over the seeds lies; undefined where the two are the same. */
export function outcomeAt(test: Test, asked: number): Outcome | undefined {
  const habit = habitAt(test, asked);
  if (Math.abs(asked - habit) < 1e-9) return undefined;
  const share = (mean(rowAt(test, asked).shown) - habit) / (asked - habit);
  return share < 1 / 4 ? 'habit' : share > 3 / 4 ? 'law' : 'between';
}

export interface Errors {
  readonly inside: number;
  readonly outside: number;
}

/** Mean distance between the speed asked and the speed shown, inside the range of training and outside it. */
export function speedErrors(of: (row: Row) => number): Errors {
  const [low, high] = training.speed;
  const rows = rowsOf('speed');
  const isInside = ({ asked }: Row): boolean => asked >= low - 1e-9 && asked <= high + 1e-9;
  return {
    inside: mean(rows.filter(isInside).map(of)),
    outside: mean(rows.filter((row) => !isInside(row)).map(of)),
  };
}

export const ofModel = ({ error }: Row): number => mean(error);
export const ofMemory = ({ nearestError }: Row): number => nearestError;

/** The largest model of the published sweep, which has both numbers in print. */
export const published: Errors & { readonly model: string } = (() => {
  const inside = kang.rows.filter(({ split }) => split === 'in').reduce((a, b) => (b.error < a.error ? b : a));
  const outside = kang.rows.find(({ split, model }) => split === 'out' && model === inside.model) ?? inside;
  return { model: inside.model, inside: inside.error, outside: outside.error };
})();

/** How much of a change in the gravity of the opening reaches the film: the slope of a straight line through the rows. */
export function followed(of: (row: Row) => number): number {
  const rows = rowsOf('gravity');
  const middle = mean(rows.map(({ asked }) => asked));
  const spread = rows.reduce((sum, { asked }) => sum + (asked - middle) ** 2, 0);
  return rows.reduce((sum, row) => sum + (row.asked - middle) * of(row), 0) / spread;
}
