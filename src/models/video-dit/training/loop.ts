/** The training loop, from the first step or from where it was cut. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { init, numpy as np } from '@jax-js/jax';
import { config, ladder, sizesOf } from '../config.ts';
import { parameterShapes, type Parameters } from '../parameters.ts';
import { emptyBatch, fillBatch, type Batch } from './batch.ts';
import { readCheckpoint, writeCheckpoint, type RunLog } from './checkpoint.ts';
import { initialParameters } from './initial.ts';
import type { Arrays, Lesson } from './network.ts';
import { ratesAt, update, type TrainingState } from './optimizer.ts';
import { recipe } from './recipe.ts';

/** Steps between two reports, and between two checkpoints to resume from. */
const reportEvery = 50;
const saveEvery = 100;

export interface Sitting {
  readonly seed: number;
  readonly folder: string;
  /** Ends after this long, with a checkpoint. */
  readonly minutes: number;
  readonly report: (line: string) => void;
}

/** The file of a rung: the running mean of the weights alone. */
export function rungFile(folder: string, seed: number, rung: string): string {
  return join(folder, `seed-${seed}`, `${rung}.checkpoint`);
}

/** Trains on; resolves when all steps are made (true) or the minutes are over (false). */
export async function train({ seed, folder, minutes, report }: Sitting): Promise<boolean> {
  await init('wasm');
  const file = join(folder, `seed-${seed}`, 'resume.checkpoint');
  let { log, state } = begin(file, seed);
  if (log.steps > 0) report(`seed ${seed} goes on from step ${log.steps}`);
  const earlier = log;
  const began = performance.now();
  const batch = emptyBatch();
  const losses = [...log.losses];
  let sum = 0;
  let since = log.steps;
  while (log.steps < recipe.steps) {
    fillBatch(batch, seed, log.steps);
    const [loss, next] = update(state, ratesAt(log.steps), lesson(batch));
    state = next;
    sum += (await loss.jsAsync()) as number;
    const steps = log.steps + 1;
    const wall = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage();
    const isOver = steps === recipe.steps || wall > 60 * minutes;
    if (steps % reportEvery === 0) {
      losses.push([steps, sum / (steps - since)]);
      report(progress(seed, steps, sum / (steps - since), wall / (steps - earlier.steps)));
      sum = 0;
      since = steps;
    }
    log = {
      ...earlier,
      steps,
      losses,
      wallSeconds: earlier.wallSeconds + wall,
      cpuSeconds: earlier.cpuSeconds + (user + system) / 1e6,
    };
    const rung = Object.entries(ladder).find(([, at]) => at === steps)?.[0];
    if (rung) writeCheckpoint(rungFile(folder, seed, rung), log, [await toHost(state.average)]);
    if (isOver || steps % saveEvery === 0) {
      const { weights, first, second, average } = state;
      const parts = await Promise.all([weights, first, second, average].map(toHost));
      writeCheckpoint(file, log, parts);
    }
    if (isOver) break;
  }
  return log.steps === recipe.steps;
}

function begin(file: string, seed: number): { log: RunLog; state: TrainingState } {
  if (existsSync(file)) {
    const { log, parts } = readCheckpoint(file, 4);
    const [weights, first, second, average] = parts.map(toDevice) as [Arrays, Arrays, Arrays, Arrays];
    return { log, state: { weights, first, second, average } };
  }
  const start = initialParameters(seed);
  const zeros = Object.fromEntries(Object.entries(start).map(([name, { length }]) => [name, new Float32Array(length)]));
  return {
    log: { seed, steps: 0, wallSeconds: 0, cpuSeconds: 0, losses: [] },
    state: { weights: toDevice(start), first: toDevice(zeros), second: toDevice(zeros), average: toDevice(start) },
  };
}

function progress(seed: number, steps: number, loss: number, secondsPerStep: number): string {
  const left = ((recipe.steps - steps) * secondsPerStep) / 60;
  const share = ((100 * steps) / recipe.steps).toFixed(1);
  return (
    `seed ${seed}  step ${steps} of ${recipe.steps} (${share} %)  loss ${loss.toFixed(5)}  ` +
    `${(1000 * secondsPerStep).toFixed(0)} ms a step  ${left.toFixed(0)} min left`
  );
}

export function toDevice(parameters: Parameters): Arrays {
  const entries = Object.entries(parameterShapes()).map(([name, shape]) => {
    return [name, toArray(parameters[name] as Float32Array, shape)];
  });
  return Object.fromEntries(entries) as Arrays;
}

/** Leaves the arrays where they are. */
async function toHost(arrays: Arrays): Promise<Parameters> {
  const host: Record<string, Float32Array> = {};
  for (const [name, array] of Object.entries(arrays)) host[name] = (await array.ref.data()) as Float32Array;
  return host;
}

function lesson({ noisy, clean, isPrompt, features, weight }: Batch): Lesson {
  const { tokens, tokenValues } = sizesOf(config);
  const clips = weight.length / tokens;
  return {
    noisy: toArray(noisy, [clips, tokens, tokenValues]),
    clean: toArray(clean, [clips, tokens, tokenValues]),
    isPrompt: toArray(isPrompt, [clips, tokens, 1]),
    features: toArray(features, [clips, config.levelFeatures]),
    weight: toArray(weight, [clips, tokens, 1]),
  };
}

export function toArray(values: Float32Array, shape: readonly number[]): np.Array {
  return np.array(values as Float32Array<ArrayBuffer>).reshape([...shape]);
}
