/** Checkpoints of the miniature. */
import * as checkpoint from '../../training/checkpoint.ts';
import { parameterShapes, type Parameters } from '../parameters.ts';

export type { RunLog } from '../../training/checkpoint.ts';

const shapes = parameterShapes();

export function writeCheckpoint(file: string, log: checkpoint.RunLog, parts: readonly Parameters[]): void {
  checkpoint.writeCheckpoint(file, shapes, log, parts);
}

/** Throws Error where the file does not hold that many `parts` of this shape. */
export function readCheckpoint(file: string, parts: number): ReturnType<typeof checkpoint.readCheckpoint> {
  return checkpoint.readCheckpoint(file, shapes, parts);
}

/** A run to go on with. */
export function readRun(file: string, seed: number): ReturnType<typeof checkpoint.readRun> {
  return checkpoint.readRun(file, shapes, seed);
}
