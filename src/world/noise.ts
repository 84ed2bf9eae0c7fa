import type { Random } from '../kit/random.ts';

/**
 * A point on the straight path from data to noise, z = (1 − t) x + t ε with ε standard normal: t = 0 is the frame
 * itself, t = 1 noise alone (lipman2023flow, liu2023rectified).
 *
 * @param frame any number of values: one frame or a whole clip; not changed.
 * @param noiseLevel t in [0, 1], else RangeError. Whatever it is, one normal a value is drawn: two levels with
 * the same seed share their noise.
 */
export function addNoise(frame: Float32Array, noiseLevel: number, random: Random): Float32Array {
  if (!(noiseLevel >= 0 && noiseLevel <= 1)) throw new RangeError(`addNoise: ${noiseLevel} is no noise level`);
  return frame.map((value) => (1 - noiseLevel) * value + noiseLevel * random.normal());
}
