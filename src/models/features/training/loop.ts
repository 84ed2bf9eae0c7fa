/** A sitting of training, run by run: reports, checkpoints, and where to go on. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { tree } from '@jax-js/jax';
import type { Parameters } from '../../parameters.ts';
import { readCheckpoint, readRun, writeCheckpoint, type RunLog } from '../../training/checkpoint.ts';
import { toHost } from '../../training/device.ts';
import type { Arrays } from '../../training/optimizer.ts';
import { clipSeeds, drawClips, tokensOf } from '../clips.ts';
import { parameterShapes } from '../parameters.ts';
import type { Run } from '../plan.ts';
import { readerOf, spreadOf } from './reader.ts';
import { walk } from './steps.ts';

const reportEvery = 20;
const saveEvery = 200;
/** Clips on which the spread of the features is followed. */
const spreadClips = 50;

/** What is known of a run besides its weights. */
export interface FeatureLog extends RunLog {
  /** Spread of the features (see reader.ts) after so many steps. */
  readonly spreads?: readonly (readonly [steps: number, spread: number])[];
}

export interface Sitting {
  readonly name: string;
  readonly run: Run;
  readonly seed: number;
  readonly folder: string;
  /** In ms of `performance.now()`: training ends then, with a checkpoint. */
  readonly end: number;
  readonly report: (line: string) => void;
}

function fileOf(folder: string, seed: number, name: string): string {
  return join(folder, `seed-${seed}`, `${name}.checkpoint`);
}

/** What a run has learned, the running mean of its weights, and how; undefined while it is still learning. */
export function trained(
  folder: string,
  seed: number,
  name: string,
  run: Run,
): { readonly log: FeatureLog; readonly parameters: Parameters } | undefined {
  const file = fileOf(folder, seed, name);
  if (!existsSync(file)) return undefined;
  const { log, parts } = readCheckpoint(file, parameterShapes(run), 1);
  return { log, parameters: parts[0] as Parameters };
}

/** Trains on; resolves when all steps are made (true) or time is over (false). */
export async function train({ name, run, seed, folder, end, report }: Sitting): Promise<boolean> {
  if (trained(folder, seed, name, run)) return true;
  const shapes = parameterShapes(run);
  const resume = fileOf(folder, seed, `${name}.resume`);
  const { log, from } = readRun(resume, shapes, seed);
  const earlier: FeatureLog = log;
  const clips = tokensOf(drawClips(run.backdrop, spreadClips, clipSeeds.spread));
  const [losses, spreads] = [[...earlier.losses], [...(earlier.spreads ?? [])]];
  const [began, cpuBefore] = [performance.now(), cpuSeconds()];
  const reader = readerOf(run, () => tree.ref(now));
  let now: Arrays = {};
  let [sum, reported] = [0, earlier.steps];
  for await (const { steps, loss, state } of walk(run, seed, from)) {
    sum += loss;
    const wall = (performance.now() - began) / 1000;
    if (steps % reportEvery === 0) {
      now = state.weights;
      const spread = spreadOf(await reader.whole(clips));
      losses.push([steps, sum / (steps - reported)]);
      spreads.push([steps, spread]);
      report(progress(name, seed, steps, run.steps, sum / (steps - reported), spread, wall / (steps - earlier.steps)));
      [sum, reported] = [0, steps];
    }
    const known: FeatureLog = {
      seed,
      steps,
      losses,
      spreads,
      wallSeconds: earlier.wallSeconds + wall,
      cpuSeconds: earlier.cpuSeconds + cpuSeconds() - cpuBefore,
    };
    const isOver = performance.now() > end;
    if (steps === run.steps) {
      writeCheckpoint(fileOf(folder, seed, name), shapes, known, [await toHost(state.average)]);
      return true;
    }
    if (isOver || steps % saveEvery === 0) {
      const { weights, first, second, average } = state;
      writeCheckpoint(resume, shapes, known, await Promise.all([weights, first, second, average].map(toHost)));
    }
    if (isOver) return false;
  }
  return true;
}

function progress(
  name: string,
  seed: number,
  at: number,
  of: number,
  loss: number,
  spread: number,
  pace: number,
): string {
  const left = (((of - at) * pace) / 60).toFixed(1);
  return (
    `seed ${seed}  ${name}  step ${at} of ${of}  loss ${loss.toFixed(5)}  spread ${spread.toFixed(4)}  ` +
    `${(1000 * pace).toFixed(0)} ms a step  ${left} min left`
  );
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
