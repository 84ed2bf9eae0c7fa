/**
 * The little linear algebra that fitting needs, on flat arrays in float64. Everything is made of one kernel, sixteen
 * dot products at a time, which keeps each number that is loaded in use four times: five times as fast as ml-matrix.
 */

import type { Random } from '../kit/random.ts';

/** A symmetric matrix of which only the lower triangle is filled, row by row, each row `stride` long. */
export interface Symmetric {
  readonly size: number;
  /** `size` rounded up to a multiple of 4; what lies beyond `size` is padding. */
  readonly stride: number;
  readonly values: Float64Array;
}

export function symmetric(size: number): Symmetric {
  const stride = Math.ceil(size / 4) * 4;
  return { size, stride, values: new Float64Array(stride * stride) };
}

/**
 * Adds xᵀ x to `to`.
 *
 * @param rows [count × to.size], row by row. Throws RangeError where they are not whole rows.
 */
export function addGram(to: Symmetric, rows: Float32Array | Float64Array): void {
  const { size, stride, values } = to;
  const count = rows.length / size;
  if (!Number.isInteger(count)) throw new RangeError(`addGram: ${rows.length} numbers are not rows of ${size}`);
  const columns = new Float64Array(stride * count);
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < size; column++) columns[column * count + row] = rows[row * size + column] as number;
  }
  const tile = new Float64Array(16);
  for (let a = 0; a < stride; a += 4) {
    for (let b = 0; b <= a; b += 4) {
      dotTile(tile, columns, a * count, b * count, count, count);
      for (let i = 0; i < 16; i++) {
        const at = (a + (i >> 2)) * stride + b + (i & 3);
        values[at] = (values[at] as number) + (tile[i] as number);
      }
    }
  }
}

/**
 * The lower triangle L with L Lᵀ = matrix (Cholesky); a new array of rows `stride` long. Throws RangeError where the
 * matrix is not positive definite.
 */
export function cholesky({ size, stride, values }: Symmetric): Float64Array {
  const lower = values.slice();
  // Padding becomes the identity, so that whole tiles can be worked on.
  for (let at = size; at < stride; at++)
    lower.fill(0, at * stride, at * stride + at).fill(1, at * stride + at, at * stride + at + 1);
  const tile = new Float64Array(16);
  for (let b = 0; b < stride; b += 4) {
    for (let a = b; a < stride; a += 4) {
      dotTile(tile, lower, a * stride, b * stride, stride, b);
      for (let i = 0; i < 4; i++) finishRow(lower, stride, a + i, b, tile, 4 * i);
    }
  }
  return lower;
}

/** Elements (row, first … first + 3) of L, given what the columns before `first` take away from them. */
function finishRow(
  lower: Float64Array,
  stride: number,
  row: number,
  first: number,
  taken: Float64Array,
  from: number,
): void {
  for (let column = first; column < first + 4 && column <= row; column++) {
    let value = (lower[row * stride + column] as number) - (taken[from + column - first] as number);
    for (let k = first; k < column; k++) {
      value -= (lower[row * stride + k] as number) * (lower[column * stride + k] as number);
    }
    if (column === row && !(value > 0)) throw new RangeError('cholesky: the matrix is not positive definite');
    lower[row * stride + column] =
      column === row ? Math.sqrt(value) : value / (lower[column * stride + column] as number);
  }
}

/** Solves L Lᵀ x = b in place. @param lower from `cholesky`, rows `stride` long. */
export function solve(lower: Float64Array, stride: number, b: Float64Array): void {
  for (let row = 0; row < b.length; row++) {
    let value = b[row] as number;
    for (let k = 0; k < row; k++) value -= (lower[row * stride + k] as number) * (b[k] as number);
    b[row] = value / (lower[row * stride + row] as number);
  }
  for (let row = b.length - 1; row >= 0; row--) {
    const value = (b[row] as number) / (lower[row * stride + row] as number);
    b[row] = value;
    for (let k = 0; k < row; k++) b[k] = (b[k] as number) - value * (lower[row * stride + k] as number);
  }
}

/** tile[4 i + j] = Σ_k x[a + i · stride + k] · x[b + j · stride + k], k below `length`. */
function dotTile(tile: Float64Array, x: Float64Array, a: number, b: number, stride: number, length: number): void {
  const [a1, a2, a3] = [a + stride, a + 2 * stride, a + 3 * stride];
  const [b1, b2, b3] = [b + stride, b + 2 * stride, b + 3 * stride];
  let s00 = 0,
    s01 = 0,
    s02 = 0,
    s03 = 0;
  let s10 = 0,
    s11 = 0,
    s12 = 0,
    s13 = 0;
  let s20 = 0,
    s21 = 0,
    s22 = 0,
    s23 = 0;
  let s30 = 0,
    s31 = 0,
    s32 = 0,
    s33 = 0;
  for (let k = 0; k < length; k++) {
    const p0 = x[a + k] as number;
    const p1 = x[a1 + k] as number;
    const p2 = x[a2 + k] as number;
    const p3 = x[a3 + k] as number;
    const q0 = x[b + k] as number;
    const q1 = x[b1 + k] as number;
    const q2 = x[b2 + k] as number;
    const q3 = x[b3 + k] as number;
    s00 += p0 * q0;
    s01 += p0 * q1;
    s02 += p0 * q2;
    s03 += p0 * q3;
    s10 += p1 * q0;
    s11 += p1 * q1;
    s12 += p1 * q2;
    s13 += p1 * q3;
    s20 += p2 * q0;
    s21 += p2 * q1;
    s22 += p2 * q2;
    s23 += p2 * q3;
    s30 += p3 * q0;
    s31 += p3 * q1;
    s32 += p3 * q2;
    s33 += p3 * q3;
  }
  tile.set([s00, s01, s02, s03, s10, s11, s12, s13, s20, s21, s22, s23, s30, s31, s32, s33]);
}

/**
 * Orthonormal directions in which a symmetric matrix is largest, by orthogonal iteration from random ones: its leading
 * eigenvectors, well enough to span what they span.
 *
 * @returns [count × size], row by row.
 */
export function leadingDirections(matrix: Symmetric, count: number, random: Random): Float64Array {
  const { size } = matrix;
  let directions: Float64Array = Float64Array.from({ length: count * size }, () => random.normal());
  for (let round = 0; round < 20; round++) {
    directions = orthonormal(multiplied(matrix, directions), size);
  }
  return directions;
}

/** Each row of `vectors` times the matrix. */
function multiplied({ size, stride, values }: Symmetric, vectors: Float64Array): Float64Array {
  const out = new Float64Array(vectors.length);
  for (let from = 0; from < vectors.length; from += size) {
    for (let row = 0; row < size; row++) {
      const factor = vectors[from + row] as number;
      let sum = factor * (values[row * stride + row] as number);
      for (let column = 0; column < row; column++) {
        const value = values[row * stride + column] as number;
        sum += value * (vectors[from + column] as number);
        out[from + column] = (out[from + column] as number) + value * factor;
      }
      out[from + row] = (out[from + row] as number) + sum;
    }
  }
  return out;
}

/** Gram and Schmidt, row by row, in place; a row that depends on those before it becomes 0. */
function orthonormal(rows: Float64Array, size: number): Float64Array {
  for (let from = 0; from < rows.length; from += size) {
    const row = rows.subarray(from, from + size);
    const before = Math.hypot(...row);
    for (let other = 0; other < from; other += size) {
      let along = 0;
      for (let i = 0; i < size; i++) along += (row[i] as number) * (rows[other + i] as number);
      for (let i = 0; i < size; i++) row[i] = (row[i] as number) - along * (rows[other + i] as number);
    }
    const length = Math.hypot(...row);
    const scale = length > 1e-9 * before ? 1 / length : 0;
    for (let i = 0; i < size; i++) row[i] = (row[i] as number) * scale;
  }
  return rows;
}
