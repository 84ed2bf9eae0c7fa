/** Two threads make the same steps, each with its own part of the batch: they swap gradients and wait for each other. */
import { countParameters, parameterShapes, type Parameters } from '../parameters.ts';

/** ms; a thread that lets the other wait for longer has failed. */
const patience = 120_000;
const gradientLength = countParameters();

/** Memory that both threads see. */
export interface Table {
  /** For even and for odd steps, for each thread: its loss and its gradient, in the order of `parameterShapes`. */
  readonly values: Float32Array<SharedArrayBuffer>;
  /** For each thread the step that it has put down last, counted from 1. */
  readonly steps: Int32Array<SharedArrayBuffer>;
}

export interface Part {
  readonly loss: number;
  readonly gradient: Parameters;
}

export function layTable(): Table {
  const values = new Float32Array(new SharedArrayBuffer(4 * 4 * (1 + gradientLength)));
  return { values, steps: new Int32Array(new SharedArrayBuffer(8)) };
}

/**
 * Puts down this thread's part of a step, waits for the other's and takes it: what it gets lies on the table until the
 * step after next. Throws Error where the other does not come.
 */
export function swap({ values, steps }: Table, me: 0 | 1, step: number, { loss, gradient }: Part): Part {
  const place = (thread: number): Float32Array => {
    const from = (2 * (step % 2) + thread) * (1 + gradientLength);
    return values.subarray(from, from + 1 + gradientLength);
  };
  const mine = place(me);
  mine[0] = loss;
  let at = 1;
  for (const name of Object.keys(parameterShapes())) {
    mine.set(gradient[name] as Float32Array, at);
    at += (gradient[name] as Float32Array).length;
  }
  Atomics.store(steps, me, step + 1);
  Atomics.notify(steps, me);

  const other = 1 - me;
  for (let seen = Atomics.load(steps, other); seen <= step; seen = Atomics.load(steps, other)) {
    if (Atomics.wait(steps, other, seen, patience) === 'timed-out') throw new Error('the other thread has stopped');
  }
  const theirs = place(other);
  const taken: Record<string, Float32Array> = {};
  at = 1;
  for (const [name, [rows, columns]] of Object.entries(parameterShapes())) {
    taken[name] = theirs.slice(at, at + rows * columns);
    at += rows * columns;
  }
  return { loss: theirs[0] as number, gradient: taken };
}
