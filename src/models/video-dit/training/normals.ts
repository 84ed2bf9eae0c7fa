/**
 * Standard normals by the hundred thousand: three times as fast as `Random.normal`, which a batch would spend a tenth
 * of its step on. G. Marsaglia and W. W. Tsang, "The ziggurat method for generating random variables", Journal of
 * Statistical Software 5(8), 2000, doi:10.18637/jss.v005.i08, with 128 layers.
 */
import { xoshiro128, type Random } from '../../../kit/random.ts';

const layers = 128;
/** Where the tail begins, and the area of each layer. */
const tail = 3.442619855899;
const area = 9.91256303526217e-3;

const edges = new Float64Array(layers + 1);
const heights = new Float64Array(layers + 1);
buildLayers();

/** Fills `values` with standard normals; their stream starts at four words drawn from `random`. */
export function fillNormals(values: Float32Array, random: Random): void {
  const word = (): number => random.integer(2 ** 32);
  const next = xoshiro128([word() | 1, word(), word(), word()]);
  for (let at = 0; at < values.length; at++) values[at] = normal(next);
}

function normal(next: () => number): number {
  for (;;) {
    // 7 bits choose the layer, one the sign, 24 the place: all of one call.
    const bits = next();
    const layer = bits & (layers - 1);
    const sign = bits & layers ? 1 : -1;
    const x = ((bits >>> 8) / 2 ** 24) * (edges[layer] as number);
    if (x < (edges[layer + 1] as number)) return sign * x;
    if (layer === 0) return sign * beyond(next);
    const low = heights[layer] as number;
    const y = low + (next() / 2 ** 32) * ((heights[layer + 1] as number) - low);
    if (y < Math.exp((-x * x) / 2)) return sign * x;
  }
}

/** From the tail. */
function beyond(next: () => number): number {
  for (;;) {
    const x = -Math.log((next() + 1) / 2 ** 32) / tail;
    const y = -Math.log((next() + 1) / 2 ** 32);
    if (2 * y > x * x) return tail + x;
  }
}

/** Layer 0 is the lowest and holds the tail, so that it counts as wider than it is; heights rise to 1 at the top. */
function buildLayers(): void {
  const density = (x: number): number => Math.exp((-x * x) / 2);
  edges[0] = area / density(tail);
  edges[1] = tail;
  heights[1] = density(tail);
  for (let layer = 1; layer < layers; layer++) {
    const height = Math.min(1, (heights[layer] as number) + area / (edges[layer] as number));
    heights[layer + 1] = height;
    edges[layer + 1] = Math.sqrt(-2 * Math.log(height));
  }
}
