/** Steps down a loss, one after the other, from the first or from where a run was cut. */
import { init, jit, tree, valueAndGrad, type numpy as np } from '@jax-js/jax';
import type { Parameters, Shapes } from '../parameters.ts';
import type { Cut } from './checkpoint.ts';
import { toDevice } from './device.ts';
import { ratesAt, updateBy, type Arrays, type TrainingState } from './optimizer.ts';
import { rateAt, type Stage } from './stage.ts';

/** Arrays by name. */
export type Tree = Record<string, np.Array | np.Array[]>;

export interface Descent {
  readonly shapes: Shapes;
  readonly stage: Stage;
  readonly begin: Parameters;
  /** A scalar; consumes its arguments. */
  readonly loss: (weights: Arrays, lesson: Tree) => np.Array;
  /** Which matrices learn by Muon; none unless told. */
  readonly byMuon?: (name: string) => boolean;
  /** What is seen in a step, counted from 0. */
  readonly lesson: (step: number) => Tree;
}

export interface Step {
  /** Steps made. */
  readonly steps: number;
  readonly loss: number;
  /** Belongs to the descent: it is used up by the next step. */
  readonly state: TrainingState;
}

/** All steps that are left. @param from where to go on; without it training begins. */
export async function* descend(
  { shapes, stage, begin, loss, lesson, byMuon }: Descent,
  from: Cut | undefined,
): AsyncGenerator<Step> {
  await init('wasm');
  const slope = jit((weights: Arrays, now: Tree) => valueAndGrad(loss)(weights, now));
  const update = updateBy(stage, byMuon ?? (() => false));
  let state = startOf(shapes, begin, from);
  for (let step = from?.steps ?? 0; step < stage.steps; step++) {
    const [value, gradient] = slope(tree.ref(state.weights), lesson(step)) as [np.Array, Arrays];
    const now = (await value.jsAsync()) as number;
    state = update(state, ratesAt(stage, step, rateAt(step, stage)), [gradient]);
    // Until something is read, kernels only queue up.
    await Object.values(state.average)[1]?.ref.data();
    yield { steps: step + 1, loss: now, state };
  }
}

function startOf(shapes: Shapes, begin: Parameters, from: Cut | undefined): TrainingState {
  const zeros = Object.fromEntries(Object.entries(begin).map(([name, { length }]) => [name, new Float32Array(length)]));
  const [weights = begin, first = zeros, second = zeros, average = begin] = from?.parts ?? [];
  return {
    weights: toDevice(weights, shapes),
    first: toDevice(first, shapes),
    second: toDevice(second, shapes),
    average: toDevice(average, shapes),
  };
}
