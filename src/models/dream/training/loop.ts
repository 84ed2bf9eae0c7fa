/** Sittings of training: V first, then M on what V has learned to see. */
import type { Shapes } from '../../parameters.ts';
import { descendAll, learned, type Learned, type Sitting } from '../../training/sitting.ts';
import type { Descent } from '../../training/steps.ts';
import { config } from '../config.ts';
import { memoryShapes, visionShapes } from '../parameters.ts';
import { createVision } from '../run.ts';
import { initialParameters } from './initial.ts';
import { encodeStream, memoryLesson, visionLesson } from './lessons.ts';
import { memoryLoss, visionLoss, type MemoryLesson, type VisionLesson } from './network.ts';
import { data, memoryStage, visionStage } from './recipe.ts';
import { actsOf, makeStreams } from './streams.ts';

export type Part = 'vision' | 'memory';

const shapesOf: Readonly<Record<Part, () => Shapes>> = { vision: visionShapes, memory: memoryShapes };

/** What a part has learned, and how; undefined while it is still learning. */
export function trained(folder: string, seed: number, part: Part): Learned | undefined {
  return learned(folder, seed, part, shapesOf[part]());
}

/** Trains on; resolves when V and M are trained (true) or the minutes are over (false). */
export async function train(sitting: Sitting): Promise<boolean> {
  const { seed, folder } = sitting;
  const streams = makeStreams(seed, data.streams, data.frames);
  if (!trained(folder, seed, 'vision')) {
    const lesson = (step: number) => visionLesson(streams, seed, step);
    const begin = initialParameters(visionShapes(), seed);
    const loss: Descent['loss'] = (weights, now) => visionLoss(weights, now as VisionLesson);
    const descent = { shapes: visionShapes(), stage: visionStage, begin, loss, lesson };
    if (!(await descendAll('vision', descent, sitting))) return false;
  }
  const seen = trained(folder, seed, 'vision');
  if (seen && !trained(folder, seed, 'memory')) {
    sitting.report(`seed ${seed}  V looks at ${data.streams * data.frames} frames`);
    const vision = createVision(seen.parameters);
    const encoded = streams.map((stream) => encodeStream(vision, stream));
    const played = { streams, encoded, acts: streams.map(actsOf), choices: config.pushes };
    const lesson = (step: number) => memoryLesson(played, memoryStage, seed, step);
    const begin = initialParameters(memoryShapes(), seed);
    const loss: Descent['loss'] = (weights, now) => memoryLoss(weights, now as MemoryLesson, memoryStage);
    const descent = { shapes: memoryShapes(), stage: memoryStage, begin, loss, lesson };
    if (!(await descendAll('memory', descent, sitting))) return false;
  }
  return true;
}
