/** How the miniature is trained. The card holds what came of it. */

export interface Recipe {
  readonly steps: number;
  /** Clips a step. */
  readonly batch: number;
  /** Equal parts that a batch is cut into; each is averaged by itself, so that two threads can share a step. */
  readonly parts: number;
  /** Share of clips that are shown without their prompt. */
  readonly promptDropped: number;
  /** logit t is normal with this mean and deviation: mostly noisy clips, where motion is decided. */
  readonly levelMean: number;
  readonly levelDeviation: number;
  /** The loss |x̂ − x|² is divided by t, but by no less than this. */
  readonly leastLevel: number;
  /** Steps over which the rates rise from 0, and after which they fall to 0 at the last step. */
  readonly warmUp: number;
  readonly decayFrom: number;
  /** Matrices of the blocks learn by Muon (K. Jordan, kellerjordan.github.io/posts/muon), all else by Adam (arXiv:1412.6980). */
  readonly muon: { readonly rate: number; readonly momentum: number };
  readonly adam: { readonly rate: number; readonly beta1: number; readonly beta2: number; readonly epsilon: number };
  /** Gradients longer than this are shortened to it. */
  readonly longestGradient: number;
  /** What ships is a running mean of the weights with this memory, a shorter one in the first steps. */
  readonly average: number;
}

export const recipe: Recipe = {
  steps: 12_800,
  batch: 64,
  parts: 2,
  promptDropped: 0.15,
  levelMean: 1.2,
  levelDeviation: 1.2,
  leastLevel: 0.1,
  warmUp: 200,
  decayFrom: 9600,
  muon: { rate: 0.02, momentum: 0.95 },
  adam: { rate: 1.5e-3, beta1: 0.9, beta2: 0.99, epsilon: 1e-8 },
  longestGradient: 1,
  average: 0.999,
};

/** Share of the full rates at a step, counted from 0. */
export function rateAt(step: number, { steps, warmUp, decayFrom }: Recipe = recipe): number {
  if (step < warmUp) return (step + 1) / warmUp;
  return step < decayFrom ? 1 : (steps - step) / (steps - decayFrom);
}
