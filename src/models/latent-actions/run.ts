/**
 * Reader and dynamics without a library. The reader tells what happened between two frames in one of a few codes; it is
 * blind to where in the frame that was. The dynamics are M of the dream, told codes instead of pushes.
 */
import { createRecurrence, withChoices, type Forecast } from '../dream/run.ts';
import type { Parameters } from '../parameters.ts';
import { multiplyRow } from '../video-dit/tensor.ts';
import { config } from './config.ts';
import { readerShapes } from './parameters.ts';
import { patchValues, places, toPatches } from './patches.ts';

const { reader, said, actions, dynamics } = config;

export interface Reader {
  /** What is said [said] of two frames [pixels], as dream/pixels.ts has them, before it is rounded to a code. */
  read(before: Float32Array, after: Float32Array): Float32Array;
  /** The code, 0 … actions − 1, nearest to what is said. */
  nearest(said: Float32Array): number;
}

export interface Dynamics {
  /**
   * The memory [rows × memory] after it has seen V's codes [rows × code] and a code of the reader for each row, counted
   * from 0; a new array. Throws RangeError where the lengths do not agree or there is no such code.
   */
  remember(kept: Float32Array, codes: Float32Array, chosen: ArrayLike<number>): Float32Array;
  foresee(kept: Float32Array): Forecast;
}

/** Throws RangeError where parameters are missing or not of the shape in parameters.ts. */
export function createReader(parameters: Parameters): Reader {
  for (const [name, [rows, columns]] of Object.entries(readerShapes())) {
    const length = parameters[name]?.length;
    if (length !== rows * columns) throw new RangeError(`latent-actions: ${name} has ${length ?? 'no'} values`);
  }
  const codebook = parameters['codebook'] as Float32Array;
  // Most patches are empty: what the network makes of one is computed once.
  const empty = look(parameters, new Float32Array(patchValues));
  return {
    read(before, after) {
      const patches = toPatches(before, after);
      const seen = new Float32Array(empty.length);
      for (let place = 0; place < places; place++) {
        const patch = patches.subarray(place * patchValues, (place + 1) * patchValues);
        const here = patch.every((value) => value === 0) ? empty : look(parameters, patch);
        for (let i = 0; i < seen.length; i++) seen[i] = (seen[i] as number) + (here[i] as number);
      }
      return linear(parameters, 'say', seen, said);
    },
    nearest(words) {
      let [best, least] = [0, Infinity];
      for (let code = 0; code < actions; code++) {
        const distance = words.reduce((sum, word, i) => sum + (word - (codebook[code * said + i] as number)) ** 2, 0);
        if (distance < least) [best, least] = [code, distance];
      }
      return best;
    },
  };
}

/** Throws RangeError where parameters are missing or not of the shape in parameters.ts. */
export function createDynamics(parameters: Parameters): Dynamics {
  const recurrence = createRecurrence(parameters, dynamics);
  return {
    remember(kept, codes, chosen) {
      const wrong = Array.from(chosen).find((code) => !(Number.isInteger(code) && code >= 0 && code < actions));
      if (wrong !== undefined) throw new RangeError(`remember: ${wrong} is not one of ${actions} codes`);
      return recurrence.step(kept, withChoices(codes, chosen, chosen.length, actions));
    },
    foresee: (kept) => recurrence.foresee(kept),
  };
}

/** What the network makes of one patch. */
function look(parameters: Parameters, patch: Float32Array): Float32Array {
  const [wide, narrow] = reader;
  return rectified(linear(parameters, 'see2', rectified(linear(parameters, 'see1', patch, wide)), narrow));
}

function linear(parameters: Parameters, name: string, x: Float32Array, columns: number): Float32Array {
  const out = new Float32Array(columns);
  multiplyRow(out, x, parameters[`${name}.w`] as Float32Array, parameters[`${name}.b`] as Float32Array);
  return out;
}

function rectified(x: Float32Array): Float32Array {
  for (let i = 0; i < x.length; i++) x[i] = Math.max(0, x[i] as number);
  return x;
}
