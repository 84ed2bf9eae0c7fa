/** Logistic regression with a ridge penalty: Newton's method, its equations solved by conjugate gradients. */
import type { Probe } from './probe.ts';

/** Rows of inputs with a yes or no each. */
export interface Cases {
  /** [count × inputs], row by row. */
  readonly inputs: Float32Array;
  readonly labels: readonly boolean[];
}

const newtonSteps = 15;
const innerSteps = 50;
/** A gradient this short ends the search. */
const close = 1e-5;
/** Keeps the bias finite where all labels are alike. */
const biasPenalty = 1e-6;

/**
 * The probe of least mean log loss + penalty / 2 · |weights|², inputs in units of their standard deviation. What it
 * reads are the log odds of `true`. Throws RangeError where there is no case.
 */
export function fitLogistic({ inputs, labels }: Cases, penalty: number): Probe {
  const width = inputs.length / labels.length;
  if (!Number.isInteger(width))
    throw new RangeError(`fitLogistic: ${inputs.length} numbers for ${labels.length} cases`);
  const { rows, means, scales } = standardize(inputs, width);
  const problem: Problem = { rows, width: width + 1, labels, penalty };
  let weights: Float64Array = new Float64Array(width + 1);
  let loss = lossOf(problem, weights);
  for (let step = 0; step < newtonSteps; step++) {
    const { gradient, bend } = slope(problem, weights);
    if (Math.hypot(...gradient) < close) break;
    const move = solveByGradients(bend, gradient);
    const next = goDown(problem, weights, move, loss);
    if (!next) break;
    ({ weights, loss } = next);
  }
  const kept = Float32Array.from(scales, (scale, i) => (weights[i] as number) * scale);
  const offset = kept.reduce((sum, weight, i) => sum - weight * (means[i] as number), weights[width] as number);
  return { weights: kept, bias: Float32Array.of(offset) };
}

interface Problem {
  /** [count × width]: standardized inputs and a last column of ones. */
  readonly rows: Float64Array;
  readonly width: number;
  readonly labels: readonly boolean[];
  readonly penalty: number;
}

function standardize(inputs: Float32Array, width: number) {
  const count = inputs.length / width;
  const means = new Float64Array(width);
  const squares = new Float64Array(width);
  for (let at = 0; at < inputs.length; at++) {
    const i = at % width;
    means[i] = (means[i] as number) + (inputs[at] as number) / count;
  }
  for (let at = 0; at < inputs.length; at++) {
    const i = at % width;
    squares[i] = (squares[i] as number) + ((inputs[at] as number) - (means[i] as number)) ** 2 / count;
  }
  // An input that does not vary (but for rounding) gets no weight.
  const scales = squares.map((square, i) => (square > 1e-10 * (means[i] as number) ** 2 ? 1 / Math.sqrt(square) : 0));
  const rows = new Float64Array(count * (width + 1)).fill(1);
  for (let at = 0; at < inputs.length; at++) {
    const i = at % width;
    const row = (at - i) / width;
    rows[row * (width + 1) + i] = ((inputs[at] as number) - (means[i] as number)) * (scales[i] as number);
  }
  return { rows, means, scales };
}

/** The gradient at some weights, and what the curvature there makes of a direction. */
function slope(problem: Problem, weights: Float64Array) {
  const { rows, width, labels } = problem;
  const count = labels.length;
  const chances = forward(problem, weights).map((odds) => 1 / (1 + Math.exp(-odds)));
  const penalties = penaltiesOf(problem);
  const misses = chances.map((chance, row) => (chance - (labels[row] === true ? 1 : 0)) / count);
  const gradient = backward(rows, misses, width).map((g, i) => g + (penalties[i] as number) * (weights[i] as number));
  const bend = (direction: Float64Array): Float64Array => {
    const weighed = forward(problem, direction).map((value, row) => {
      const chance = chances[row] as number;
      return (value * chance * (1 - chance)) / count;
    });
    return backward(rows, weighed, width).map((g, i) => g + (penalties[i] as number) * (direction[i] as number));
  };
  return { gradient, bend };
}

function penaltiesOf({ width, penalty }: Problem): Float64Array {
  return new Float64Array(width).fill(penalty, 0, width - 1).fill(biasPenalty, width - 1);
}

function lossOf(problem: Problem, weights: Float64Array): number {
  const { labels } = problem;
  const penalties = penaltiesOf(problem);
  let loss = 0;
  forward(problem, weights).forEach((odds, row) => {
    const against = labels[row] === true ? -odds : odds;
    // log(1 + eᵃ) without overflow
    loss += (Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against)))) / labels.length;
  });
  return weights.reduce((sum, weight, i) => sum + ((penalties[i] as number) / 2) * weight * weight, loss);
}

/** The first of ever shorter moves that lowers the loss; undefined where none does: the minimum is reached. */
function goDown(problem: Problem, weights: Float64Array, move: Float64Array, before: number) {
  for (let share = 1; share > 1e-4; share /= 2) {
    const tried = weights.map((weight, i) => weight - share * (move[i] as number));
    const loss = lossOf(problem, tried);
    if (loss < before) return { weights: tried, loss };
  }
  return undefined;
}

/** Conjugate gradients (M. R. Hestenes and E. Stiefel, 1952), cut off after `innerSteps`. */
function solveByGradients(matrix: (x: Float64Array) => Float64Array, b: Float64Array): Float64Array {
  const x = new Float64Array(b.length);
  const rest = b.slice();
  let direction = b.slice();
  let squared = dot(rest, rest);
  const enough = 1e-6 * squared;
  for (let step = 0; step < innerSteps && squared > enough; step++) {
    const bent = matrix(direction);
    const share = squared / dot(direction, bent);
    for (let i = 0; i < x.length; i++) {
      x[i] = (x[i] as number) + share * (direction[i] as number);
      rest[i] = (rest[i] as number) - share * (bent[i] as number);
    }
    const next = dot(rest, rest);
    direction = rest.map((value, i) => value + (next / squared) * (direction[i] as number));
    squared = next;
  }
  return x;
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
}

/** rows · x */
function forward({ rows, width, labels }: Problem, x: Float64Array): Float64Array {
  return Float64Array.from(labels, (_, row) => {
    const from = row * width;
    let sum = 0;
    for (let i = 0; i < width; i++) sum += (rows[from + i] as number) * (x[i] as number);
    return sum;
  });
}

/** rowsᵀ · y */
function backward(rows: Float64Array, y: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(width);
  for (let row = 0; row < y.length; row++) {
    const factor = y[row] as number;
    const from = row * width;
    for (let i = 0; i < width; i++) sums[i] = (sums[i] as number) + factor * (rows[from + i] as number);
  }
  return sums;
}
