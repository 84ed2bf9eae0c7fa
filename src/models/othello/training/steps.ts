/** Steps of training, one after the other, from the first or from where a run was cut. */
import { defaultDevice, jit, tree, valueAndGrad, type numpy as np } from '@jax-js/jax';
import type { Cut } from '../../training/checkpoint.ts';
import { toArray, toDevice } from '../../training/device.ts';
import { ratesAt, updateBy, type Arrays, type TrainingState } from '../../training/optimizer.ts';
import { config } from '../config.ts';
import { parameterShapes } from '../parameters.ts';
import { emptyBatch, fillBatch, type Batch } from './batch.ts';
import { initialParameters } from './initial.ts';
import { loss, type Lesson } from './network.ts';
import { rateAt, recipe } from './recipe.ts';

export interface Step {
  /** Steps made. */
  readonly steps: number;
  /** nats a move. */
  readonly loss: number;
  /** Belongs to the walk: it is used up by the next step. */
  readonly state: TrainingState;
}

const slope = jit((weights: Arrays, lesson: Lesson) => valueAndGrad(loss)(weights, lesson));
const update = updateBy(recipe, (name) => /^block\d+\..*\.w$/.test(name));

/** All steps that are left. Throws Error where there is no WebAssembly. */
export async function* walk(seed: number, from: Cut | undefined): AsyncGenerator<Step> {
  defaultDevice('wasm');
  const batch = emptyBatch();
  let state = begin(seed, from);
  for (let step = from?.steps ?? 0; step < recipe.steps; step++) {
    fillBatch(batch, seed, step);
    const [value, gradient] = slope(tree.ref(state.weights), toLesson(batch)) as [np.Array, Arrays];
    const loss = (await value.jsAsync()) as number;
    state = update(state, ratesAt(recipe, step, rateAt(step)), [gradient]);
    // Until something is read, kernels only queue up.
    await (state.average['position'] as np.Array).ref.data();
    yield { steps: step + 1, loss, state };
  }
}

export function toLesson({ read, next }: Batch): Lesson {
  const { tokens, vocabulary, outputs } = config;
  return {
    read: toArray(read, [read.length / (tokens * vocabulary), tokens, vocabulary]),
    next: toArray(next, [next.length / (tokens * outputs), tokens, outputs]),
  };
}

function begin(seed: number, from: Cut | undefined): TrainingState {
  const shapes = parameterShapes();
  const start = initialParameters(seed);
  const zeros = Object.fromEntries(Object.entries(start).map(([name, { length }]) => [name, new Float32Array(length)]));
  const [weights, first, second, average] = (from?.parts ?? [start, zeros, zeros, start]).map((part) =>
    toDevice(part, shapes),
  );
  return { weights, first, second, average } as TrainingState;
}
