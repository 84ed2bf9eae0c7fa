/**
 * Steps of training, one after the other, from the first or from where a run was cut. Node and browsers run the same
 * code: nothing here knows of files.
 */
import { defaultDevice, type numpy as np } from '@jax-js/jax';
import type { Cut } from '../../training/checkpoint.ts';
import type { TrainingState } from '../../training/optimizer.ts';
import { emptyBatch, fillBatch } from './batch.ts';
import { toDevice, toHost, toLesson } from './device.ts';
import { swap, type Table } from './exchange.ts';
import { initialParameters } from './initial.ts';
import type { Arrays } from './network.ts';
import { ratesAt, slope, update } from './optimizer.ts';
import { recipe } from './recipe.ts';

export interface Walk {
  readonly seed: number;
  /** Where to go on; without it training begins. */
  readonly from?: Cut | undefined;
  /** Where two threads share the work: their table, and which of them this is. */
  readonly shared?: { readonly table: Table; readonly me: 0 | 1 } | undefined;
}

export interface Step {
  /** Steps made. */
  readonly steps: number;
  readonly loss: number;
  /** Belongs to the walk: it is used up by the next step. */
  readonly state: TrainingState;
}

/**
 * All steps that are left. One thread or two: the result is the same, since each part is averaged by itself.
 * Throws Error where there is no WebAssembly.
 */
export async function* walk({ seed, from, shared }: Walk): AsyncGenerator<Step> {
  defaultDevice('wasm');
  const batch = emptyBatch();
  let state = begin(seed, from);
  for (let step = from?.steps ?? 0; step < recipe.steps; step++) {
    const losses: number[] = [];
    const gradients: Arrays[] = [];
    for (let part = 0; part < recipe.parts; part++) {
      if (shared && part !== shared.me) continue;
      fillBatch(batch, seed, step, part);
      const [loss, gradient] = slope(state.weights, toLesson(batch));
      losses.push((await loss.jsAsync()) as number);
      gradients.push(gradient);
    }
    if (shared) {
      const mine = gradients[0] as Arrays;
      const part = { loss: losses[0] as number, gradient: await toHost(mine) };
      const theirs = swap(shared.table, shared.me, step, part);
      losses.push(theirs.loss);
      gradients.push(toDevice(theirs.gradient));
      if (shared.me === 1) gradients.reverse(); // both threads add in one order, and stay equal
    }
    state = update(state, ratesAt(step), gradients);
    await settle(state);
    yield { steps: step + 1, loss: losses.reduce((sum, loss) => sum + loss, 0) / losses.length, state };
  }
}

function begin(seed: number, from: Cut | undefined): TrainingState {
  if (from) {
    const [weights, first, second, average] = from.parts.map(toDevice) as Four<Arrays>;
    return { weights, first, second, average };
  }
  const start = initialParameters(seed);
  const zeros = Object.fromEntries(Object.entries(start).map(([name, { length }]) => [name, new Float32Array(length)]));
  return { weights: toDevice(start), first: toDevice(zeros), second: toDevice(zeros), average: toDevice(start) };
}

type Four<T> = [T, T, T, T];

/** Reads one number of the new state: until something is read, kernels only queue up. */
async function settle({ average }: TrainingState): Promise<void> {
  await (average['isPrompt'] as np.Array).ref.data();
}
