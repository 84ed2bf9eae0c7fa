/** A sitting of training: reports and checkpoints. */
import { join } from 'node:path';
import { readRun, writeCheckpoint, type RunLog } from '../../training/checkpoint.ts';
import { toHost } from '../../training/device.ts';
import { parameterShapes } from '../parameters.ts';
import { recipe } from './recipe.ts';
import { walk } from './steps.ts';

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

/** The file of a seed: the running mean of the weights alone. */
export function trainedFile(folder: string, seed: number): string {
  return join(folder, `seed-${seed}`, 'trained.checkpoint');
}

/** Trains on; resolves when all steps are made (true) or the minutes are over (false). */
export async function train({ seed, folder, minutes, report }: Sitting): Promise<boolean> {
  const shapes = parameterShapes();
  const file = join(folder, `seed-${seed}`, 'resume.checkpoint');
  const { log: earlier, from } = readRun(file, shapes, seed);
  if (earlier.steps > 0) report(`seed ${seed} goes on from step ${earlier.steps}`);
  const began = performance.now();
  const losses = [...earlier.losses];
  let log: RunLog = earlier;
  let sum = 0;
  let reported = earlier.steps;
  for await (const { steps, loss, state } of walk(seed, from)) {
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
    if (isOver || steps % saveEvery === 0) {
      const { weights, first, second, average } = state;
      writeCheckpoint(file, shapes, log, await Promise.all([weights, first, second, average].map(toHost)));
    }
    if (steps === recipe.steps) {
      writeCheckpoint(trainedFile(folder, seed), shapes, log, [await toHost(state.average)]);
    }
    if (isOver) break;
  }
  return log.steps === recipe.steps;
}

function progress(seed: number, steps: number, loss: number, secondsPerStep: number): string {
  const left = ((recipe.steps - steps) * secondsPerStep) / 60;
  const share = ((100 * steps) / recipe.steps).toFixed(1);
  return (
    `seed ${seed}  step ${steps} of ${recipe.steps} (${share} %)  loss ${loss.toFixed(4)}  ` +
    `${(1000 * secondsPerStep).toFixed(0)} ms a step  ${left.toFixed(0)} min left`
  );
}
