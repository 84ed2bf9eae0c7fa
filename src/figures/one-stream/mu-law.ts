/** How a Gato-like agent turns a measured number into a token. Source: reed2022gato, section 2.1 and appendix B. */

/** Parameters of the μ-law: how strongly it spreads small values, and the value that becomes 1. */
export const mu = 100;
export const largest = 256;
/** Bins of equal width on [−1, 1]. */
export const bins = 1024;
/** Numbers of the bins begin here: those below belong to pieces of words. */
export const shift = 32000;

/**
 * F(x) = sgn(x) · log(|x|μ + 1) / log(Mμ + 1): odd, steep near 0 and flat far from it, ±1 at ±M.
 * Throws RangeError for what is not a finite number.
 */
export function compand(x: number): number {
  if (!Number.isFinite(x)) throw new RangeError(`compand: ${x} is not a number to encode`);
  return (Math.sign(x) * Math.log1p(Math.abs(x) * mu)) / Math.log1p(largest * mu);
}

/** The value that `compand` takes to y. */
export function expand(y: number): number {
  return (Math.sign(y) * Math.expm1(Math.abs(y) * Math.log1p(largest * mu))) / mu;
}

/** The bin of a number, 0 to 1,023; what lies beyond ±256 falls into the outermost. */
export function binOf(x: number): number {
  return evenBin(compand(x));
}

/** The bin that an even cut of [−256, 256] would give the same number. */
export function uncompandedBinOf(x: number): number {
  return evenBin(x / largest);
}

function evenBin(y: number): number {
  return Math.min(bins - 1, Math.max(0, Math.floor(((y + 1) / 2) * bins)));
}

export function tokenOf(x: number): number {
  return shift + binOf(x);
}

/** The smallest and the largest value that a bin stands for. */
export function valuesOf(bin: number): readonly [low: number, high: number] {
  return [expand((2 * bin) / bins - 1), expand((2 * (bin + 1)) / bins - 1)];
}
