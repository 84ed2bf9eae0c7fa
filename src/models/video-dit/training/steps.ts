/** Steps of training, one after the other, from the first or from where a run was cut. */
import { existsSync } from 'node:fs';
import { init, type numpy as np } from '@jax-js/jax';
import { emptyBatch, fillBatch } from './batch.ts';
import { readCheckpoint, type RunLog } from './checkpoint.ts';
import { toDevice, toHost, toLesson } from './device.ts';
import { swap, type Table } from './exchange.ts';
import { initialParameters } from './initial.ts';
import type { Arrays } from './network.ts';
import { ratesAt, slope, update, type TrainingState } from './optimizer.ts';
import { recipe } from './recipe.ts';

export interface Walk {
  readonly seed: number;
  /** The checkpoint to go on from; where there is none, training begins. */
  readonly file: string;
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

/** What a checkpoint knows of the run, or what is known before it. */
export function logOf({ seed, file }: Walk): RunLog {
  if (existsSync(file)) return readCheckpoint(file, 4).log;
  return { seed, steps: 0, wallSeconds: 0, cpuSeconds: 0, losses: [] };
}

/** All steps that are left. One thread or two: the result is the same, since each part is averaged by itself. */
export async function* walk({ seed, file, shared }: Walk): AsyncGenerator<Step> {
  await init('wasm');
  const batch = emptyBatch();
  let state = begin(seed, file);
  for (let step = logOf({ seed, file }).steps; step < recipe.steps; step++) {
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

function begin(seed: number, file: string): TrainingState {
  if (existsSync(file)) {
    const [weights, first, second, average] = readCheckpoint(file, 4).parts.map(toDevice) as Four<Arrays>;
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
