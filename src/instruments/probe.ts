/** Linear read-out of activations: what a probe says, and how well it does. Fitting is in ridge.ts and logistic.ts. */

/** outputs = weights · inputs + bias. */
export interface Probe {
  /** [outputs × inputs], row by row. */
  readonly weights: Float32Array;
  /** [outputs] */
  readonly bias: Float32Array;
}

/** The outputs for one row of inputs. Throws RangeError where the probe was fitted to another number of inputs. */
export function read({ weights, bias }: Probe, inputs: Float32Array | Float64Array): Float64Array {
  if (weights.length !== bias.length * inputs.length) {
    throw new RangeError(`read: a probe of ${weights.length} weights cannot read ${inputs.length} numbers`);
  }
  const outputs = Float64Array.from(bias);
  for (let output = 0; output < outputs.length; output++) {
    const from = output * inputs.length;
    let sum = 0;
    for (let i = 0; i < inputs.length; i++) sum += (weights[from + i] as number) * (inputs[i] as number);
    outputs[output] = (outputs[output] as number) + sum;
  }
  return outputs;
}

/** The outputs for every row [count × inputs], row by row [count × outputs]. */
export function readAll(probe: Probe, rows: Float32Array): Float64Array {
  const outputs = probe.bias.length;
  const inputs = probe.weights.length / outputs;
  const said = new Float64Array((rows.length / inputs) * outputs);
  for (let row = 0; row * inputs < rows.length; row++) {
    said.set(read(probe, rows.subarray(row * inputs, (row + 1) * inputs)), row * outputs);
  }
  return said;
}

/** The probability that belongs to log odds, the output of a probe fitted by logistic regression. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** One probe that says what several say of the same inputs, one after the other. */
export function joined(...probes: readonly Probe[]): Probe {
  return {
    weights: Float32Array.from(probes.flatMap(({ weights }) => [...weights])),
    bias: Float32Array.from(probes.flatMap(({ bias }) => [...bias])),
  };
}

/**
 * R² = 1 − squared error / squared deviation from the mean of the truth, per output. Against the mean of the test clips,
 * so that a probe that knows nothing scores 0 or a little less. NaN-free: 0 where the truth does not vary.
 *
 * @param said and `truth` [count × outputs], row by row.
 */
export function explained(said: ArrayLike<number>, truth: ArrayLike<number>, outputs: number): readonly number[] {
  const count = truth.length / outputs;
  return Array.from({ length: outputs }, (_, output) => {
    let sum = 0;
    for (let row = 0; row < count; row++) sum += truth[row * outputs + output] as number;
    let error = 0;
    let spread = 0;
    for (let at = output; at < truth.length; at += outputs) {
      error += ((said[at] as number) - (truth[at] as number)) ** 2;
      spread += ((truth[at] as number) - sum / count) ** 2;
    }
    return spread > 0 ? 1 - error / spread : 0;
  });
}
