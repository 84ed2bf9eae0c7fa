/**
 * `node tests/tools/dream-measure.ts [--seeds 1,2,3] [--out FOLDER] [--controllers 5]` plays games in the Box and in
 * the dreams and writes content/data/dream.json: how far the two part, what controllers score in both, and why a cold
 * dream flatters; and src/models/dream/card.json. FOLDER is that of the training. The first seed is the one that ships.
 * What was measured for a seed stays in FOLDER, so that the same command goes on after a cut.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readControllers } from '../../src/models/dream/training/controllers.ts';
import { createEngine } from '../../src/models/dream/training/engine.ts';
import type { Part } from '../../src/models/dream/training/loop.ts';
import { controllerStage, data } from '../../src/models/dream/training/recipe.ts';
import { asShipped } from '../../src/models/dream/training/ship.ts';
import { cardOf } from './dream-measure/card.ts';
import { hiddenBalls, hiding } from './dream-measure/hidden.ts';
import { parting, partings, twins } from './dream-measure/parting.ts';
import { scores, scoring } from './dream-measure/scores.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1,2,3' },
    out: { type: 'string', default: join(tmpdir(), 'dream') },
    controllers: { type: 'string', default: '5' },
  },
});
const seeds = values.seeds.split(',').map(Number);
const say = (line: string): void => console.log(line);
const controllersOf = (seed: number) => readControllers(join(values.out, `seed-${seed}`), Number(values.controllers));

/** All that is played with V and M of one seed; what was measured before is read. */
async function measure(seed: number) {
  const [seen, remembered] = [asShipped(values.out, seed, 'vision'), asShipped(values.out, seed, 'memory')];
  const controllers = controllersOf(seed);
  const key = `${seen.checksum} ${remembered.checksum} ${controllers.map((one) => `${one.school}/${one.seed}`).join(' ')}`;
  const file = join(values.out, `seed-${seed}`, 'measured.json');
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Measured) : undefined;
  if (known?.key === key) return known;
  say(`seed ${seed}`);
  const engine = await createEngine(seen.parameters, remembered.parameters);
  const found: Measured = {
    key,
    checksums: { vision: seen.checksum, memory: remembered.checksum },
    scores: await scores(engine, controllers, say),
    partings: partings(seen.parameters, remembered.parameters, say),
    hidden: await hiddenBalls(engine, controllers, say),
  };
  writeFileSync(file, JSON.stringify(found));
  return found;
}

interface Measured {
  /** What decides the numbers: weights and controllers. */
  readonly key: string;
  readonly checksums: Readonly<Record<Part, string>>;
  readonly scores: Awaited<ReturnType<typeof scores>>;
  readonly partings: ReturnType<typeof partings>;
  readonly hidden: Awaited<ReturnType<typeof hiddenBalls>>;
}

const dreams: (Measured & { readonly model: number })[] = [];
for (const seed of seeds) dreams.push({ model: seed, ...(await measure(seed)) });

const write = (file: string, content: unknown): void => {
  writeFileSync(new URL(`../../${file}`, import.meta.url), `${JSON.stringify(content, null, 2)}\n`);
};
write('content/data/dream.json', {
  id: 'dream',
  title: 'Dreams of the Box with a paddle',
  source: 'node tests/tools/dream-measure.ts',
  /** Seeds of V and M behind every number, the one that ships first; a row's is its `model`. */
  seeds,
  checksums: dreams[0]?.checksums,
  data,
  controllerStage,
  scores: {
    ...scoring,
    trained: dreams.flatMap(({ model, scores: { trained } }) => trained.map((row) => ({ model, ...row }))),
    controls: dreams.flatMap(({ model, scores: { controls } }) => controls.map((row) => ({ model, ...row }))),
  },
  partings: {
    ...parting,
    dream: dreams.flatMap(({ model, partings: rows }) => rows.map((row) => ({ model, ...row }))),
    twin: twins(),
  },
  hidden: { ...hiding, rows: dreams.flatMap(({ model, hidden: rows }) => rows.map((row) => ({ model, ...row }))) },
});
const controllers = seeds.flatMap((model) => controllersOf(model).map((one) => ({ model, ...one })));
write('src/models/dream/card.json', cardOf(values.out, seeds, controllers));
