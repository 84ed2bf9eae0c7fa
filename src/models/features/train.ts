/**
 * `npm run train -- features --seed 1 [--run NAME] [--out FOLDER] [--minutes N]` makes the runs of a seed, or the one of
 * that name; the same command goes on after a cut. Seed 100 is that of tuning; the runs of all others begin when FOLDER
 * holds `chosen.json`, which `node tests/tools/features-plan.ts` writes: that command does the whole plan, two runs at a
 * time.
 */
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { finalRuns, tuningRuns, tuningSeed, type Chosen, type Run } from './plan.ts';
import { train } from './training/loop.ts';

/** @param words the command line after the model's name. Resolves to the exit code. */
export async function main(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      seed: { type: 'string', default: '1' },
      run: { type: 'string' },
      out: { type: 'string', default: join(tmpdir(), 'features') },
      minutes: { type: 'string', default: '60' },
    },
  });
  const [seed, minutes] = [Number(values.seed), Number(values.minutes)];
  if (!Number.isInteger(seed) || seed < 1 || seed > 1000) return complain(`--seed ${values.seed} is not in 1 … 1000`);
  if (!(minutes > 0)) return complain(`--minutes ${values.minutes} is no duration`);
  const runs = runsOf(values.out, seed);
  if (!runs) return complain(`nothing is chosen yet in ${values.out}: node tests/tools/features-plan.ts`);
  if (values.run !== undefined && !(values.run in runs)) return complain(`seed ${seed} has no run ${values.run}`);
  const end = performance.now() + 60_000 * minutes;
  const report = (line: string): void => console.log(line);
  for (const [name, run] of Object.entries(runs)) {
    if (values.run !== undefined && name !== values.run) continue;
    if (!(await train({ name, run, seed, folder: values.out, end, report }))) {
      report('Time is over; the same command goes on.');
      return 0;
    }
  }
  report(`Trained; the checkpoints are in ${values.out}`);
  return 0;
}

/** What tuning has chosen, where it has. */
export function readChosen(folder: string): Chosen | undefined {
  const file = join(folder, 'chosen.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Chosen) : undefined;
}

/** Undefined where nothing is chosen yet. */
function runsOf(folder: string, seed: number): Readonly<Record<string, Run>> | undefined {
  if (seed === tuningSeed) return tuningRuns();
  const chosen = readChosen(folder);
  return chosen && finalRuns(chosen);
}

function complain(sentence: string): number {
  console.error(sentence);
  return 1;
}
