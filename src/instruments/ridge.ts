/** Ridge regression (A. E. Hoerl and R. W. Kennard, Technometrics 12, 1970), from sums that can be added up. */
import { addGram, cholesky, solve, symmetric, type Symmetric } from './linear-algebra.ts';
import { explained, readAll, type Probe } from './probe.ts';

/** Rows of inputs with rows of what should be said of them. */
export interface Examples {
  /** [count × inputs], row by row. */
  readonly inputs: Float32Array;
  /** [count × outputs], row by row. */
  readonly outputs: Float32Array;
  readonly count: number;
}

/** Sums over examples that a fit needs: of examples in several heaps the sums add up. */
export interface Moments {
  readonly inputs: number;
  readonly outputs: number;
  /** Of 1 · 1, and of all products of inputs, outputs and 1, in this order: [inputs + outputs + 1]². */
  readonly products: Symmetric;
}

export function emptyMoments(inputs: number, outputs: number): Moments {
  return { inputs, outputs, products: symmetric(inputs + outputs + 1) };
}

/** Throws RangeError where the examples have not the moments' number of inputs and outputs. */
export function addExamples({ inputs, outputs, products }: Moments, examples: Examples): void {
  const { count } = examples;
  if (examples.inputs.length !== count * inputs || examples.outputs.length !== count * outputs) {
    throw new RangeError(`addExamples: ${count} examples of ${inputs} and ${outputs} numbers were expected`);
  }
  const width = inputs + outputs + 1;
  const rows = new Float32Array(count * width);
  for (let row = 0; row < count; row++) {
    rows.set(examples.inputs.subarray(row * inputs, (row + 1) * inputs), row * width);
    rows.set(examples.outputs.subarray(row * outputs, (row + 1) * outputs), row * width + inputs);
    rows[(row + 1) * width - 1] = 1;
  }
  addGram(products, rows);
}

/** Adds the sums of some examples to those of others of the same shape. */
export function addMoments(to: Moments, more: Moments): void {
  const { values } = to.products;
  more.products.values.forEach((value, at) => {
    values[at] = (values[at] as number) + value;
  });
}

/** Of an input, in parts of the mean over all inputs. */
const leastVariance = 0.01;

/**
 * The probe of least squared error + penalty · |weights|², inputs in units of their standard deviation and the error a
 * mean over examples, so that a penalty means the same for all. An input that never varies gets no weight.
 */
export function fitRidge({ inputs, outputs, products }: Moments, penalty: number): Probe {
  const { stride, values } = products;
  const last = (inputs + outputs) * stride;
  const count = values[last + inputs + outputs] as number;
  const mean = (at: number): number => (values[last + at] as number) / count;
  const covariance = (row: number, column: number): number =>
    (values[row * stride + column] as number) / count - mean(row) * mean(column);
  const variances = Float64Array.from({ length: inputs }, (_, i) => covariance(i, i));
  const usual = variances.reduce((sum, variance) => sum + variance, 0) / inputs;
  const scales = variances.map((variance, i) => {
    // Rounding leaves a trace of variance where there is none.
    if (variance <= 1e-10 * (mean(i) ** 2 + 1e-20)) return 0;
    // What hardly ever varies, such as a pixel in a corner, is not blown up to the size of the others.
    return 1 / Math.sqrt(Math.max(variance, leastVariance * usual));
  });
  const standard = symmetric(inputs);
  for (let row = 0; row < inputs; row++) {
    for (let column = 0; column <= row; column++) {
      standard.values[row * standard.stride + column] =
        covariance(row, column) * (scales[row] as number) * (scales[column] as number) + (row === column ? penalty : 0);
    }
  }
  const lower = cholesky(standard);
  const weights = new Float32Array(outputs * inputs);
  const bias = new Float32Array(outputs);
  for (let output = 0; output < outputs; output++) {
    const solution = scales.map((scale, i) => scale * covariance(inputs + output, i));
    solve(lower, standard.stride, solution);
    let offset = mean(inputs + output);
    for (let i = 0; i < inputs; i++) {
      const weight = (solution[i] as number) * (scales[i] as number);
      weights[output * inputs + i] = weight;
      offset -= weight * mean(i);
    }
    bias[output] = offset;
  }
  return { weights, bias };
}

/** Penalties to choose from unless told. */
export const penalties: readonly number[] = [1e-4, 1e-3, 1e-2, 1e-1, 1];

/** For each output the fit whose R² is best on `held` examples, which the moments do not hold. */
export function fitBestRidge(moments: Moments, held: Examples, from: readonly number[] = penalties): Probe {
  const { inputs, outputs } = moments;
  const best = { weights: new Float32Array(outputs * inputs), bias: new Float32Array(outputs) };
  const most = new Float64Array(outputs).fill(-Infinity);
  for (const penalty of from) {
    const { weights, bias } = fitRidge(moments, penalty);
    explained(readAll({ weights, bias }, held.inputs), held.outputs, outputs).forEach((score, output) => {
      if (score <= (most[output] as number)) return;
      most[output] = score;
      best.bias[output] = bias[output] as number;
      best.weights.set(weights.subarray(output * inputs, (output + 1) * inputs), output * inputs);
    });
  }
  return best;
}
