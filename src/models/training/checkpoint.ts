/** Training on disk: a file is a line of JSON, then float32 values, little-endian, in the order of the model's shapes. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Parameters, Shapes } from '../parameters.ts';

/** What is known of a run besides its weights. */
export interface RunLog {
  readonly seed: number;
  /** Steps made. */
  readonly steps: number;
  /** Spent in the training loop so far, over all its sittings. */
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  /** Mean loss over the steps since the entry before. */
  readonly losses: readonly (readonly [steps: number, loss: number])[];
}

/** A run as it was cut. */
export interface Cut {
  /** Steps made. */
  readonly steps: number;
  /** Weights, first, second, average: what `TrainingState` holds, in this order. */
  readonly parts: readonly Parameters[];
}

/** Writes beside the old file first and then takes its place, so that a cut leaves one of the two whole. */
export function writeCheckpoint(file: string, shapes: Shapes, log: RunLog, parts: readonly Parameters[]): void {
  const values = parts.flatMap((part) => Object.keys(shapes).map((name) => part[name] as Float32Array));
  const bytes = values.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, Buffer.concat([Buffer.from(`${JSON.stringify(log)}\n`), ...bytes]));
  renameSync(`${file}.new`, file);
}

/** Throws Error where the file does not hold that many `parts` of these shapes. */
export function readCheckpoint(
  file: string,
  shapes: Shapes,
  parts: number,
): { log: RunLog; parts: readonly Parameters[] } {
  const bytes = readFileSync(file);
  const from = bytes.indexOf('\n') + 1;
  const numbers = new Float32Array(Uint8Array.from(bytes.subarray(from)).buffer);
  let at = 0;
  const read = Array.from({ length: parts }, () => {
    const part: Record<string, Float32Array> = {};
    for (const [name, [rows, columns]] of Object.entries(shapes)) {
      part[name] = numbers.slice(at, at + rows * columns);
      at += rows * columns;
    }
    return part;
  });
  if (at !== numbers.length) throw new Error(`${file} is a checkpoint of another shape`);
  return { log: JSON.parse(bytes.toString('utf8', 0, from)) as RunLog, parts: read };
}

/** A run to go on with: what its file knows of it, or, where there is no file, what is known before a run begins. */
export function readRun(file: string, shapes: Shapes, seed: number): { log: RunLog; from: Cut | undefined } {
  if (!existsSync(file)) return { log: { seed, steps: 0, wallSeconds: 0, cpuSeconds: 0, losses: [] }, from: undefined };
  const { log, parts } = readCheckpoint(file, shapes, 4);
  return { log, from: { steps: log.steps, parts } };
}
