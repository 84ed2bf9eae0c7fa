/** The inverse-dynamics model without a library: from frames to the pushes between them. */
import { pushes, type Push } from '../../world/paddle.ts';
import type { Parameters } from '../parameters.ts';
import { multiply, multiplyRow } from '../video-dit/tensor.ts';
import { config, pixels, windowLength } from './config.ts';
import { inverseDynamicsShapes } from './parameters.ts';
import { fillWindows } from './windows.ts';

const { size, filters } = config;

export interface InverseDynamics {
  /** Log odds of left, none and right between two frames [pixels], up to a constant. */
  odds(before: Float32Array, after: Float32Array): Float32Array;
  /** The likeliest push between each frame of a film [frames × pixels] and the next: one fewer than there are frames. */
  infer(film: Float32Array): readonly Push[];
}

/** Throws RangeError where parameters are missing or not of the shape in parameters.ts. */
export function createInverseDynamics(parameters: Parameters): InverseDynamics {
  for (const [name, [rows, columns]] of Object.entries(inverseDynamicsShapes())) {
    const length = parameters[name]?.length;
    if (length !== rows * columns) throw new RangeError(`inverse dynamics: ${name} has ${length ?? 'no'} values`);
  }
  const of = (name: string): Float32Array => parameters[name] as Float32Array;
  const windows = new Float32Array(size * windowLength);
  const found = new Float32Array(size * filters);

  const odds = (before: Float32Array, after: Float32Array): Float32Array => {
    if (before.length !== pixels || after.length !== pixels) {
      throw new RangeError(`inverse dynamics: ${before.length} and ${after.length} numbers are not two frames`);
    }
    fillWindows(before, after, windows);
    const [out, x, weight] = [view(found, filters), view(windows, windowLength), view(of('look.w'), filters)];
    multiply(out, x, weight, [size, windowLength, filters], of('look.b'));
    const sum = new Float32Array(filters);
    found.forEach((value, at) => {
      sum[at % filters] = (sum[at % filters] as number) + Math.max(0, value);
    });
    const named = new Float32Array(config.pushes);
    multiplyRow(named, sum, of('name.w'), of('name.b'));
    return named;
  };

  return {
    odds,
    infer(film) {
      const frames = film.length / pixels;
      if (!Number.isInteger(frames)) throw new RangeError(`infer: ${film.length} numbers are no whole frames`);
      const frame = (at: number): Float32Array => film.subarray(at * pixels, (at + 1) * pixels);
      return Array.from({ length: Math.max(0, frames - 1) }, (_, at) => likeliest(odds(frame(at), frame(at + 1))));
    },
  };
}

function view(values: Float32Array, rowStride: number) {
  return { values, from: 0, rowStride };
}

function likeliest(odds: Float32Array): Push {
  return pushes[odds.indexOf(Math.max(...odds))] as Push;
}
