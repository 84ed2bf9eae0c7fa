/** Steps of one run, one after the other, from the first or from where it was cut. */
import { init, jit, tree, valueAndGrad, type numpy as np } from '@jax-js/jax';
import type { Cut } from '../../training/checkpoint.ts';
import { toDevice } from '../../training/device.ts';
import { ratesAt, updateBy, type Arrays, type TrainingState } from '../../training/optimizer.ts';
import { parameterShapes } from '../parameters.ts';
import type { Run } from '../plan.ts';
import { initialParameters } from './initial.ts';
import { makeLesson } from './lessons.ts';
import { loss, type Lesson } from './network.ts';
import { memoryAt, rateAt, ruleOf } from './recipe.ts';

export interface Step {
  /** Steps made. */
  readonly steps: number;
  readonly loss: number;
  /** Belongs to the run: it is used up by the next step. */
  readonly state: TrainingState;
}

/** All steps that are left. Throws Error where there is no WebAssembly. */
export async function* walk(run: Run, seed: number, from?: Cut): AsyncGenerator<Step> {
  await init('wasm');
  const { aim, settings, steps } = run;
  const slope = jit((weights: Arrays, mean: Arrays, lesson: Lesson) => {
    const lossOf = (p: Arrays): np.Array => loss(aim, settings.predictorLayers, p, mean, lesson);
    return valueAndGrad(lossOf)(weights);
  });
  const rule = ruleOf(settings);
  const update = updateBy(rule, () => false);
  let state = begin(run, seed, from);
  for (let step = from?.steps ?? 0; step < steps; step++) {
    const mean = tree.ref(state.average);
    const [value, gradient] = slope(tree.ref(state.weights), mean, makeLesson(run, seed, step)) as [np.Array, Arrays];
    const now = (await value.jsAsync()) as number;
    const rates = { ...ratesAt(rule, step, rateAt(step, steps)), renew: 1 - memoryAt(step, steps, settings) };
    state = update(state, rates, [gradient]);
    // Until something is read, kernels only queue up.
    await state.average['guess.hidden']?.ref.data();
    yield { steps: step + 1, loss: now, state };
  }
}

function begin(run: Run, seed: number, from: Cut | undefined): TrainingState {
  const shapes = parameterShapes(run);
  const start = initialParameters(shapes, seed);
  const zeros = Object.fromEntries(Object.entries(start).map(([name, { length }]) => [name, new Float32Array(length)]));
  const [weights = start, first = zeros, second = zeros, average = start] = from?.parts ?? [];
  return {
    weights: toDevice(weights, shapes),
    first: toDevice(first, shapes),
    second: toDevice(second, shapes),
    average: toDevice(average, shapes),
  };
}
