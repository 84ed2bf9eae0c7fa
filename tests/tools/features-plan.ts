/**
 * `node tests/tools/features-plan.ts [--out FOLDER] [--at-once 2]` does what src/models/features/plan.ts says: trains the
 * grid, chooses by the rule, trains the reported seeds. It goes on after a cut; what is done is not done again. Writes
 * FOLDER/chosen.json and FOLDER/tuning.json; then `node tests/tools/features-measure.ts` measures.
 */
import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  finalRuns,
  finalSeeds,
  grid,
  tuned,
  tuningRuns,
  tuningSeed,
  type Chosen,
} from '../../src/models/features/plan.ts';
import { readChosen } from '../../src/models/features/train.ts';
import { trained } from '../../src/models/features/training/loop.ts';
import { createReader } from '../../src/models/features/training/reader.ts';
import { backdrops } from '../../src/world/backdrop.ts';
import { makeHeaps } from './features-measure/heaps.ts';
import { probe, scoreOf } from './features-measure/probes.ts';

/** Clips that the probes of tuning are fitted on. */
const clips = 1000;

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(tmpdir(), 'features') },
    'at-once': { type: 'string', default: '2' },
  },
});
const folder = values.out;
const say = (line: string): void => console.log(line);

await trainAll(Object.keys(tuningRuns()).map((name) => [name, tuningSeed]));
if (!existsSync(join(folder, 'chosen.json'))) await choose();
const chosen = readChosen(folder) as Chosen;
await trainAll(finalSeeds.flatMap((seed) => Object.keys(finalRuns(chosen)).map((name) => [name, seed] as const)));
say('The plan is done: node tests/tools/features-measure.ts');

/** The setting whose encoder scores highest on validation clips, for each backdrop and aim. */
async function choose(): Promise<void> {
  const runs = tuningRuns();
  const rows: object[] = [];
  const best: Record<string, Record<string, number>> = {};
  for (const backdrop of backdrops) {
    const heaps = makeHeaps(backdrop, 'validation', clips);
    for (const aim of tuned) {
      const scores: number[] = [];
      for (const [at, settings] of grid(aim).entries()) {
        const name = `tune-${backdrop}-${aim}-${at}`;
        const run = runs[name];
        const found = run && trained(folder, tuningSeed, name, run);
        if (!found) throw new Error(`${name} is not trained`);
        const { whole, foreseen, spread, dimensions } = await probe(await createReader(run, found.parameters), heaps);
        const reading = { whole, foreseen, spread, dimensions };
        scores.push(scoreOf(reading));
        rows.push({ backdrop, aim, settings, score: scores.at(-1), ...reading, cpuSeconds: found.log.cpuSeconds });
        say(`${name}  score ${(scores.at(-1) ?? 0).toFixed(4)}`);
      }
      (best[backdrop] ??= {})[aim] = scores.indexOf(Math.max(...scores));
    }
  }
  writeFileSync(join(folder, 'tuning.json'), `${JSON.stringify(rows, null, 2)}\n`);
  writeFileSync(join(folder, 'chosen.json'), `${JSON.stringify(best, null, 2)}\n`);
}

/** Each run in a process of its own, as many at a time as were asked for. */
async function trainAll(jobs: readonly (readonly [name: string, seed: number])[]): Promise<void> {
  const waiting = [...jobs];
  const worker = async (): Promise<void> => {
    for (let job = waiting.shift(); job; job = waiting.shift()) await trainOne(...job);
  };
  await Promise.all(Array.from({ length: Number(values['at-once']) }, worker));
}

function trainOne(name: string, seed: number): Promise<void> {
  if (existsSync(join(folder, `seed-${seed}`, `${name}.checkpoint`))) return Promise.resolve();
  const words = [
    'src/models/train.ts',
    'features',
    '--seed',
    `${seed}`,
    '--run',
    name,
    '--out',
    folder,
    '--minutes',
    '600',
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${name} of seed ${seed} ended with ${code}`));
    });
  });
}
