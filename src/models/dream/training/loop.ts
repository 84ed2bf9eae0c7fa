/** Sittings of training: V first, then M on what V has learned to see. Reports, checkpoints, and where to go on. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Parameters, Shapes } from '../../parameters.ts';
import { readCheckpoint, readRun, writeCheckpoint, type RunLog } from '../../training/checkpoint.ts';
import { toHost } from '../../training/device.ts';
import { memoryShapes, visionShapes } from '../parameters.ts';
import { createVision } from '../run.ts';
import { initialParameters } from './initial.ts';
import { encodeStream, memoryLesson, visionLesson } from './lessons.ts';
import { memoryLoss, visionLoss, type MemoryLesson, type VisionLesson } from './network.ts';
import { data, memoryStage, visionStage } from './recipe.ts';
import { descend, type Descent } from './steps.ts';
import { makeStreams } from './streams.ts';

const reportEvery = 100;
const saveEvery = 200;

export interface Sitting {
  readonly seed: number;
  readonly folder: string;
  /** Ends after this long, with a checkpoint. */
  readonly minutes: number;
  readonly report: (line: string) => void;
}

export type Part = 'vision' | 'memory';

const shapesOf: Readonly<Record<Part, () => Shapes>> = { vision: visionShapes, memory: memoryShapes };

function fileOf(folder: string, seed: number, name: string): string {
  return join(folder, `seed-${seed}`, `${name}.checkpoint`);
}

/** What a part has learned, and how; undefined while it is still learning. */
export function trained(
  folder: string,
  seed: number,
  part: Part,
): { readonly log: RunLog; readonly parameters: Parameters } | undefined {
  const file = fileOf(folder, seed, part);
  if (!existsSync(file)) return undefined;
  const { log, parts } = readCheckpoint(file, shapesOf[part](), 1);
  return { log, parameters: parts[0] as Parameters };
}

/** Trains on; resolves when V and M are trained (true) or the minutes are over (false). */
export async function train(sitting: Sitting): Promise<boolean> {
  const { seed, folder, minutes } = sitting;
  const end = performance.now() + 60_000 * minutes;
  const streams = makeStreams(seed, data.streams, data.frames);
  if (!trained(folder, seed, 'vision')) {
    const lesson = (step: number) => visionLesson(streams, seed, step);
    const begin = initialParameters(visionShapes(), seed);
    const loss: Descent['loss'] = (weights, now) => visionLoss(weights, now as VisionLesson);
    const descent = { shapes: visionShapes(), stage: visionStage, begin, loss, lesson };
    if (!(await descendAll('vision', descent, sitting, end))) return false;
  }
  const seen = trained(folder, seed, 'vision');
  if (seen && !trained(folder, seed, 'memory')) {
    sitting.report(`seed ${seed}  V looks at ${data.streams * data.frames} frames`);
    const vision = createVision(seen.parameters);
    const encoded = streams.map((stream) => encodeStream(vision, stream));
    const lesson = (step: number) => memoryLesson(streams, encoded, seed, step);
    const begin = initialParameters(memoryShapes(), seed);
    const loss: Descent['loss'] = (weights, now) => memoryLoss(weights, now as MemoryLesson);
    const descent = { shapes: memoryShapes(), stage: memoryStage, begin, loss, lesson };
    if (!(await descendAll('memory', descent, sitting, end))) return false;
  }
  return true;
}

/** All steps of one part, or as many as there is time for. */
async function descendAll(
  part: Part,
  descent: Descent,
  { seed, folder, report }: Sitting,
  end: number,
): Promise<boolean> {
  const { shapes, stage } = descent;
  const resume = fileOf(folder, seed, `${part}.resume`);
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
      report(`seed ${seed}  ${part}  step ${steps} of ${stage.steps}  loss ${(sum / (steps - reported)).toFixed(4)}  ${left.toFixed(1)} min left`); // prettier-ignore
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
      writeCheckpoint(fileOf(folder, seed, part), shapes, log, [await toHost(state.average)]);
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
