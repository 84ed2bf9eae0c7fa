import { randomFrom } from '../../kit/random.ts';
import { clipSize, type Denoiser, type Estimate } from './denoiser.ts';

/** Steps of the sampler from t = 1 to t = 0, all of one size. */
export const samplerSteps = 50;

/** One run of the sampler, from one draw of noise to a clean clip. */
export interface Denoising {
  /** The clip as it is held at the level of the grid that lies nearest to t. */
  noisy(noiseLevel: number): Float32Array;
  /** What the denoiser answers there; at t = 0 the answer to the last call. */
  estimate(noiseLevel: number): Estimate;
}

/**
 * Euler's method down the straight path, z ← z − Δ (z − ẑ₀) / t, from standard normal noise (lipman2023flow,
 * liu2023rectified). Every level is computed once, when it or a lower one is first asked for.
 */
export function denoisingOf(denoiser: Denoiser, seed: number): Denoising {
  const random = randomFrom(seed);
  const held: Float32Array[] = [Float32Array.from({ length: clipSize }, () => random.normal())];
  const answers: Estimate[] = [];
  const levelOf = (step: number): number => 1 - step / samplerSteps;

  const answer = (step: number): Estimate => {
    const at = Math.min(step, samplerSteps - 1);
    const known = answers[at];
    if (known) return known;
    const made = denoiser.estimate(clip(at), levelOf(at));
    answers[at] = made;
    return made;
  };
  const clip = (step: number): Float32Array => {
    while (held.length <= step) {
      const from = held.length - 1;
      const { clean } = answer(from);
      const share = levelOf(from + 1) / levelOf(from);
      held.push((held[from] as Float32Array).map((value, i) => mix(clean[i] as number, value, share)));
    }
    return held[step] as Float32Array;
  };
  const stepOf = (noiseLevel: number): number => Math.round((1 - noiseLevel) * samplerSteps);

  return {
    noisy: (noiseLevel) => clip(stepOf(noiseLevel)),
    estimate: (noiseLevel) => answer(stepOf(noiseLevel)),
  };
}

/** Where z lands when the noise falls to `share` of what it was: the rest of the way is taken by the answer. */
function mix(clean: number, value: number, share: number): number {
  return clean + (value - clean) * share;
}
