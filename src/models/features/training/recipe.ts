/** What of the training is not tuned. */
import type { LearningRule } from '../../training/optimizer.ts';
import type { Settings } from '../plan.ts';

export const recipe = {
  /** Clips a step. */
  batch: 32,
  /** Steps over which the rate rises from 0; from this share of all steps on it falls to 0. */
  warmUp: 50,
  decayFrom: 0.6,
  beta1: 0.9,
  beta2: 0.99,
  adamEpsilon: 1e-8,
  longestGradient: 1,
  /** Memory of the running mean at the last step. */
  lastMemory: 0.999,
} as const;

export function ruleOf({ rate, memory }: Settings): LearningRule {
  const { beta1, beta2, adamEpsilon, longestGradient } = recipe;
  return {
    muon: { rate: 0, momentum: 0 },
    adam: { rate, beta1, beta2, epsilon: adamEpsilon },
    longestGradient,
    average: memory,
  };
}

/** Share of the full rate at a step, counted from 0. */
export function rateAt(step: number, steps: number): number {
  const from = recipe.decayFrom * steps;
  if (step < recipe.warmUp) return (step + 1) / recipe.warmUp;
  return step < from ? 1 : (steps - step) / (steps - from);
}

/** Memory of the running mean at a step, counted from 0: it rises evenly. */
export function memoryAt(step: number, steps: number, { memory }: Settings): number {
  return memory + ((recipe.lastMemory - memory) * step) / Math.max(1, steps - 1);
}
