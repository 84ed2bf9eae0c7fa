/**
 * `node tests/tools/features-measure.ts [--out FOLDER] [--seeds 1,2,3] [--clips 2000] [--plan]` probes what
 * `tests/tools/features-plan.ts` has trained in FOLDER and writes content/data/features.json,
 * src/models/features/weights/examples.js (what the figure shows of single clips) and
 * src/models/features/card.json. With `--plan` it writes both as they are before any training.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataGlobal } from '../../src/kit/data.ts';
import { examplesName } from '../../src/models/features/examples.ts';
import { parameterShapes } from '../../src/models/features/parameters.ts';
import { finalRuns, type Chosen, type Run } from '../../src/models/features/plan.ts';
import { readChosen } from '../../src/models/features/train.ts';
import { initialParameters } from '../../src/models/features/training/initial.ts';
import { trained } from '../../src/models/features/training/loop.ts';
import { createReader } from '../../src/models/features/training/reader.ts';
import { backdrops, type Backdrop } from '../../src/world/backdrop.ts';
import { cardOf } from './features-measure/card.ts';
import { examplesOf, type Model } from './features-measure/examples.ts';
import { makeHeaps, type Heaps } from './features-measure/heaps.ts';
import { probe, probePixels, type Reading } from './features-measure/probes.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(tmpdir(), 'features') },
    seeds: { type: 'string', default: '1,2,3' },
    clips: { type: 'string', default: '2000' },
    plan: { type: 'boolean', default: false },
  },
});
const folder = values.out;
const seeds = values.seeds.split(',').map(Number);
const about = {
  id: 'features',
  title: 'Features or pixels: the same clips with hidden parts',
  source: 'node tests/tools/features-measure.ts',
} as const;
if (values.plan) {
  write('src/models/features/card.json', cardOf(undefined));
  write('content/data/features.json', { ...about, seeds: [], clips: 0, rows: [], collapse: [] });
} else {
  await measureAll();
}

async function measureAll(): Promise<void> {
  const chosen = readChosen(folder);
  if (!chosen) throw new Error(`nothing is chosen in ${folder}: node tests/tools/features-plan.ts`);
  const runs = finalRuns(chosen);
  const [rows, examples, logs]: [object[], object[], object[]] = [[], [], []];
  for (const backdrop of backdrops) {
    const heaps = makeHeaps(backdrop, 'test', Number(values.clips));
    const shown: Record<string, Model> = {};
    for (const [name, run] of Object.entries(runs)) {
      if (run.backdrop !== backdrop) continue;
      const readings: Reading[] = [];
      for (const seed of seeds) {
        const found = trained(folder, seed, name, run);
        if (!found) throw new Error(`${name} of seed ${seed} is not trained`);
        const reader = await createReader(run, found.parameters);
        const { probes, ...reading } = await probe(reader, heaps);
        readings.push(reading);
        logs.push({ name, ...found.log });
        if (seed === seeds[0]) shown[name] = { run, reader, probes };
        say(`${name} of seed ${seed}`);
      }
      rows.push({ backdrop, model: run.aim, tuned: !name.endsWith('untuned'), ...overSeeds(readings) });
    }
    rows.push(...(await controls(backdrop, heaps, chosen)));
    examples.push(
      ...(await examplesOf(backdrop, shown[`${backdrop}-pixels`] as Model, shown[`${backdrop}-features`] as Model)),
    );
  }
  mkdirSync(new URL('../../src/models/features/weights/', import.meta.url), { recursive: true });
  writeFileSync(
    new URL('../../src/models/features/weights/examples.js', import.meta.url),
    `(globalThis.${dataGlobal} ??= {})['${examplesName}'] = ${JSON.stringify(examples, null, 2)};\n`,
  );
  const tuning: unknown = JSON.parse(readFileSync(join(folder, 'tuning.json'), 'utf8'));
  write('content/data/features.json', {
    ...about,
    /** Trainings behind every [mean, least, largest]. */
    seeds,
    clips: Number(values.clips) / 2,
    rows,
    collapse: collapseOf(runs),
  });
  write('src/models/features/card.json', cardOf({ chosen, tuning, runs: logs }));
}

/** A network that was never trained, of each seed, and no network at all. */
async function controls(backdrop: Backdrop, heaps: Heaps, chosen: Chosen): Promise<readonly object[]> {
  const run = finalRuns(chosen)[`${backdrop}-features`] as Run;
  const readings: Reading[] = [];
  for (const seed of seeds) {
    const reader = await createReader(run, initialParameters(parameterShapes(run), seed));
    readings.push(await probe(reader, heaps));
  }
  say(`${backdrop}: untrained`);
  const { whole, foreseen } = await probePixels(heaps);
  say(`${backdrop}: raw pixels`);
  return [
    { backdrop, model: 'untrained', tuned: true, ...overSeeds(readings) },
    { backdrop, model: 'raw', tuned: true, ...overSeeds([{ whole, foreseen, spread: 0, dimensions: 0 }]) },
  ];
}

/** Loss and spread of the features on the way, in parts of the first: with the safeguard, with half of it, without. */
function collapseOf(runs: Readonly<Record<string, Run>>): readonly object[] {
  const last = (runs['drift-open'] as Run).steps;
  return ['drift-features', 'drift-frozen', 'drift-open'].map((name) => {
    const run = runs[name] as Run;
    const logs = seeds.map((seed) => trained(folder, seed, name, run)?.log);
    const parts = (of: 'losses' | 'spreads'): readonly (readonly number[])[] =>
      (logs[0]?.[of] ?? []).flatMap(([steps], at) => {
        const found = logs.map((log) => (log?.[of]?.[at]?.[1] ?? 0) / (log?.[of]?.[0]?.[1] ?? 1));
        return steps <= last ? [[steps, Number(mean(found).toPrecision(3))]] : [];
      });
    return { aim: run.aim, losses: parts('losses'), spreads: parts('spreads') };
  });
}

/** R² of x, y, vx, vy, the mean over slots: for each [mean, least, largest] over the trainings. */
function overSeeds(readings: readonly Reading[]) {
  const r2 = (of: (reading: Reading) => Reading['whole']): object => {
    const bySeed = readings.map((reading) => [0, 1, 2, 3].map((i) => mean(of(reading).map((row) => row[i] ?? 0))));
    const at = (i: number): readonly number[] => spread(bySeed.map((row) => row[i] ?? 0));
    return { x: at(0), y: at(1), vx: at(2), vy: at(3) };
  };
  return {
    whole: r2(({ whole }) => whole),
    foreseen: r2(({ foreseen }) => foreseen),
    spread: spread(readings.map((reading) => reading.spread)),
    dimensions: spread(readings.map(({ dimensions }) => dimensions)),
  };
}

function spread(found: readonly number[]): readonly number[] {
  return [mean(found), Math.min(...found), Math.max(...found)].map((value) => Number(value.toFixed(4)));
}

function mean(found: readonly number[]): number {
  return found.reduce((sum, value) => sum + value, 0) / Math.max(1, found.length);
}

function write(file: string, content: unknown): void {
  writeFileSync(new URL(`../../${file}`, import.meta.url), `${JSON.stringify(content, null, 2)}\n`);
  say(`wrote ${file}`);
}

function say(line: string): void {
  console.log(line);
}
