/** The reader's own sampling of the model: seeded, and the same clips first however many follow. */
import { randomFrom, type Random } from '../../kit/random.ts';
import { clipOf, fits, type Causes, type Clip } from './model.ts';

/** How many clips, and how many of them in which the ball came out. */
export interface Count {
  readonly all: number;
  readonly out: number;
}

/** Counts of the fast and of the slow balls. */
export interface Group {
  readonly fast: Count;
  readonly slow: Count;
}

export interface Tally {
  readonly nudged: Group;
  readonly left: Group;
}

export const total = ({ fast, slow }: Group): Count => ({ all: fast.all + slow.all, out: fast.out + slow.out });

const draw = (random: Random): Causes => ({
  speed: random.uniform(),
  habit: random.uniform(),
  luck: random.uniform(),
});

/** Streams of one seed that share nothing. */
const streams = { see: 0, do: 1, imagine: 2 } as const;

/** The causes of `count` clips. */
function causesOf(seed: number, stream: keyof typeof streams, count: number): readonly Causes[] {
  const random = randomFrom(3 * seed + streams[stream]);
  return Array.from({ length: count }, () => draw(random));
}

function tally(clips: readonly Clip[]): Tally {
  const group = (nudged: boolean): Group => {
    const of = (fast: boolean): Count => {
      const own = clips.filter((clip) => clip.nudged === nudged && clip.fast === fast);
      return { all: own.length, out: own.filter(({ out }) => out).length };
    };
    return { fast: of(true), slow: of(false) };
  };
  return { nudged: group(true), left: group(false) };
}

/** What came of `clips` clips in which the player did as the player does. */
export const watch = lastly((seed, clips) => tally(causesOf(seed, 'see', clips).map((causes) => clipOf(causes))));

/** What came of `clips` clips of which every other ball was nudged, whoever it was. */
export const act = lastly((seed, clips) =>
  tally(causesOf(seed, 'do', clips).map((causes, i) => clipOf(causes, i % 2 === 0))),
);

export interface World {
  readonly causes: Causes;
  /** Nobody nudged and the ball stayed in, as in the clip that is asked about. */
  readonly fits: boolean;
  /** What the same causes give with a nudge. */
  readonly out: boolean;
}

/** `worlds` possible worlds: those that fit the clip are kept, and run again with a nudge. */
export const imagine = lastly((seed, worlds) =>
  causesOf(seed, 'imagine', worlds).map((causes): World => {
    return { causes, fits: fits(causes), out: clipOf(causes, true).out };
  }),
);

/** Of the worlds that fit the clip: how many, and in how many a nudge would have brought the ball out. */
export function kept(worlds: readonly World[]): Count {
  const own = worlds.filter((world) => world.fits);
  return { all: own.length, out: own.filter(({ out }) => out).length };
}

/** The clips among those watched that were not nudged and stayed in, by their number from 1, with their causes. */
export const cases = lastly((seed, clips) =>
  causesOf(seed, 'see', clips).flatMap((causes, i) => (fits(causes) ? [{ number: i + 1, causes }] : [])),
);

/**
 * Wilson's 95 % interval of a share (Journal of the American Statistical Association 22, 1927,
 * doi:10.1080/01621459.1927.10502953): [0, 1] for no clips.
 */
export function interval({ all, out }: Count): readonly [number, number] {
  if (all === 0) return [0, 1];
  const z = 1.959964;
  const share = out / all;
  const center = (share + (z * z) / (2 * all)) / (1 + (z * z) / all);
  const half = (z / (1 + (z * z) / all)) * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  return [Math.max(0, center - half), Math.min(1, center + half)];
}

/** Remembers the last answer: a figure asks the same again at every drawing. */
function lastly<T>(compute: (seed: number, count: number) => T): (seed: number, count: number) => T {
  let last: { readonly seed: number; readonly count: number; readonly answer: T } | undefined;
  return (seed, count) => {
    if (last?.seed !== seed || last.count !== count) last = { seed, count, answer: compute(seed, count) };
    return last.answer;
  };
}
