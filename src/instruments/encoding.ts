/**
 * The curved road. A probe says how to read a state out of activations; an encoding says how to write one: where, among
 * all activations, those of a state lie. Linear in cosines of the state with random frequencies (A. Rahimi and B. Recht,
 * Random features for large-scale kernel machines, NIPS 2007), so that it can bend. Fitting is ridge.ts's.
 */
import type { Random } from '../kit/random.ts';
import { read, type Probe } from './probe.ts';

/** Random cosines of a state. */
export interface Waves {
  /** [features × numbers of a state]: radians for each unit of the number. */
  readonly frequencies: Float32Array;
  /** [features]: radians. */
  readonly phases: Float32Array;
}

/** From a state to activations, by way of few numbers: activations leave a flat part of their space only a little. */
export interface Encoding {
  readonly waves: Waves;
  /** From features to codes. */
  readonly toCode: Probe;
  /** From codes to activations. */
  readonly fromCode: Probe;
}

/**
 * @param units how far each number of a state has to go until activations are another matter; frequencies are normal
 * with a deviation of one radian a unit.
 */
export function drawWaves(features: number, units: readonly number[], random: Random): Waves {
  return {
    frequencies: Float32Array.from({ length: features * units.length }, (_, at) => {
      return random.normal() / (units[at % units.length] as number);
    }),
    phases: Float32Array.from({ length: features }, () => random.uniform(0, 2 * Math.PI)),
  };
}

/** The features of a state: one cosine each. Throws RangeError where the state has another number of numbers. */
export function featuresOf({ frequencies, phases }: Waves, state: readonly number[]): Float32Array {
  if (frequencies.length !== phases.length * state.length) {
    throw new RangeError(`featuresOf: a state of ${state.length} numbers is not what the waves were drawn for`);
  }
  return phases.map((phase, feature) => {
    const from = feature * state.length;
    return Math.cos(state.reduce((sum, number, i) => sum + number * (frequencies[from + i] as number), phase));
  });
}

/** The activations of a state. */
export function encode({ waves, toCode, fromCode }: Encoding, state: readonly number[]): Float64Array {
  return read(fromCode, read(toCode, featuresOf(waves, state)));
}
