/** The second thread of a training run: it makes the steps of the first and says nothing. */
import { workerData } from 'node:worker_threads';
import { walk, type Walk } from './steps.ts';

const steps = walk(workerData as Walk);
while (!(await steps.next()).done);
