/**
 * `npm run train -- inverse-dynamics --seed 1 [--out FOLDER] [--minutes N]` trains it; the same command goes on after a
 * cut. With `--ship` it turns the checkpoint into `weights/` and into the fixture of the parity test.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { initialParameters } from '../dream/training/initial.ts';
import { makeStreams } from '../dream/training/streams.ts';
import { descendAll } from '../training/sitting.ts';
import type { Descent } from '../training/steps.ts';
import { inverseDynamicsShapes } from './parameters.ts';
import { inverseLesson, pairsOf } from './training/lessons.ts';
import { inverseLoss, type Lesson } from './training/network.ts';
import { data, stage } from './training/recipe.ts';
import { part, ship } from './training/ship.ts';

const scripts = new URL('weights/', import.meta.url);
const fixture = new URL('../../../tests/parity/inverse-dynamics.json', import.meta.url);

/** @param words the command line after the model's name. Resolves to the exit code. */
export async function main(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      seed: { type: 'string', default: '1' },
      out: { type: 'string', default: join(tmpdir(), part) },
      minutes: { type: 'string', default: '60' },
      ship: { type: 'boolean', default: false },
    },
  });
  const [seed, minutes] = [values.seed, values.minutes].map(Number) as [number, number];
  if (!Number.isInteger(seed) || seed < 1 || seed > 1000) return complain(`--seed ${values.seed} is not in 1 … 1000`);
  if (!(minutes > 0)) return complain(`--minutes ${values.minutes} is no duration`);
  const report = (line: string): void => console.log(line);
  if (values.ship) {
    report(await ship(values.out, seed, scripts, fixture));
    return 0;
  }
  const shapes = inverseDynamicsShapes();
  const pairs = pairsOf(makeStreams(seed, data.streams, data.frames));
  const descent: Descent = {
    shapes,
    stage,
    begin: initialParameters(shapes, seed),
    loss: (weights, now) => inverseLoss(weights, now as Lesson),
    lesson: (step) => inverseLesson(pairs, seed, step),
  };
  const end = performance.now() + 60_000 * minutes;
  const done = await descendAll(part, descent, { seed, folder: values.out, end, report });
  report(done ? `Trained; the checkpoint is in ${values.out}` : 'Time is over; the same command goes on.');
  return 0;
}

function complain(sentence: string): number {
  console.error(sentence);
  return 1;
}
