/**
 * CMA-ES: a search that needs no gradient. Candidates are drawn from a Gaussian; its center moves to the best of them,
 * and its shape and width follow the steps that paid. All constants are the defaults of N. Hansen, "The CMA Evolution
 * Strategy: A Tutorial", arXiv:1604.00772. The shape is a full matrix; its root is Cholesky's, as in O. Krause,
 * D. Arbonès and C. Igel, NIPS 2016, which costs far less than eigenvectors.
 */
import type { Random } from '../../kit/random.ts';

export interface Search {
  /** The center of the Gaussian: what the search holds best. */
  readonly center: Float64Array;
  /** Its width. */
  readonly width: number;
  /** Candidates of the next generation. */
  ask(): readonly Float64Array[];
  /** Moves on. @param scores of the candidates that were asked for last, in order; more is better. */
  tell(scores: readonly number[]): void;
}

/** A search that begins at zero. @param width standard deviation of the first candidates. */
export function startSearch(size: number, candidates: number, width: number, random: Random): Search {
  const rule = constantsFor(size, candidates);
  const center = new Float64Array(size);
  const shape = identity(size);
  const pathOfWidth = new Float64Array(size);
  const pathOfShape = new Float64Array(size);
  let root = identity(size);
  let now = width;
  let generation = 0;
  /** Steps from the center, in units of the width: of each candidate before and after the shape is applied. */
  let raw: Float64Array[] = [];
  let steps: Float64Array[] = [];

  const ask = (): readonly Float64Array[] => {
    raw = Array.from({ length: candidates }, () => Float64Array.from({ length: size }, () => random.normal()));
    steps = raw.map((z) => stretch(root, z));
    return steps.map((step) => step.map((value, i) => (center[i] as number) + now * value));
  };

  const tell = (scores: readonly number[]): void => {
    generation++;
    const order = scores.map((_, i) => i).sort((a, b) => (scores[b] as number) - (scores[a] as number));
    const best = order.slice(0, rule.weights.length);
    const step = mixed(best.map((i) => steps[i] as Float64Array), rule.weights, size); // prettier-ignore
    const rawStep = mixed(best.map((i) => raw[i] as Float64Array), rule.weights, size); // prettier-ignore
    for (let i = 0; i < size; i++) center[i] = (center[i] as number) + now * (step[i] as number);

    const { widthRate, widthDamping, pathRate, rankOne, rankMany, mass } = rule;
    blend(pathOfWidth, rawStep, widthRate, mass);
    const length = Math.hypot(...pathOfWidth);
    const settled = Math.sqrt(1 - (1 - widthRate) ** (2 * generation));
    const isCalm = length / settled < (1.4 + 2 / (size + 1)) * rule.expected;
    for (let i = 0; i < size; i++) pathOfShape[i] = (1 - pathRate) * (pathOfShape[i] as number);
    const push = isCalm ? Math.sqrt(pathRate * (2 - pathRate) * mass) : 0;
    for (let i = 0; i < size; i++) pathOfShape[i] = (pathOfShape[i] as number) + push * (step[i] as number);

    const lost = isCalm ? 0 : rankOne * pathRate * (2 - pathRate);
    const kept = 1 - rankOne - rankMany + lost;
    for (let i = 0; i < shape.length; i++) shape[i] = kept * (shape[i] as number);
    addOuter(shape, pathOfShape, rankOne);
    best.forEach((index, rank) => {
      addOuter(shape, steps[index] as Float64Array, rankMany * (rule.weights[rank] as number));
    });
    now *= Math.exp((widthRate / widthDamping) * (length / rule.expected - 1));
    root = cholesky(shape, size);
  };

  return { center, ask, tell, get width() { return now; } }; // prettier-ignore
}

interface Constants {
  /** Of the better half, the best first; their sum is 1. */
  readonly weights: readonly number[];
  /** How many candidates the weights are worth. */
  readonly mass: number;
  readonly widthRate: number;
  readonly widthDamping: number;
  readonly pathRate: number;
  readonly rankOne: number;
  readonly rankMany: number;
  /** Mean length of a standard normal vector. */
  readonly expected: number;
}

function constantsFor(size: number, candidates: number): Constants {
  const raw = Array.from({ length: Math.floor(candidates / 2) }, (_, i) => Math.log((candidates + 1) / 2 / (i + 1)));
  const sum = raw.reduce((a, b) => a + b);
  const weights = raw.map((weight) => weight / sum);
  const mass = 1 / weights.reduce((total, weight) => total + weight * weight, 0);
  const widthRate = (mass + 2) / (size + mass + 5);
  const rankOne = 2 / ((size + 1.3) ** 2 + mass);
  const rankMany = Math.min(1 - rankOne, (2 * (mass - 2 + 1 / mass)) / ((size + 2) ** 2 + mass));
  return {
    weights,
    mass,
    widthRate,
    widthDamping: 1 + 2 * Math.max(0, Math.sqrt((mass - 1) / (size + 1)) - 1) + widthRate,
    pathRate: (4 + mass / size) / (size + 4 + (2 * mass) / size),
    rankOne,
    rankMany,
    expected: Math.sqrt(size) * (1 - 1 / (4 * size) + 1 / (21 * size * size)),
  };
}

/** The lower triangle L, row by row, with L Lᵀ = matrix. */
function cholesky(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row * size + column] as number;
      for (let k = 0; k < column; k++) rest -= (lower[row * size + k] as number) * (lower[column * size + k] as number);
      lower[row * size + column] = row === column ? Math.sqrt(rest) : rest / (lower[column * (size + 1)] as number);
    }
  }
  return lower;
}

function identity(size: number): Float64Array {
  return Float64Array.from({ length: size * size }, (_, i) => (i % (size + 1) === 0 ? 1 : 0));
}

/** lower · x */
function stretch(lower: Float64Array, x: Float64Array): Float64Array {
  const size = x.length;
  const out = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    let sum = 0;
    for (let i = 0; i <= row; i++) sum += (lower[row * size + i] as number) * (x[i] as number);
    out[row] = sum;
  }
  return out;
}

function mixed(vectors: readonly Float64Array[], weights: readonly number[], size: number): Float64Array {
  const out = new Float64Array(size);
  vectors.forEach((vector, rank) => {
    for (let i = 0; i < size; i++) out[i] = (out[i] as number) + (weights[rank] as number) * (vector[i] as number);
  });
  return out;
}

/** path ← (1 − rate) path + √(rate (2 − rate) mass) step */
function blend(path: Float64Array, step: Float64Array, rate: number, mass: number): void {
  const push = Math.sqrt(rate * (2 - rate) * mass);
  for (let i = 0; i < path.length; i++) path[i] = (1 - rate) * (path[i] as number) + push * (step[i] as number);
}

function addOuter(matrix: Float64Array, x: Float64Array, factor: number): void {
  const size = x.length;
  for (let row = 0; row < size; row++) {
    const scaled = factor * (x[row] as number);
    for (let i = 0; i < size; i++)
      matrix[row * size + i] = (matrix[row * size + i] as number) + scaled * (x[i] as number);
  }
}
