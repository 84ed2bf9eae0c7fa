/** A training with a schedule that is counted in steps: on a busy machine a schedule in seconds goes wrong. */
import type { LearningRule } from './optimizer.ts';

export interface Stage extends LearningRule {
  readonly steps: number;
  /** Samples a step. */
  readonly batch: number;
  /** Steps over which the rate rises from 0, and after which it falls to 0 at the last step. */
  readonly warmUp: number;
  readonly decayFrom: number;
}

/** Share of the full rate at a step, counted from 0. */
export function rateAt(step: number, { steps, warmUp, decayFrom }: Stage): number {
  if (step < warmUp) return (step + 1) / warmUp;
  return step < decayFrom ? 1 : (steps - step) / (steps - decayFrom);
}
