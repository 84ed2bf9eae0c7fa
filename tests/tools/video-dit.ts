/** The miniature as a page gets it, for the tools that measure it. */
import { shipped } from '../../src/models/shipped.ts';
import { kernelName } from '../../src/models/video-dit/config.ts';
import type { Parameters } from '../../src/models/video-dit/parameters.ts';
import { createModel, type VideoDit } from '../../src/models/video-dit/run.ts';
import { readCheckpoint, type RunLog } from '../../src/models/video-dit/training/checkpoint.ts';
import { decodeWeights, encodeWeights, type ShippedWeights } from '../../src/models/video-dit/weights.ts';

/** The weights of a rung as a page gets them. */
export function shippedWeights(rung: string): ShippedWeights {
  const name = `video-dit/${rung}`;
  return shipped([name])[name] as ShippedWeights;
}

/** What `createModel` computes with in the figures. */
export function shippedKernel(): string {
  return shipped([kernelName])[kernelName] as string;
}

/** A checkpoint that `npm run train` left, as it would ship (8 bits), computing as in the figures. */
export function openCheckpoint(file: string): { log: RunLog; weights: ShippedWeights; model: VideoDit } {
  const { log, parts } = readCheckpoint(file, 1);
  const weights = encodeWeights(parts[0] as Parameters);
  return { log, weights, model: createModel(decodeWeights(weights), shippedKernel()) };
}
