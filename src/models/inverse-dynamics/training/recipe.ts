/** How the inverse-dynamics model is trained. The card holds what came of it. */
import type { Stage } from '../../training/stage.ts';

/** Streams and frames that it learns from: played at random, as those of the dream. */
export const data = { streams: 64, frames: 640 } as const;

/** Added to each pixel that it learns from, a deviation: the frames of a dream are not as clean as those of the Box. */
export const grain = 0.05;

/** Pairs of frames a step. */
export const stage: Stage = {
  muon: { rate: 0, momentum: 0 },
  average: 0.99,
  steps: 1200,
  batch: 96,
  warmUp: 30,
  decayFrom: 600,
  adam: { rate: 4e-3, beta1: 0.9, beta2: 0.98, epsilon: 1e-8 },
  longestGradient: 1,
};
