/**
 * V and M without a library, in plain TypeScript on flat arrays: frames into codes and back, memory and push into a
 * forecast of the next code. Many games can be run at once: a row of each array is a game.
 */
import type { Parameters, Shapes } from '../parameters.ts';
import { multiply, multiplyRow, type View } from '../video-dit/tensor.ts';
import { config, type DreamConfig } from './config.ts';
import { memoryShapes, visionShapes } from './parameters.ts';

const { pixels, vision, code, memory, pushes, darkness } = config;

/** For each row where the code of its frame may lie: mean and logarithm of the variance, [rows × code]. */
export interface Encoded {
  readonly mean: Float32Array;
  readonly logVariance: Float32Array;
}

export interface Vision {
  /** @param frames [rows × pixels], as pixels.ts has them. Throws RangeError where they are not whole frames. */
  encode(frames: Float32Array): Encoded;
  /** Frames [rows × pixels] of codes [rows × code]. */
  draw(codes: Float32Array): Float32Array;
}

/** Of each row: where the bells stand, how wide and how likely they are, and whether the ball is then lost. */
export interface Forecast {
  /** [rows × bells × code]: how far the code moves. */
  readonly shift: Float32Array;
  /** [rows × bells × code] */
  readonly logDeviation: Float32Array;
  /** [rows × bells], up to a constant for each row. */
  readonly logWeight: Float32Array;
  /** [rows]: log odds. */
  readonly lost: Float32Array;
}

export interface Memory {
  /**
   * The memory [rows × memory] after it has seen codes [rows × code] and pushes [rows], −1, 0 or 1; a new array.
   * Throws RangeError where the lengths do not agree.
   */
  remember(kept: Float32Array, codes: Float32Array, pushed: ArrayLike<number>): Float32Array;
  foresee(kept: Float32Array): Forecast;
}

/** M without a word for what is done: `seen` [rows × (code + choices)] holds a 1 at what was chosen. */
export interface Recurrence extends Pick<Memory, 'foresee'> {
  step(kept: Float32Array, seen: Float32Array): Float32Array;
}

/** Throws RangeError where parameters are missing or not of the shape in parameters.ts. */
export function createVision(parameters: Parameters): Vision {
  check(parameters, visionShapes());
  const [wide, narrow] = vision;
  return {
    encode(frames) {
      const rows = rowsIn(frames, pixels);
      const seen = rectified(linear(parameters, 'see2', rectified(linear(parameters, 'see1', frames, rows, wide)), rows, narrow)); // prettier-ignore
      return {
        mean: linear(parameters, 'mean', seen, rows, code),
        logVariance: linear(parameters, 'logVariance', seen, rows, code),
      };
    },
    draw(codes) {
      const rows = rowsIn(codes, code);
      const coarse = rectified(linear(parameters, 'draw1', codes, rows, narrow));
      const fine = rectified(linear(parameters, 'draw2', coarse, rows, wide));
      const frames = linear(parameters, 'draw3', fine, rows, pixels);
      for (let i = 0; i < frames.length; i++) frames[i] = sigmoid((frames[i] as number) - darkness);
      return frames;
    },
  };
}

/** Throws RangeError where parameters are missing or not of the shape in parameters.ts. */
export function createMemory(parameters: Parameters): Memory {
  const recurrence = createRecurrence(parameters, config);
  return {
    remember(kept, codes, pushed) {
      const rows = rowsIn(kept, memory);
      if (codes.length !== rows * code || pushed.length !== rows) {
        throw new RangeError(`remember: ${codes.length} and ${pushed.length} numbers for ${rows} games`);
      }
      return recurrence.step(kept, withPushes(codes, pushed, rows));
    },
    foresee: (kept) => recurrence.foresee(kept),
  };
}

/** Throws RangeError where parameters are missing or not of the shape that the configuration asks for. */
export function createRecurrence(parameters: Parameters, shape: DreamConfig): Recurrence {
  const { memory, code, bells, pushes: choices, leastLogDeviation } = shape;
  check(parameters, memoryShapes(shape));
  return {
    step(kept, seen) {
      const rows = rowsIn(kept, memory);
      if (seen.length !== rows * (code + choices)) throw new RangeError(`step: ${seen.length} numbers for ${rows} games`); // prettier-ignore
      const [resetSeen, resetKept] = heard(parameters, 'reset', seen, kept, rows, memory);
      const [updateSeen, updateKept] = heard(parameters, 'update', seen, kept, rows, memory);
      const [candidateSeen, candidateKept] = heard(parameters, 'candidate', seen, kept, rows, memory);
      const next = new Float32Array(rows * memory);
      for (let i = 0; i < next.length; i++) {
        const reset = sigmoid((resetSeen[i] as number) + (resetKept[i] as number));
        const update = sigmoid((updateSeen[i] as number) + (updateKept[i] as number));
        const candidate = Math.tanh((candidateSeen[i] as number) + reset * (candidateKept[i] as number));
        next[i] = candidate + update * ((kept[i] as number) - candidate);
      }
      return next;
    },
    foresee(kept) {
      const rows = rowsIn(kept, memory);
      const logDeviation = linear(parameters, 'logDeviation', kept, rows, bells * code);
      for (let i = 0; i < logDeviation.length; i++) {
        logDeviation[i] = Math.max(leastLogDeviation, logDeviation[i] as number);
      }
      return {
        shift: linear(parameters, 'shift', kept, rows, bells * code),
        logDeviation,
        logWeight: linear(parameters, 'logWeight', kept, rows, bells),
        lost: linear(parameters, 'lost', kept, rows, 1),
      };
    },
  };
}

function check(parameters: Parameters, shapes: Shapes): void {
  for (const [name, [rows, columns]] of Object.entries(shapes)) {
    const length = parameters[name]?.length;
    if (length !== rows * columns) throw new RangeError(`dream: ${name} has ${length ?? 'no'} values`);
  }
}

function rowsIn(values: Float32Array, columns: number): number {
  const rows = values.length / columns;
  if (!Number.isInteger(rows) || rows < 1) throw new RangeError(`dream: ${values.length} numbers are not rows of ${columns}`); // prettier-ignore
  return rows;
}

/** What a gate hears: of the outside and of the memory, [rows × memory] each. */
function heard(
  parameters: Parameters,
  gate: string,
  seen: Float32Array,
  kept: Float32Array,
  rows: number,
  memory: number,
): readonly [Float32Array, Float32Array] {
  return [
    linear(parameters, `${gate}.seen`, seen, rows, memory),
    linear(parameters, `${gate}.kept`, kept, rows, memory),
  ];
}

/** [rows × (code + pushes)]: the code, then a 1 at the push. */
export function withPushes(codes: Float32Array, pushed: ArrayLike<number>, rows: number): Float32Array {
  return withChoices(
    codes,
    Array.from(pushed, (push) => push + 1),
    rows,
    pushes,
  );
}

/** [rows × (code + choices)]: the code, then a 1 at what was chosen, counted from 0. */
export function withChoices(
  codes: Float32Array,
  chosen: ArrayLike<number>,
  rows: number,
  choices: number,
): Float32Array {
  const wide = code + choices;
  const seen = new Float32Array(rows * wide);
  for (let row = 0; row < rows; row++) {
    seen.set(codes.subarray(row * code, (row + 1) * code), row * wide);
    seen[row * wide + code + (chosen[row] as number)] = 1;
  }
  return seen;
}

/** x [rows × inner] · weight + bias, a new array [rows × columns]. */
function linear(p: Parameters, name: string, x: Float32Array, rows: number, columns: number): Float32Array {
  const out = new Float32Array(rows * columns);
  const [weight, bias] = [p[`${name}.w`] as Float32Array, p[`${name}.b`] as Float32Array];
  const inner = x.length / rows;
  // The fast kernel takes four rows and four columns at a time.
  const even = columns % 4 === 0 ? rows - (rows % 4) : 0;
  if (even > 0) multiply(view(out, columns), view(x, inner), view(weight, columns), [even, inner, columns], bias);
  for (let row = even; row < rows; row++) {
    const from = x.subarray(row * inner, (row + 1) * inner);
    multiplyRow(out.subarray(row * columns, (row + 1) * columns), from, weight, bias);
  }
  return out;
}

function view(values: Float32Array, columns: number): View {
  return { values, from: 0, rowStride: columns };
}

function rectified(x: Float32Array): Float32Array {
  for (let i = 0; i < x.length; i++) x[i] = Math.max(0, x[i] as number);
  return x;
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
