/** What the book's own runs looked like, for comparison: written by tests/tools/video-dit-losses.ts and by the card. */
import data from '../../../content/data/video-dit-losses.json' with { type: 'json' };
import { recorded, type RecordedRung } from '../../models/video-dit/recorded.ts';

export interface RecordedRun {
  readonly seed: number;
  /** Of processor time. */
  readonly secondsAStep: number;
  readonly losses: readonly (readonly [steps: number, loss: number])[];
}

export const runs: readonly RecordedRun[] = data.runs.map(({ losses, ...run }) => ({
  ...run,
  losses: losses.map(([steps = 0, loss = 0]) => [steps, loss] as const),
}));

export const { ladder } = recorded;

/** Seconds a step on the machine of the recorded runs, the mean over them. */
export const secondsAStep: number = runs.reduce((sum, run) => sum + run.secondsAStep, 0) / runs.length;

/** Of the ladder, what is worth waiting for: where clips begin to come out right, and where most do. */
export const milestones: readonly RecordedRung[] = ladder.filter(({ rung }) => rung === '4x' || rung === '16x');
