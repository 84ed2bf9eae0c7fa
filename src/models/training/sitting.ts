/** Sittings of training: one descent after the other, with reports and checkpoints, and on from where it was cut. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Parameters, Shapes } from '../parameters.ts';
import { readCheckpoint, readRun, writeCheckpoint, type RunLog } from './checkpoint.ts';
import { toHost } from './device.ts';
import { descend, type Descent } from './steps.ts';

const reportEvery = 100;
const saveEvery = 200;

export interface Sitting {
  readonly seed: number;
  readonly folder: string;
  /** In the time of `performance.now`: then it ends, with a checkpoint. */
  readonly end: number;
  readonly report: (line: string) => void;
}

/** What was learned in a descent, and how. */
export interface Learned {
  readonly log: RunLog;
  /** The running mean of the weights: what ships. */
  readonly parameters: Parameters;
}

function fileOf(folder: string, seed: number, name: string): string {
  return join(folder, `seed-${seed}`, `${name}.checkpoint`);
}

/** What came of the descent of this name; undefined while it is not over. */
export function learned(folder: string, seed: number, name: string, shapes: Shapes): Learned | undefined {
  const file = fileOf(folder, seed, name);
  if (!existsSync(file)) return undefined;
  const { log, parts } = readCheckpoint(file, shapes, 1);
  return { log, parameters: parts[0] as Parameters };
}

/** All steps that are left of a descent: resolves to true, or to false where time was over before. */
export async function descendAll(
  name: string,
  descent: Descent,
  { seed, folder, end, report }: Sitting,
): Promise<boolean> {
  const { shapes, stage } = descent;
  const resume = fileOf(folder, seed, `${name}.resume`);
  const { log: earlier, from } = readRun(resume, shapes, seed);
  const began = performance.now();
  const cpuBefore = cpuSeconds();
  const losses = [...earlier.losses];
  let sum = 0;
  let reported = earlier.steps;
  for await (const { steps, loss, state } of descend(descent, from)) {
    sum += loss;
    const wall = (performance.now() - began) / 1000;
    if (steps % reportEvery === 0) {
      losses.push([steps, sum / (steps - reported)]);
      const left = ((stage.steps - steps) * wall) / (steps - earlier.steps) / 60;
      report(`seed ${seed}  ${name}  step ${steps} of ${stage.steps}  loss ${(sum / (steps - reported)).toFixed(4)}  ${left.toFixed(1)} min left`); // prettier-ignore
      sum = 0;
      reported = steps;
    }
    const log: RunLog = {
      seed,
      steps,
      losses,
      wallSeconds: earlier.wallSeconds + wall,
      cpuSeconds: earlier.cpuSeconds + cpuSeconds() - cpuBefore,
    };
    const isOver = performance.now() > end;
    if (isOver || steps % saveEvery === 0) {
      const { weights, first, second, average } = state;
      writeCheckpoint(resume, shapes, log, await Promise.all([weights, first, second, average].map(toHost)));
    }
    if (steps === stage.steps) {
      writeCheckpoint(fileOf(folder, seed, name), shapes, log, [await toHost(state.average)]);
      return true;
    }
    if (isOver) return false;
  }
  return true;
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
