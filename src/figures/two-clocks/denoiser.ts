/**
 * Denoisers of whole clips. The exact one needs no training: for a finite set of clips the best estimate of the clean
 * clip is a weighted average of the set, in closed form. A learned model can take its place.
 */
import { clipLength, simulate } from '../../world/clip.ts';
import { emptyFrame, render } from '../../world/renderer.ts';
import { box, type State, type World } from '../../world/state.ts';

export const frameSize = box.size * box.size;
export const clipSize = clipLength * frameSize;

export interface Estimate {
  /** The expected clean clip, frame after frame, with the empty Box subtracted: `clipSize` values. */
  readonly clean: Float32Array;
  /** How many clips it still averages over: the exponential of the entropy of the weights. Only an exact one knows. */
  readonly candidates?: number;
  /** The heaviest of them, an index into the set. */
  readonly likeliest?: number;
}

export interface Denoiser {
  /**
   * @param noisy z = (1 − t) x + t ε, `clipSize` values, where x has the empty Box subtracted; not changed.
   * @param noiseLevel t in (0, 1].
   */
  estimate(noisy: Float32Array, noiseLevel: number): Estimate;
}

/** A clip, kept as the pixels in which it differs from the empty Box: a few hundred of nine thousand. */
export interface SparseClip {
  readonly start: State;
  readonly at: Uint16Array;
  readonly value: Float32Array;
  /** Σ value² */
  readonly power: number;
}

const empty = emptyFrame();
/** The step of the Box is exact, so that one a frame gives the path of eight at an eighth of the cost. */
const coarse: World = { ...box, substeps: 1 };

/** The clip that the Box makes of a start. */
export function filmed(start: State): SparseClip {
  const at: number[] = [];
  const value: number[] = [];
  let power = 0;
  for (const [frame, state] of simulate(start, clipLength, coarse).entries()) {
    const shown = render(state);
    const rows = reach(state.ball.y);
    const columns = reach(state.ball.x);
    for (let row = rows.first; row <= rows.last; row++) {
      for (let column = columns.first; column <= columns.last; column++) {
        const pixel = row * box.size + column;
        const difference = (shown[pixel] as number) - (empty[pixel] as number);
        if (difference === 0) continue;
        at.push(frame * frameSize + pixel);
        value.push(difference);
        power += difference * difference;
      }
    }
  }
  return { start, at: Uint16Array.from(at), value: Float32Array.from(value), power };
}

/** Rows or columns that a ball centered here can touch. */
function reach(center: number): { readonly first: number; readonly last: number } {
  const radius = box.radius + 1;
  return { first: Math.max(0, Math.floor(center - radius)), last: Math.min(box.size - 1, Math.floor(center + radius)) };
}

/** Clips lighter than this are left out of the average. */
const negligible = 1e-9;

/**
 * The exact denoiser of a training set of clips, all equally likely: E[z₀ | z] = Σ ρₖ xₖ with
 * ρₖ ∝ exp(−|z − (1 − t) xₖ|² / 2t²), by Bayes' rule for Gaussian noise on the straight path from data to noise. It can
 * return nothing but its clips and their averages.
 */
export function exactDenoiser(clips: readonly SparseClip[]): Denoiser {
  return {
    estimate(noisy, noiseLevel) {
      const kept = 1 - noiseLevel;
      // |z|² is the same for every clip and drops out.
      const scores = clips.map(
        (clip) => (kept * inner(noisy, clip) - (kept * kept * clip.power) / 2) / noiseLevel ** 2,
      );
      const best = scores.reduce((high, score) => Math.max(high, score), -Infinity);
      const raw = scores.map((score) => Math.exp(score - best));
      const total = raw.reduce((sum, weight) => sum + weight, 0);
      const clean = new Float32Array(clipSize);
      let entropy = 0;
      for (const [k, clip] of clips.entries()) {
        const weight = (raw[k] as number) / total;
        if (weight < negligible) continue;
        entropy -= weight * Math.log(weight);
        addTo(clean, clip, weight);
      }
      return { clean, candidates: Math.exp(entropy), likeliest: scores.indexOf(best) };
    },
  };
}

function inner(noisy: Float32Array, { at, value }: SparseClip): number {
  let sum = 0;
  for (let i = 0; i < at.length; i++) sum += (noisy[at[i] as number] as number) * (value[i] as number);
  return sum;
}

function addTo(sum: Float32Array, { at, value }: SparseClip, weight: number): void {
  for (let i = 0; i < at.length; i++) {
    const pixel = at[i] as number;
    sum[pixel] = (sum[pixel] as number) + weight * (value[i] as number);
  }
}
