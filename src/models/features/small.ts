/**
 * The same idea so small that it trains in a page, in plain TypeScript: a perceptron turns four frames of the Box into
 * eight features, another foretells from them the features of the next four frames. Trained by the plain gradient, with
 * the safeguard of bardes2024vjepa, with half of it, or without.
 */
import { randomFrom, type Random } from '../../kit/random.ts';
import { promptLength, simulate } from '../../world/clip.ts';
import { emptyFrame, render } from '../../world/renderer.ts';
import { box, sampleStart, type State } from '../../world/state.ts';
import { countNumbers, linearShapes as linear, type Parameters, type Shapes } from '../parameters.ts';

/**
 * What the prediction is held against. `mean`: features by a running mean of the encoder; `still`: by the encoder as it
 * is, but no gradient flows that way; `none`: by the encoder, which the gradient then moves as well.
 */
export const guards = ['mean', 'still', 'none'] as const;
export type Guard = (typeof guards)[number];

/** Frames are seen in cells of 3 × 3 px. */
const cell = 3;
/** A ball covers few cells: without this their values would be small, and training slow. */
const gain = 4;
const grid = box.size / cell;

export const small = {
  inputs: promptLength * grid * grid,
  hidden: 48,
  features: 8,
  predictor: 24,
  /** Pairs of four frames a step. */
  batch: 32,
  rate: 0.4,
  /** Of the running mean. */
  memory: 0.98,
  steps: 600,
} as const;

export const smallShapes: Shapes = {
  ...linear('see', small.inputs, small.hidden),
  ...linear('features', small.hidden, small.features),
  ...linear('guess', small.features, small.predictor),
  ...linear('said', small.predictor, small.features),
};
export const smallNumbers: number = countNumbers(smallShapes);

/** Rows of inputs: four frames each, and the four that follow. */
export interface Pairs {
  /** [count × inputs] */
  readonly before: Float32Array;
  readonly after: Float32Array;
  readonly states: readonly (readonly State[])[];
}

const empty = emptyFrame();

/** Pairs of a stream that begins at `random`. */
export function drawPairs(count: number, random: Random): Pairs {
  const [before, after] = [new Float32Array(count * small.inputs), new Float32Array(count * small.inputs)];
  const states = Array.from({ length: count }, (_, at) => {
    const clip = simulate(sampleStart(random), 2 * promptLength);
    fill(before.subarray(at * small.inputs, (at + 1) * small.inputs), clip.slice(0, promptLength));
    fill(after.subarray(at * small.inputs, (at + 1) * small.inputs), clip.slice(promptLength));
    return clip;
  });
  return { before, after, states };
}

/** For each pixel of a frame, the cell that it lies in. */
const cellOf = Int32Array.from({ length: box.size ** 2 }, (_, pixel) => {
  return Math.floor(pixel / box.size / cell) * grid + Math.floor((pixel % box.size) / cell);
});

/** The mean of each cell of each frame, the empty Box subtracted. */
function fill(to: Float32Array, states: readonly State[]): void {
  for (const [index, state] of states.entries()) {
    const frame = render(state);
    for (let pixel = 0; pixel < frame.length; pixel++) {
      const ball = (frame[pixel] as number) - (empty[pixel] as number);
      if (ball === 0) continue;
      const at = index * grid * grid + (cellOf[pixel] as number);
      to[at] = (to[at] as number) + ball * (gain / cell ** 2);
    }
  }
}

export function initialSmall(seed: number): Parameters {
  const random = randomFrom(seed);
  const values: Record<string, Float32Array> = {};
  for (const [name, [rows, columns]] of Object.entries(smallShapes)) {
    const reach = name.endsWith('.w') ? Math.sqrt(3 / rows) : 0;
    values[name] = Float32Array.from({ length: rows * columns }, () => random.uniform(-reach, reach));
  }
  return values;
}

/** What a row of inputs becomes on the way; every array has one row for each. */
interface Seen {
  readonly hidden: Float32Array;
  readonly features: Float32Array;
}

export function see(p: Parameters, inputs: Float32Array): Seen {
  const hidden = rectified(map(p, 'see', inputs));
  return { hidden, features: map(p, 'features', hidden) };
}

/** Mean squared difference between what is said and the target, and its gradient. */
export function slopeOf(
  p: Parameters,
  mean: Parameters,
  { before, after }: Pairs,
  guard: Guard,
): { readonly loss: number; readonly gradient: Parameters } {
  const seen = see(p, before);
  const raised = rectified(map(p, 'guess', seen.features));
  const said = map(p, 'said', raised);
  const target = see(guard === 'mean' ? mean : p, after);
  const off = said.map((value, i) => value - (target.features[i] as number));
  const loss = off.reduce((sum, value) => sum + value * value, 0) / off.length;
  const gradient = Object.fromEntries(Object.entries(smallShapes).map(([name, [rows, columns]]) => [name, new Float32Array(rows * columns)])); // prettier-ignore
  const up = off.map((value) => (2 * value) / off.length);
  learn(gradient, 'said', raised, up);
  const atRaised = unrectified(down(p, 'said', up), raised);
  learn(gradient, 'guess', seen.features, atRaised);
  const atFeatures = down(p, 'guess', atRaised);
  encoderBack(p, gradient, before, seen, atFeatures);
  if (guard === 'none') encoderBack(p, gradient, after, target, up.map((value) => -value)); // prettier-ignore
  return { loss, gradient };
}

function encoderBack(p: Parameters, to: Parameters, inputs: Float32Array, seen: Seen, up: Float32Array): void {
  learn(to, 'features', seen.hidden, up);
  learn(to, 'see', inputs, unrectified(down(p, 'features', up), seen.hidden));
}

/** rows · weight + bias. */
function map(p: Parameters, name: string, rows: Float32Array): Float32Array {
  const [inner, columns] = smallShapes[`${name}.w`] as readonly [number, number];
  const [w, b] = [p[`${name}.w`] as Float32Array, p[`${name}.b`] as Float32Array];
  const out = new Float32Array((rows.length / inner) * columns);
  for (let from = 0, to = 0; from < rows.length; from += inner, to += columns) {
    out.set(b, to);
    for (let k = 0; k < inner; k++) {
      const factor = rows[from + k] as number;
      if (factor === 0) continue; // most of the Box is empty
      for (let i = 0; i < columns; i++) out[to + i] = (out[to + i] as number) + factor * (w[k * columns + i] as number);
    }
  }
  return out;
}

/** Adds to the gradient of a map what comes from above. Inputs are sparse: most of the Box is empty. */
function learn(gradient: Parameters, name: string, rows: Float32Array, up: Float32Array): void {
  const [inner, columns] = smallShapes[`${name}.w`] as readonly [number, number];
  const [w, b] = [gradient[`${name}.w`] as Float32Array, gradient[`${name}.b`] as Float32Array];
  for (let from = 0, to = 0; from < rows.length; from += inner, to += columns) {
    for (let i = 0; i < columns; i++) b[i] = (b[i] as number) + (up[to + i] as number);
    for (let k = 0; k < inner; k++) {
      const factor = rows[from + k] as number;
      if (factor === 0) continue;
      for (let i = 0; i < columns; i++) w[k * columns + i] = (w[k * columns + i] as number) + factor * (up[to + i] as number); // prettier-ignore
    }
  }
}

/** What a map hands on to what is below it. */
function down(p: Parameters, name: string, up: Float32Array): Float32Array {
  const [inner, columns] = smallShapes[`${name}.w`] as readonly [number, number];
  const w = p[`${name}.w`] as Float32Array;
  const out = new Float32Array((up.length / columns) * inner);
  for (let from = 0, to = 0; from < up.length; from += columns, to += inner) {
    for (let k = 0; k < inner; k++) {
      let sum = 0;
      for (let i = 0; i < columns; i++) sum += (w[k * columns + i] as number) * (up[from + i] as number);
      out[to + k] = sum;
    }
  }
  return out;
}

function rectified(values: Float32Array): Float32Array {
  return values.map((value) => Math.max(0, value));
}

function unrectified(up: Float32Array, values: Float32Array): Float32Array {
  return up.map((value, i) => ((values[i] as number) > 0 ? value : 0));
}

export interface SmallStep {
  /** Steps made. */
  readonly steps: number;
  readonly loss: number;
  /** The encoder that was trained; the walk's own. */
  readonly parameters: Parameters;
}

/** All steps from random weights, the same clips for every guard. */
export function* walkSmall(guard: Guard, seed: number): Generator<SmallStep> {
  const parameters = initialSmall(seed);
  const mean = initialSmall(seed);
  const clips = randomFrom((seed ^ 0xc11b5) >>> 0);
  for (let steps = 1; steps <= small.steps; steps++) {
    const { loss, gradient } = slopeOf(parameters, mean, drawPairs(small.batch, clips), guard);
    for (const name of Object.keys(smallShapes)) {
      const [now, slow, slope] = [parameters[name], mean[name], gradient[name]] as [Float32Array, Float32Array, Float32Array]; // prettier-ignore
      for (let i = 0; i < now.length; i++) {
        now[i] = (now[i] as number) - small.rate * (slope[i] as number);
        slow[i] = small.memory * (slow[i] as number) + (1 - small.memory) * (now[i] as number);
      }
    }
    yield { steps, loss, parameters };
  }
}

/** How much features differ from input to input: the root of their mean variance. @param features [count × features]. */
export function smallSpread(features: Float32Array): number {
  const width = small.features;
  const count = features.length / width;
  let sum = 0;
  for (let i = 0; i < width; i++) {
    let mean = 0;
    for (let at = i; at < features.length; at += width) mean += (features[at] as number) / count;
    for (let at = i; at < features.length; at += width) sum += ((features[at] as number) - mean) ** 2;
  }
  return Math.sqrt(sum / features.length);
}
