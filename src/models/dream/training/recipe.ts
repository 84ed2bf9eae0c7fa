/** How V, M and C are trained. The card holds what came of it. */
import type { Stage } from '../../training/stage.ts';

const common = { muon: { rate: 0, momentum: 0 }, average: 0.999 };

/** Streams and frames that V and M learn from. */
export const data = { streams: 512, frames: 640 } as const;

/** V. The squared error of a frame counts `fidelity` times as much as what the code reveals of it, in nats. */
export const visionStage: Stage & { readonly fidelity: number } = {
  ...common,
  steps: 4000,
  batch: 256,
  warmUp: 100,
  decayFrom: 2000,
  adam: { rate: 2e-3, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
  longestGradient: 1000,
  fidelity: 40,
};

/** M. Windows of so many transitions; what it says of a lost ball counts `lostWeight` times. */
export interface MemoryStage extends Stage {
  readonly window: number;
  readonly lostWeight: number;
}

export const memoryStage: MemoryStage = {
  ...common,
  steps: 2400,
  batch: 64,
  warmUp: 50,
  decayFrom: 1200,
  adam: { rate: 3e-3, beta1: 0.9, beta2: 0.98, epsilon: 1e-8 },
  longestGradient: 1,
  window: 48,
  lostWeight: 3,
};

/** C: generations of full CMA-ES, candidates a generation, games a candidate. */
export const controllerStage = { generations: 40, candidates: 32, games: 8, deviation: 0.3 } as const;
