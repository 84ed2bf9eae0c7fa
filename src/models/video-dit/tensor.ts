/** The arithmetic of a transformer on flat arrays of float32, matrices row by row. Nothing here is allocated. */

/** A matrix inside a longer array: element (row, column) lies at from + row · rowStride + column. */
export interface View {
  readonly values: Float32Array;
  readonly from: number;
  readonly rowStride: number;
}

/**
 * out = x · w + bias, x [rows × inner], w [inner × columns], bias [columns] or none.
 *
 * Sixteen sums at a time stay in registers: each number that is loaded is used four times. Rows and columns must be
 * multiples of 4.
 */
export function multiply(
  out: View,
  x: View,
  w: View,
  [rows, inner, columns]: readonly [rows: number, inner: number, columns: number],
  bias?: Float32Array,
): void {
  const { values: xs, rowStride: xStride } = x;
  const { values: ws, rowStride: down } = w;
  const { values: outs, rowStride: outStride } = out;
  for (let column = 0; column < columns; column += 4) {
    const bias0 = bias ? (bias[column] as number) : 0;
    const bias1 = bias ? (bias[column + 1] as number) : 0;
    const bias2 = bias ? (bias[column + 2] as number) : 0;
    const bias3 = bias ? (bias[column + 3] as number) : 0;
    for (let row = 0; row < rows; row += 4) {
      let a0 = bias0;
      let a1 = bias1;
      let a2 = bias2;
      let a3 = bias3;
      let b0 = bias0;
      let b1 = bias1;
      let b2 = bias2;
      let b3 = bias3;
      let c0 = bias0;
      let c1 = bias1;
      let c2 = bias2;
      let c3 = bias3;
      let d0 = bias0;
      let d1 = bias1;
      let d2 = bias2;
      let d3 = bias3;
      const xa = x.from + row * xStride;
      const xb = xa + xStride;
      const xc = xb + xStride;
      const xd = xc + xStride;
      let at = w.from + column;
      for (let k = 0; k < inner; k++) {
        const w0 = ws[at] as number;
        const w1 = ws[at + 1] as number;
        const w2 = ws[at + 2] as number;
        const w3 = ws[at + 3] as number;
        const a = xs[xa + k] as number;
        const b = xs[xb + k] as number;
        const c = xs[xc + k] as number;
        const d = xs[xd + k] as number;
        a0 += a * w0;
        a1 += a * w1;
        a2 += a * w2;
        a3 += a * w3;
        b0 += b * w0;
        b1 += b * w1;
        b2 += b * w2;
        b3 += b * w3;
        c0 += c * w0;
        c1 += c * w1;
        c2 += c * w2;
        c3 += c * w3;
        d0 += d * w0;
        d1 += d * w1;
        d2 += d * w2;
        d3 += d * w3;
        at += down;
      }
      const oa = out.from + row * outStride + column;
      const ob = oa + outStride;
      const oc = ob + outStride;
      const od = oc + outStride;
      outs[oa] = a0;
      outs[oa + 1] = a1;
      outs[oa + 2] = a2;
      outs[oa + 3] = a3;
      outs[ob] = b0;
      outs[ob + 1] = b1;
      outs[ob + 2] = b2;
      outs[ob + 3] = b3;
      outs[oc] = c0;
      outs[oc + 1] = c1;
      outs[oc + 2] = c2;
      outs[oc + 3] = c3;
      outs[od] = d0;
      outs[od + 1] = d1;
      outs[od + 2] = d2;
      outs[od + 3] = d3;
    }
  }
}

/** out [columns × rows] = x [rows × columns] with rows for columns. */
export function transpose(out: Float32Array, x: Float32Array, rows: number): void {
  const columns = x.length / rows;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) out[column * rows + row] = x[row * columns + column] as number;
  }
}

/** out = x · w + bias for a single row x: w is [x.length × out.length], row by row. */
export function multiplyRow(out: Float32Array, x: Float32Array, w: Float32Array, bias: Float32Array): void {
  out.set(bias);
  for (let k = 0; k < x.length; k++) {
    const factor = x[k] as number;
    const from = k * out.length;
    for (let column = 0; column < out.length; column++) {
      out[column] = (out[column] as number) + factor * (w[from + column] as number);
    }
  }
}

/**
 * out = standardize(x) · (1 + scale) + shift, row by row [rows × shift.length] (layer norm without its own weights).
 * @param epsilon added to the variance.
 */
export function modulate(
  out: Float32Array,
  x: Float32Array,
  shift: Float32Array,
  scale: Float32Array,
  epsilon: number,
): void {
  const width = shift.length;
  for (let from = 0; from < x.length; from += width) {
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < width; i++) {
      const value = x[from + i] as number;
      sum += value;
      squares += value * value;
    }
    const mean = sum / width;
    const norm = 1 / Math.sqrt(squares / width - mean * mean + epsilon);
    for (let i = 0; i < width; i++) {
      out[from + i] = ((x[from + i] as number) - mean) * norm * (1 + (scale[i] as number)) + (shift[i] as number);
    }
  }
}

/** h += unit · gate · x, row by row [rows × gate.length]. */
export function addGated(h: Float32Array, x: Float32Array, gate: Float32Array, unit: number): void {
  const width = gate.length;
  for (let from = 0; from < h.length; from += width) {
    for (let i = 0; i < width; i++) {
      h[from + i] = (h[from + i] as number) + unit * (gate[i] as number) * (x[from + i] as number);
    }
  }
}

/** Softmax of each row of x [· × width], in place. */
export function softmaxRows(x: Float32Array, width: number): void {
  for (let from = 0; from < x.length; from += width) {
    let most = -Infinity;
    for (let i = from; i < from + width; i++) most = Math.max(most, x[i] as number);
    let sum = 0;
    for (let i = from; i < from + width; i++) {
      const value = Math.exp((x[i] as number) - most);
      x[i] = value;
      sum += value;
    }
    for (let i = from; i < from + width; i++) x[i] = (x[i] as number) / sum;
  }
}

/** x / (1 + e⁻ˣ), in place (SiLU: S. Elfwing et al., arXiv:1702.03118). */
export function silu(x: Float32Array): void {
  for (let i = 0; i < x.length; i++) x[i] = (x[i] as number) / (1 + Math.exp(-(x[i] as number)));
}

/**
 * x Φ(x), in place, Φ the normal distribution function (D. Hendrycks and K. Gimpel, arXiv:1606.08415). erfc by
 * the rational approximation 7.1.26 of Abramowitz and Stegun, Handbook of Mathematical Functions, 1964: error below 1.5e-7.
 */
export function gelu(x: Float32Array): void {
  for (let i = 0; i < x.length; i++) {
    const value = x[i] as number;
    const size = Math.abs(value) * Math.SQRT1_2;
    const t = 1 / (1 + 0.3275911 * size);
    const polynomial =
      t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
    const tail = 0.5 * polynomial * Math.exp(-size * size);
    x[i] = value * (value > 0 ? 1 - tail : tail);
  }
}
