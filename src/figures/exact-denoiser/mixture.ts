/**
 * Data simple enough for the perfect denoiser to be written down: numbers that come in kinds, each a bell curve.
 * Noise is mixed in along the straight path, α = 1 − t and σ = t (lipman2023flow, liu2023rectified).
 */

export interface Kind {
  /** π, at least 0; those of a mixture add up to 1. */
  readonly share: number;
  /** m */
  readonly center: number;
  /** s, above 0 */
  readonly spread: number;
}
export type Mixture = readonly Kind[];

const root = Math.sqrt(2 * Math.PI);

function bell(z: number, center: number, spread: number): number {
  const d = (z - center) / spread;
  return Math.exp(-0.5 * d * d) / (spread * root);
}

/** Spread of a kind under noise of level t: √(α²s² + σ²). */
function spreadAt({ spread }: Kind, t: number): number {
  return Math.hypot((1 - t) * spread, t);
}

/** How dense noisy values lie at `z`, at noise level `t` in [0, 1]: the sum of π N(z; αm, α²s² + σ²). */
export function density(mixture: Mixture, z: number, t: number): number {
  let sum = 0;
  for (const kind of mixture) sum += kind.share * bell(z, (1 - t) * kind.center, spreadAt(kind, t));
  return sum;
}

/** What one kind says of the clean value behind a noisy one. */
export interface Opinion {
  /** ρ: how probable it is that the value is of this kind. */
  readonly weight: number;
  /** The best guess if it is. */
  readonly guess: number;
}

/**
 * ρ and the guess within each kind, equation eq-exact-denoiser. However far out `z` lies, the weights add up to 1:
 * they are compared as logarithms, so that none underflows.
 */
export function opinions(mixture: Mixture, z: number, t: number): readonly Opinion[] {
  const alpha = 1 - t;
  const scores = mixture.map((kind) => {
    const spread = spreadAt(kind, t);
    const d = (z - alpha * kind.center) / spread;
    return Math.log(kind.share) - Math.log(spread) - 0.5 * d * d;
  });
  const best = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - best));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return mixture.map((kind, k) => {
    const { center, spread } = kind;
    const gain = (alpha * spread ** 2) / spreadAt(kind, t) ** 2;
    return { weight: (weights[k] ?? 0) / sum, guess: center + gain * (z - alpha * center) };
  });
}

/** E[z₀ | z_t = z], the guess with the least squared error: equation eq-exact-denoiser. */
export function bestGuess(mixture: Mixture, z: number, t: number): number {
  return guesserAt(mixture, t)(z);
}

/** `bestGuess` at one noise level, for many values: what depends on the level alone is computed once. */
export function guesserAt(mixture: Mixture, t: number): (z: number) => number {
  const alpha = 1 - t;
  const kinds = mixture.flatMap(({ share, center, spread }) => {
    const variance = (alpha * spread) ** 2 + t * t;
    const height = Math.log(share / Math.sqrt(variance));
    return height === -Infinity ? [] : [{ center, variance, height, gain: alpha * spread ** 2 }];
  });
  // The loop of `opinions` without its arrays: sampling asks a hundred thousand times.
  return (z) => {
    let best = -Infinity;
    let sum = 0;
    let guess = 0;
    for (const { center, variance, height, gain } of kinds) {
      const off = z - alpha * center;
      const score = height - (0.5 * off * off) / variance;
      if (score === -Infinity) continue;
      const here = center + (gain * off) / variance;
      if (score > best) {
        const shrink = Math.exp(best - score);
        sum = sum * shrink + 1;
        guess = guess * shrink + here;
        best = score;
      } else {
        const weight = Math.exp(score - best);
        sum += weight;
        guess += weight * here;
      }
    }
    return guess / sum;
  };
}

/** The mean of the data: what is left to guess when the noise says nothing. */
export function mean(mixture: Mixture): number {
  return mixture.reduce((sum, { share, center }) => sum + share * center, 0);
}

/**
 * How often the best possible judge names the kind of a noisy value rightly: the integral over z of the largest
 * π N(…). For two equal kinds without spread it is Φ(αd / 2σ), equation eq-when-settled.
 */
export function judge(mixture: Mixture, t: number): number {
  const kinds = mixture.map((kind) => ({ ...kind, center: (1 - t) * kind.center, spread: spreadAt(kind, t) }));
  const step = Math.min(0.02, ...kinds.map(({ spread }) => spread / 6));
  let sum = 0;
  for (let z = -6; z <= 6; z += step) {
    let most = 0;
    for (const { share, center, spread } of kinds) most = Math.max(most, share * bell(z, center, spread));
    sum += most;
  }
  return Math.min(1, sum * step);
}

/** The part of the data below `z`. */
export function below(mixture: Mixture, z: number): number {
  return mixture.reduce((sum, { share, center, spread }) => sum + share * phi((z - center) / spread), 0);
}

/** The area under the bell curve up to `x`, to within 1e-7: Abramowitz and Stegun, 1964, formula 7.1.26. */
export function phi(x: number): number {
  const u = 1 / (1 + (0.3275911 * Math.abs(x)) / Math.SQRT2);
  const series = u * (0.254829592 + u * (-0.284496736 + u * (1.421413741 + u * (-1.453152027 + u * 1.061405429))));
  const tail = 0.5 * series * Math.exp(-0.5 * x * x);
  return x < 0 ? tail : 1 - tail;
}
