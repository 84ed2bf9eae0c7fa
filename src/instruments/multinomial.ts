/**
 * Multinomial logistic regression for many questions at once about the same inputs: for each question a softmax over its
 * classes, fitted by Adam (arXiv:1412.6980) on small batches. What the probe reads are log odds [questions × classes].
 */
import { randomFrom } from '../kit/random.ts';
import { multiply, type View } from '../models/video-dit/tensor.ts';
import { read, type Probe } from './probe.ts';

/** Rows of inputs, and for each row the class that answers each question. */
export interface Answered {
  /** [count × inputs], row by row. */
  readonly inputs: Float32Array;
  /** [count × questions], 0 … classes − 1. */
  readonly answers: Uint8Array;
  readonly questions: number;
  readonly classes: number;
}

/** Rows a step; times over the rows; the first and largest step, in units of the standardized inputs. */
const batch = 256;
const rounds = 6;
const rate = 0.01;
const [beta1, beta2] = [0.9, 0.99];

/**
 * Inputs and outputs must be multiples of 4, and there must be more rows than a step takes. Throws RangeError else.
 *
 * @param seed chooses the order of the rows.
 */
export function fitMultinomial({ inputs, answers, questions, classes }: Answered, seed: number): Probe {
  const count = answers.length / questions;
  const width = inputs.length / count;
  const outputs = questions * classes;
  if (width % 4 !== 0 || outputs % 4 !== 0 || count < batch) {
    throw new RangeError(`fitMultinomial: ${count} rows of ${width} inputs and ${outputs} outputs`);
  }
  const { means, scales } = spreadOf(inputs, width);
  const weights = learner(width * outputs);
  const bias = learner(outputs);
  const x = new Float32Array(batch * width);
  const flipped = new Float32Array(width * batch);
  const errors = new Float32Array(batch * outputs);
  const random = randomFrom(seed);
  const steps = Math.floor(count / batch);
  for (let round = 0; round < rounds; round++) {
    const order = random.shuffle(Array.from({ length: count }, (_, i) => i));
    for (let step = 0; step < steps; step++) {
      const rows = order.slice(step * batch, (step + 1) * batch);
      rows.forEach((row, at) => {
        for (let i = 0; i < width; i++) {
          const value = ((inputs[row * width + i] as number) - (means[i] as number)) * (scales[i] as number);
          x[at * width + i] = value;
          flipped[i * batch + at] = value;
        }
      });
      multiply(
        view(errors, outputs),
        view(x, width),
        view(weights.values, outputs),
        [batch, width, outputs],
        bias.values,
      );
      rows.forEach((row, at) => {
        for (let question = 0; question < questions; question++) {
          blame(errors, at * outputs + question * classes, classes, answers[row * questions + question] as number);
        }
      });
      multiply(view(weights.slope, outputs), view(flipped, batch), view(errors, outputs), [width, batch, outputs]);
      for (let at = 0; at < errors.length; at++) {
        const output = at % outputs;
        bias.slope[output] = (at < outputs ? 0 : (bias.slope[output] as number)) + (errors[at] as number);
      }
      const done = (round * steps + step) / (rounds * steps);
      weights.learn(rate * (1 - done));
      bias.learn(rate * (1 - done));
    }
  }
  return inUnitsOf(weights.values, bias.values, means, scales);
}

/** The likeliest class for each question [questions]. */
export function answersOf(probe: Probe, inputs: Float32Array, classes: number): Uint8Array {
  const odds = read(probe, inputs);
  return Uint8Array.from({ length: odds.length / classes }, (_, question) => {
    let best = 0;
    for (let at = 1; at < classes; at++) {
      if ((odds[question * classes + at] as number) > (odds[question * classes + best] as number)) best = at;
    }
    return best;
  });
}

/** What reads the log odds of one output against another. */
export function contrast({ weights, bias }: Probe, output: number, against: number): Probe {
  const width = weights.length / bias.length;
  const row = (at: number): Float32Array => weights.subarray(at * width, (at + 1) * width);
  return {
    weights: row(output).map((weight, i) => weight - (row(against)[i] as number)),
    bias: Float32Array.of((bias[output] as number) - (bias[against] as number)),
  };
}

/** Turns log odds into softmax less the right answer: the slope of the log loss. */
function blame(odds: Float32Array, from: number, classes: number, right: number): void {
  let most = -Infinity;
  for (let at = from; at < from + classes; at++) most = Math.max(most, odds[at] as number);
  let sum = 0;
  for (let at = from; at < from + classes; at++) {
    const share = Math.exp((odds[at] as number) - most);
    odds[at] = share;
    sum += share;
  }
  for (let at = from; at < from + classes; at++) {
    odds[at] = ((odds[at] as number) / sum - (at - from === right ? 1 : 0)) / batch;
  }
}

interface Learner {
  readonly values: Float32Array;
  readonly slope: Float32Array;
  learn(rate: number): void;
}

function learner(length: number): Learner {
  const values = new Float32Array(length);
  const slope = new Float32Array(length);
  const first = new Float32Array(length);
  const second = new Float32Array(length);
  let steps = 0;
  return {
    values,
    slope,
    learn(size) {
      steps++;
      const unbias1 = 1 / (1 - beta1 ** steps);
      const unbias2 = 1 / (1 - beta2 ** steps);
      for (let i = 0; i < length; i++) {
        const g = slope[i] as number;
        const m = beta1 * (first[i] as number) + (1 - beta1) * g;
        const v = beta2 * (second[i] as number) + (1 - beta2) * g * g;
        first[i] = m;
        second[i] = v;
        values[i] = (values[i] as number) - (size * m * unbias1) / (Math.sqrt(v * unbias2) + 1e-8);
      }
    },
  };
}

/** An input that does not vary, but for rounding, gets no weight. */
function spreadOf(
  inputs: Float32Array,
  width: number,
): { readonly means: Float64Array; readonly scales: Float64Array } {
  const count = inputs.length / width;
  const means = new Float64Array(width);
  const squares = new Float64Array(width);
  inputs.forEach((value, at) => (means[at % width] = (means[at % width] as number) + value / count));
  inputs.forEach((value, at) => {
    const i = at % width;
    squares[i] = (squares[i] as number) + (value - (means[i] as number)) ** 2 / count;
  });
  const scales = squares.map((square, i) => (square > 1e-10 * (means[i] as number) ** 2 ? 1 / Math.sqrt(square) : 0));
  return { means, scales };
}

/** From weights [inputs × outputs] for standardized inputs to a probe of the inputs as they are. */
function inUnitsOf(values: Float32Array, offsets: Float32Array, means: Float64Array, scales: Float64Array): Probe {
  const [width, outputs] = [means.length, offsets.length];
  const weights = new Float32Array(outputs * width);
  const bias = offsets.slice();
  for (let i = 0; i < width; i++) {
    for (let output = 0; output < outputs; output++) {
      const weight = (values[i * outputs + output] as number) * (scales[i] as number);
      weights[output * width + i] = weight;
      bias[output] = (bias[output] as number) - weight * (means[i] as number);
    }
  }
  return { weights, bias };
}

function view(values: Float32Array, columns: number): View {
  return { values, from: 0, rowStride: columns };
}
