/** How often robots carried out their instruction: written by tests/tools/robot-measure.ts. */
import data from '../../../content/data/robot.json' with { type: 'json' };

export const robots = ['box', 'dream', 'still', 'random'] as const;
export type Robot = (typeof robots)[number];

/** Seeds behind the numbers, and tasks of each seed. */
export const seedCount: number = data.seeds.length;
export const taskCount: number = data.tasks;

/** Pushes between two looks that were tried, the fewest first. */
export const trusts: readonly number[] = [...new Set(data.rows.map(({ trust }) => trust))].sort((a, b) => a - b);

export interface Success {
  /** Share of the instructions that were carried out, for each seed. */
  readonly shares: readonly number[];
  readonly mean: number;
}

/** Throws RangeError where the file has no such robot. Whoever pushes at random looks as often as anybody. */
export function successOf(robot: Robot, trust: number): Success {
  const shares = data.rows
    .filter((row) => row.robot === robot && (robot === 'random' || row.trust === trust))
    .map(({ done }) => done / data.tasks);
  if (shares.length === 0) throw new RangeError(`robot.json has no robot "${robot}" at ${trust}`);
  return { shares, mean: shares.reduce((sum, share) => sum + share, 0) / shares.length };
}

/** Instructions that are carried out without imagination for ten that the dreaming robot carries out. */
export function rivalOfTen(): number {
  const [few = 1] = trusts;
  const { mean } = successOf('dream', few);
  return mean > 0 ? (10 * successOf('still', few).mean) / mean : 0;
}

/** Share of the pushes that are named rightly between frames of the Box, and of the dream. */
export function readings(): { readonly box: number; readonly dream: number } {
  const mean = (of: (one: (typeof data.read)[number]) => number): number =>
    data.read.reduce((sum, one) => sum + of(one), 0) / data.read.length;
  return { box: mean(({ box }) => box), dream: mean(({ dream }) => dream) };
}
