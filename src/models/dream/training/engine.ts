/** V and M by jax-js, for hundreds of games at once: quicker than run.ts, and as far from it as rounding is. */
import { init, jit, tree, type numpy as np } from '@jax-js/jax';
import type { Parameters } from '../../parameters.ts';
import { toArray, toDevice } from '../../training/device.ts';
import type { Arrays } from '../../training/optimizer.ts';
import { config } from '../config.ts';
import { memoryShapes, visionShapes } from '../parameters.ts';
import { withPushes, type Encoded, type Forecast } from '../run.ts';
import { draw, encode, foresee, remember } from './network.ts';

const { pixels, code, memory, pushes } = config;

/** As `Vision` and `Memory` of run.ts. */
export interface Engine {
  encode(frames: Float32Array): Promise<Encoded>;
  draw(codes: Float32Array): Promise<Float32Array>;
  remember(kept: Float32Array, codes: Float32Array, pushed: ArrayLike<number>): Promise<Float32Array>;
  foresee(kept: Float32Array): Promise<Forecast>;
}

/** Rows are filled up to one of few numbers: for each number of rows the kernels are compiled anew. */
const fewest = 32;

export async function createEngine(seen: Parameters, remembered: Parameters): Promise<Engine> {
  await init('wasm');
  const vision = toDevice(seen, visionShapes());
  const mind = toDevice(remembered, memoryShapes());
  const look = jit((p: Arrays, frames: np.Array) => encode(p, frames));
  const picture = jit((p: Arrays, codes: np.Array) => draw(p, codes));
  const keep = jit((p: Arrays, kept: np.Array, now: np.Array) => remember(p, kept, now));
  const tell = jit((p: Arrays, kept: np.Array) => foresee(p, kept));
  return {
    async encode(frames) {
      const rows = frames.length / pixels;
      const { mean, logVariance } = look(tree.ref(vision), filled(frames, rows, pixels));
      return { mean: await read(mean, rows * code), logVariance: await read(logVariance, rows * code) };
    },
    async draw(codes) {
      const rows = codes.length / code;
      return read(picture(tree.ref(vision), filled(codes, rows, code)), rows * pixels);
    },
    async remember(kept, codes, pushed) {
      const rows = pushed.length;
      const now = filled(withPushes(codes, pushed, rows), rows, code + pushes);
      return read(keep(tree.ref(mind), filled(kept, rows, memory), now), rows * memory);
    },
    async foresee(kept) {
      const rows = kept.length / memory;
      const { shift, logDeviation, logWeight, lost } = tell(tree.ref(mind), filled(kept, rows, memory));
      const wide = rows * config.bells * code;
      return {
        shift: await read(shift, wide),
        logDeviation: await read(logDeviation, wide),
        logWeight: await read(logWeight, rows * config.bells),
        lost: await read(lost, rows),
      };
    },
  };
}

/** [rows × columns] with rows of zeros below. */
function filled(values: Float32Array, rows: number, columns: number): np.Array {
  let full = fewest;
  while (full < rows) full *= 2;
  const all = new Float32Array(full * columns);
  all.set(values);
  return toArray(all, [full, columns]);
}

async function read(array: np.Array, length: number): Promise<Float32Array> {
  return ((await array.data()) as Float32Array).subarray(0, length);
}
