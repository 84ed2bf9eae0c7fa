import { shipped } from '../../src/models/shipped.ts';
import { kernelName } from '../../src/models/video-dit/config.ts';
import type { ShippedWeights } from '../../src/models/video-dit/weights.ts';

/** The weights of a rung as a page gets them. */
export function shippedWeights(rung: string): ShippedWeights {
  const name = `video-dit/${rung}`;
  return shipped([name])[name] as ShippedWeights;
}

/** What `createModel` computes with in the figures. */
export function shippedKernel(): string {
  return shipped([kernelName])[kernelName] as string;
}
