/** A sitting of training: reports, checkpoints, and the rungs of the ladder. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ladder } from '../config.ts';
import { readRun, writeCheckpoint, type RunLog } from './checkpoint.ts';
import { toHost } from './device.ts';
import { layTable } from './exchange.ts';
import { recipe } from './recipe.ts';
import { walk } from './steps.ts';
import type { Task } from './thread.ts';

/** Steps between two reports, and between two checkpoints to resume from. */
const reportEvery = 50;
const saveEvery = 100;

export interface Sitting {
  readonly seed: number;
  readonly folder: string;
  /** 1 or 2. */
  readonly threads: number;
  /** Ends after this long, with a checkpoint. */
  readonly minutes: number;
  readonly report: (line: string) => void;
}

/** The file of a rung: the running mean of the weights alone. */
export function rungFile(folder: string, seed: number, rung: string): string {
  return join(folder, `seed-${seed}`, `${rung}.checkpoint`);
}

/** Trains on; resolves when all steps are made (true) or the minutes are over (false). */
export async function train({ seed, folder, threads, minutes, report }: Sitting): Promise<boolean> {
  const file = join(folder, `seed-${seed}`, 'resume.checkpoint');
  const table = threads > 1 ? layTable() : undefined;
  const { log: earlier, from } = readRun(file, seed);
  if (earlier.steps > 0) report(`seed ${seed} goes on from step ${earlier.steps}`);
  const second = table && follow({ seed, file, shared: { table, me: 1 } });
  const began = performance.now();
  const losses = [...earlier.losses];
  let sum = 0;
  let reported = earlier.steps;
  let log: RunLog = earlier;
  const shared = table && ({ table, me: 0 } as const);
  for await (const { steps, loss, state } of walk({ seed, from, shared })) {
    sum += loss;
    const wall = (performance.now() - began) / 1000;
    const isOver = steps === recipe.steps || wall > 60 * minutes;
    if (steps % reportEvery === 0) {
      const mean = sum / (steps - reported);
      losses.push([steps, mean]);
      report(progress(seed, steps, mean, wall / (steps - earlier.steps)));
      sum = 0;
      reported = steps;
    }
    const { user, system } = process.cpuUsage();
    const cpuSeconds = earlier.cpuSeconds + (user + system) / 1e6;
    log = { seed, steps, losses, wallSeconds: earlier.wallSeconds + wall, cpuSeconds };
    const rung = Object.entries(ladder).find(([, at]) => at === steps)?.[0];
    if (rung) writeCheckpoint(rungFile(folder, seed, rung), log, [await toHost(state.average)]);
    if (isOver || steps % saveEvery === 0) {
      const { weights, first, second, average } = state;
      writeCheckpoint(file, log, await Promise.all([weights, first, second, average].map(toHost)));
    }
    if (isOver) break;
  }
  await second?.terminate();
  return log.steps === recipe.steps;
}

function follow(task: Task): Worker {
  return new Worker(new URL('thread.ts', import.meta.url), { workerData: task });
}

function progress(seed: number, steps: number, loss: number, secondsPerStep: number): string {
  const left = ((recipe.steps - steps) * secondsPerStep) / 60;
  const share = ((100 * steps) / recipe.steps).toFixed(1);
  return (
    `seed ${seed}  step ${steps} of ${recipe.steps} (${share} %)  loss ${loss.toFixed(5)}  ` +
    `${(1000 * secondsPerStep).toFixed(0)} ms a step  ${left.toFixed(0)} min left`
  );
}
