/** How the small Othello-GPT is trained. The card holds what came of it. */
import type { LearningRule } from '../../training/optimizer.ts';

export interface Recipe extends LearningRule {
  readonly steps: number;
  /** Games a step; no game is drawn twice on purpose. */
  readonly batch: number;
  /**
   * Games that end with each move of those: all but one begin like the whole game and stop after a move of their own,
   * so that one reading of what they share serves them all.
   */
  readonly branches: number;
  /** Steps over which the rates rise from 0, and after which they fall to 0 at the last step. */
  readonly warmUp: number;
  readonly decayFrom: number;
}

export const recipe: Recipe = {
  steps: 7000,
  batch: 64,
  branches: 8,
  warmUp: 100,
  decayFrom: 100,
  muon: { rate: 0.03, momentum: 0.95 },
  adam: { rate: 3e-3, beta1: 0.9, beta2: 0.98, epsilon: 1e-8 },
  longestGradient: 1,
  average: 0.995,
};

/** Share of the full rates at a step, counted from 0. */
export function rateAt(step: number, { steps, warmUp, decayFrom }: Recipe = recipe): number {
  if (step < warmUp) return (step + 1) / warmUp;
  return step < decayFrom ? 1 : (steps - step) / (steps - decayFrom);
}
