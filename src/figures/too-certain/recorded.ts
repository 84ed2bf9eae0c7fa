/** What controllers scored, and why a cold dream flatters: written by tests/tools/dream-measure.ts. */
import data from '../../../content/data/dream.json' with { type: 'json' };

/** Where controllers were trained: in the dream at a temperature, or in the Box. */
export type School = number | 'box';

export interface Score {
  readonly mean: number;
  readonly error: number;
}

interface Recorded {
  /** Trainings of V and M. */
  readonly seeds: readonly number[];
  readonly scores: {
    readonly games: number;
    readonly longestGame: number;
    readonly trained: readonly {
      /** Which training of V and M. */
      readonly model: number;
      readonly school: School;
      readonly seed: number;
      readonly dreamTemperature: number;
      /** In the dream at that temperature, and in the Box. */
      readonly dream: Score;
      readonly box: Score;
    }[];
    readonly controls: readonly {
      readonly model: number;
      readonly player: string;
      readonly dream: readonly (Score & { readonly temperature: number })[];
      readonly box: Score;
    }[];
  };
  readonly hidden: {
    readonly games: number;
    readonly long: number;
    readonly marks: readonly number[];
    readonly rows: readonly {
      readonly model: number;
      readonly player: string;
      readonly where: School;
      readonly goingOn: readonly number[];
      readonly hiddenOfThese: readonly (number | null)[];
      readonly longestUnseen: number;
    }[];
  };
}

// The file says a number or "box"; TypeScript sees only that some are strings.
export const recorded = data as Recorded;

const { scores, hidden } = recorded;

/** Temperatures at which controllers were trained, the coldest first. */
export const temperatures: readonly number[] = [
  ...new Set(scores.trained.flatMap(({ school }) => (school === 'box' ? [] : [school]))),
].sort((a, b) => a - b);

/** All columns of the plot: the last is the Box. */
export const schools: readonly School[] = [...temperatures, 'box'];

export interface Taught {
  readonly dream: readonly number[];
  readonly box: readonly number[];
  /** For each of them which dream it belongs to, counted from 0. */
  readonly model: readonly number[];
}

/** Scores of the controllers of a school, a number for each. */
export function taughtAt(school: School): Taught {
  const of = scores.trained.filter((one) => one.school === school);
  return {
    dream: of.map(({ dream }) => dream.mean),
    box: of.map(({ box }) => box.mean),
    model: of.map(({ model }) => recorded.seeds.indexOf(model)),
  };
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Score of somebody who has learned nothing: in the Box, and over all dreams at a temperature. */
export function control(player: 'never' | 'random'): { readonly box: number; dreamAt(temperature: number): number } {
  const rows = scores.controls.filter((one) => one.player === player);
  if (rows.length === 0) throw new RangeError(`dream.json has no player "${player}"`);
  return {
    box: meanOf(rows.map(({ box }) => box.mean)),
    dreamAt(temperature) {
      const at = rows.flatMap(({ dream }) => dream.filter((one) => one.temperature === temperature));
      return meanOf(at.map(({ mean }) => mean));
    },
  };
}

/** Frame at which dreams are looked at, and after how many frames without a ball it counts as gone. */
export const lookAt = { frame: hidden.marks.at(-1) ?? 0, long: hidden.long } as const;

export interface Going {
  /** Of all games, those that still go on at that frame; and of all games those of them without a ball for long. */
  readonly goingOn: number;
  readonly hidden: number;
}

/**
 * Games that somebody plays in the dream: over all controllers that were trained at this temperature, or at random.
 * @param model in the dream of that training alone.
 */
export function goingAt(temperature: number, player: 'trained' | 'random', model?: number): Going {
  const rows = hidden.rows.filter((row) => {
    return row.player === player && row.where === temperature && (model === undefined || row.model === model);
  });
  const shares = rows.map(({ goingOn, hiddenOfThese }) => {
    const going = goingOn.at(-1) ?? 0;
    return { goingOn: going, hidden: going * (hiddenOfThese.at(-1) ?? 0) };
  });
  return { goingOn: meanOf(shares.map((one) => one.goingOn)), hidden: meanOf(shares.map((one) => one.hidden)) };
}
