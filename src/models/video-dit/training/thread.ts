/** The second thread of a training run: it makes the steps of the first and says nothing. */
import { workerData } from 'node:worker_threads';
import { readRun } from './checkpoint.ts';
import { walk, type Walk } from './steps.ts';

/** What the first thread hands over. */
export interface Task {
  readonly seed: number;
  /** The checkpoint to go on from; where there is none, training begins. */
  readonly file: string;
  readonly shared: Walk['shared'];
}

const { seed, file, shared } = workerData as Task;
const steps = walk({ seed, from: readRun(file, seed).from, shared });
while (!(await steps.next()).done);
