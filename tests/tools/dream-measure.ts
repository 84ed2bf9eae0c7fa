/**
 * `node tests/tools/dream-measure.ts [--seed 1] [--out FOLDER] [--controllers 5]` plays games in the Box and in the
 * dream and writes content/data/dream.json: how far the two part, what controllers score in both, and why a cold dream
 * flatters; and src/models/dream/card.json. FOLDER is that of the training.
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readControllers } from '../../src/models/dream/training/controllers.ts';
import { createEngine } from '../../src/models/dream/training/engine.ts';
import { controllerStage, data } from '../../src/models/dream/training/recipe.ts';
import { asShipped } from '../../src/models/dream/training/ship.ts';
import { cardOf } from './dream-measure/card.ts';
import { hiddenBalls } from './dream-measure/hidden.ts';
import { partings } from './dream-measure/parting.ts';
import { scores } from './dream-measure/scores.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: join(tmpdir(), 'dream') },
    controllers: { type: 'string', default: '3' },
  },
});
const seed = Number(values.seed);
const [seen, remembered] = [asShipped(values.out, seed, 'vision'), asShipped(values.out, seed, 'memory')];
const engine = await createEngine(seen.parameters, remembered.parameters);
const controllers = readControllers(join(values.out, `seed-${seed}`), Number(values.controllers));
const say = (line: string): void => console.log(line);

const measured = {
  id: 'dream',
  title: 'A dream of the Box with a paddle',
  source: 'node tests/tools/dream-measure.ts',
  checksums: { vision: seen.checksum, memory: remembered.checksum },
  /** Seeds of V and M behind every number. */
  seeds: [seed],
  data,
  controllerStage,
  scores: await scores(engine, controllers, say),
  partings: partings(seen.parameters, remembered.parameters, say),
  hidden: await hiddenBalls(engine, controllers, say),
};
const write = (file: string, content: unknown): void => {
  writeFileSync(new URL(`../../${file}`, import.meta.url), `${JSON.stringify(content, null, 2)}\n`);
};
write('content/data/dream.json', measured);
write('src/models/dream/card.json', cardOf(values.out, seed, controllers));
