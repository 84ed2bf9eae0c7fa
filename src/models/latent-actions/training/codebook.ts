/** Where the codes begin: at the means of clusters of what is said (k-means, S. P. Lloyd 1982, with k-means++ seeding). */
import type { Random } from '../../../kit/random.ts';

/**
 * @param points [count × width]. @param rounds in which the means settle.
 * @returns [clusters × width]
 */
export function meansOf(
  points: Float32Array,
  width: number,
  clusters: number,
  rounds: number,
  random: Random,
): Float32Array {
  const means = spread(points, width, clusters, random);
  for (let round = 0; round < rounds; round++) {
    const sums = new Float64Array(clusters * width);
    const counts = new Float64Array(clusters);
    for (let at = 0; at < points.length; at += width) {
      const [mean] = nearestTo(points, at, means, width);
      counts[mean] = (counts[mean] as number) + 1;
      for (let i = 0; i < width; i++) sums[mean * width + i] = (sums[mean * width + i] as number) + (points[at + i] as number); // prettier-ignore
    }
    for (let i = 0; i < sums.length; i++) {
      const count = counts[Math.floor(i / width)] as number;
      if (count > 0) means[i] = (sums[i] as number) / count;
    }
  }
  return means;
}

/** Points far from each other, by chance: each is taken with the square of its distance to those taken before. */
function spread(points: Float32Array, width: number, clusters: number, random: Random): Float32Array {
  const count = points.length / width;
  const means = new Float32Array(clusters * width);
  const take = (mean: number, point: number): void => {
    means.set(points.subarray(point * width, (point + 1) * width), mean * width);
  };
  take(0, random.integer(count));
  for (let mean = 1; mean < clusters; mean++) {
    const taken = means.subarray(0, mean * width);
    const distances = Float64Array.from({ length: count }, (_, point) => nearestTo(points, point * width, taken, width)[1]); // prettier-ignore
    let left = random.uniform() * distances.reduce((sum, distance) => sum + distance);
    const found = distances.findIndex((distance) => (left -= distance) < 0);
    take(mean, found < 0 ? count - 1 : found);
  }
  return means;
}

/** Of a point that begins at `at`: which mean is nearest, and the square of its distance. */
function nearestTo(points: Float32Array, at: number, means: Float32Array, width: number): readonly [number, number] {
  let [best, least] = [0, Infinity];
  for (let mean = 0; mean * width < means.length; mean++) {
    let distance = 0;
    for (let i = 0; i < width; i++) distance += ((points[at + i] as number) - (means[mean * width + i] as number)) ** 2;
    if (distance < least) [best, least] = [mean, distance];
  }
  return [best, least];
}
