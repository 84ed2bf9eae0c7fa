/** How reader and dynamics are trained. The card holds what came of it. */
import { memoryStage, type MemoryStage } from '../../dream/training/recipe.ts';
import type { Stage } from '../../training/stage.ts';

/** Streams and frames that are looked at. Nobody tells what was pushed in them. */
export const data = { streams: 256, frames: 640 } as const;

/** A training of the reader: how long the hand of the film holds a push at most, and what the guesser sees. */
export interface Variant {
  readonly held: number;
  /** Whether the guesser sees the frame before as well, and so how everything moves. */
  readonly history: boolean;
}

/** The first is what ships; the others differ from it in one thing each and are only recorded. */
export const variants = {
  fresh: { held: 1, history: true },
  held: { held: 8, history: true },
  still: { held: 1, history: false },
} as const satisfies Readonly<Record<string, Variant>>;

export type VariantName = keyof typeof variants;

/** The guesser's square matrices learn by Muon, all else by Adam. */
export const byMuon = (name: string): boolean => /^(?:past|mix|move)\.w$/.test(name);

const common: Omit<Stage, 'steps' | 'decayFrom'> = {
  muon: { rate: 0.02, momentum: 0.95 },
  average: 0.999,
  batch: 128,
  warmUp: 50,
  adam: { rate: 2e-3, beta1: 0.9, beta2: 0.99, epsilon: 1e-8 },
  longestGradient: 100,
};

/**
 * The guesser first learns what can be foreseen without a word; then it is told in numbers, with noise; then in codes.
 * Codes from the start would be spent on what is only not learned yet.
 */
export const phases = {
  alone: { ...common, steps: 700, decayFrom: 700 },
  noisy: { ...common, steps: 700, decayFrom: 700 },
  coded: { ...common, steps: 1000, decayFrom: 500 },
} as const satisfies Readonly<Record<string, Stage>>;

export type Phase = keyof typeof phases;

export const phaseNames: readonly Phase[] = ['alone', 'noisy', 'coded'];

/** Of the noisy phase: the deviation of the noise, and what the square of a number that is said costs. */
export const noisy = { deviation: 0.3, cost: 0.05 } as const;

/** Of the coded phase: what it costs to say something far from a code. */
export const commitment = 0.25;

/** Pairs of frames whose means begin the codebook, and rounds in which the means settle. */
export const clusters = { pairs: 4096, rounds: 30 } as const;

/** The dynamics learn as M of the dream does, for a shorter time. */
export const dynamicsStage: MemoryStage = { ...memoryStage, steps: 2400, decayFrom: 1200 };
