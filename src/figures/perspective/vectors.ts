/** Three numbers: a place or a direction in a scene, or a point or a line of a picture in homogeneous coordinates. */
export type Vector = readonly [number, number, number];

export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const plus = (a: Vector, b: Vector, k = 1): Vector => [a[0] + k * b[0], a[1] + k * b[1], a[2] + k * b[2]];
export const times = (k: number, a: Vector): Vector => [k * a[0], k * a[1], k * a[2]];
export const length = (a: Vector): number => Math.hypot(a[0], a[1], a[2]);

/** The line through two points of a picture, or the point of two lines. */
export const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** `a` made one long; zero stays zero. */
export function unit(a: Vector): Vector {
  const size = length(a);
  return size === 0 ? a : times(1 / size, a);
}

/** Adds w · a·aᵀ to a symmetric 3 × 3 matrix, row by row. */
export function addOuter(into: number[], a: Vector, w = 1): void {
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) into[3 * i + j] = at(into, 3 * i + j) + w * at(a, i) * at(a, j);
  }
}

export interface Eigen {
  /** Ascending. */
  readonly values: Vector;
  /** Of length one, in the order of the values. */
  readonly vectors: readonly [Vector, Vector, Vector];
}

/** Eigenvalues and eigenvectors of a symmetric 3 × 3 matrix, by Jacobi's rotations. */
export function eigen(matrix: readonly number[]): Eigen {
  const a = [...matrix];
  const v = [1, 0, 0, 0, 1, 0, 0, 0, 1];
  for (let sweep = 0; sweep < 12; sweep++) {
    for (const [p, q] of pairs) rotate(a, v, p, q);
  }
  const order = [0, 1, 2].sort((i, j) => at(a, 4 * i) - at(a, 4 * j));
  const value = (k: number): number => at(a, 4 * at(order, k));
  const column = (k: number): Vector => [0, 1, 2].map((row) => at(v, 3 * row + at(order, k))) as unknown as Vector;
  return { values: [value(0), value(1), value(2)], vectors: [column(0), column(1), column(2)] };
}

const pairs = [[0, 1], [0, 2], [1, 2]] as const; // prettier-ignore

/** Turns rows and columns p and q so that their common entry becomes zero. */
function rotate(a: number[], v: number[], p: number, q: number): void {
  const off = at(a, 3 * p + q);
  // What is left below this is rounding, and dividing by it would overflow.
  if (Math.abs(off) < 1e-30) return;
  const theta = (at(a, 4 * q) - at(a, 4 * p)) / (2 * off);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  const turn = (m: number[], i: number, j: number): void => {
    const [x, y] = [at(m, i), at(m, j)];
    m[i] = c * x - s * y;
    m[j] = s * x + c * y;
  };
  for (let k = 0; k < 3; k++) turn(a, 3 * k + p, 3 * k + q);
  for (let k = 0; k < 3; k++) turn(a, 3 * p + k, 3 * q + k);
  for (let k = 0; k < 3; k++) turn(v, 3 * k + p, 3 * k + q);
}

function at(list: readonly number[], i: number): number {
  return list[i] as number;
}
