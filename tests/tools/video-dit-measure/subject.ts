/** The miniature as the instruments see it: a stream of activations behind a hook. */
import { addNoise } from '../../../src/world/noise.ts';
import { randomFrom } from '../../../src/kit/random.ts';
import type { Hook } from '../../../src/instruments/layered.ts';
import { config, sizesOf } from '../../../src/models/video-dit/config.ts';
import { toTokens } from '../../../src/models/video-dit/patches.ts';
import type { Parameters } from '../../../src/models/video-dit/parameters.ts';
import type { VideoDit } from '../../../src/models/video-dit/run.ts';
import { initialParameters } from '../../../src/models/video-dit/training/initial.ts';
import { renderClip } from '../../../src/world/clip.ts';
import type { State } from '../../../src/world/state.ts';

const { slotTokens, tokenValues } = sizesOf(config);

/** Pixel values of a slot. */
export const slotValues = slotTokens * tokenValues;

/**
 * What the model is shown of a true clip while it denoises: the prompt as it is, the rest noised to a level. The noise of
 * a clip is the same at all levels.
 */
export function noised(truth: readonly State[], noiseLevel: number, seed: number): Float32Array {
  const clean = toTokens(renderClip(truth));
  const noisy = addNoise(clean, noiseLevel, randomFrom(seed));
  noisy.set(clean.subarray(0, slotValues));
  return noisy;
}

/** One pass over a clip that is noised by force: the labels stay exact, whatever the model makes of it. */
export function look(model: VideoDit, noisy: Float32Array, noiseLevel: number, hook: Hook): void {
  model.estimate({ noisy, noiseLevel, isPrompted: true, hook });
}

/**
 * A network as training finds it, but for its gates: adaLN-Zero closes them all, and an untrained network would only
 * hand on its input. Here every block adds in full what it computes.
 */
export function untrainedOpen(seed: number): Parameters {
  const { width } = config;
  return Object.fromEntries(
    Object.entries(initialParameters(seed)).map(([name, values]) => {
      if (!/^block\d+\.modulate\.b$/.test(name)) return [name, values];
      // shift, scale, gate of attention, then of the perceptron
      return [name, values.map((value, at) => (Math.floor(at / width) % 3 === 2 ? 1 : value))];
    }),
  );
}
