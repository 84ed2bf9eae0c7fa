/**
 * `node tests/tools/latent-actions-measure.ts [--seeds 1,2,3] [--out FOLDER]` reads films with every trained reader and
 * plays games by codes, and writes content/data/latent-actions.json: which key of the hidden hand each code goes with,
 * what the failures name instead, how the paddle moves at a press and what becomes of the ball; and
 * src/models/latent-actions/card.json. FOLDER is that of the training. The weights that ship are of the first seed.
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createVision } from '../../src/models/dream/run.ts';
import { createDynamics, createReader } from '../../src/models/latent-actions/run.ts';
import { shippedVision } from '../../src/models/latent-actions/training/loop.ts';
import { variants, type VariantName } from '../../src/models/latent-actions/training/recipe.ts';
import { dynamicsAsShipped, readerAsShipped } from '../../src/models/latent-actions/training/ship.ts';
import { cardOf } from './latent-actions-measure/card.ts';
import { playings } from './latent-actions-measure/playing.ts';
import { ceiling, clustered, readings } from './latent-actions-measure/reading.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1,2,3' },
    out: { type: 'string', default: join(tmpdir(), 'latent-actions') },
  },
});
const seeds = values.seeds.split(',').map(Number);
const say = (line: string): void => console.log(line);
const names = Object.keys(variants) as VariantName[];
const vision = createVision(shippedVision().parameters);

const read = seeds.flatMap((seed) =>
  names.map((variant) => {
    const reader = createReader(readerAsShipped(values.out, seed, variant).parameters);
    const row = { seed, variant, ...readings(reader, variants[variant].held) };
    say(`seed ${seed}, ${variant}: key guessed right ${row.accuracy}, bits of key ${row.keyBits}, of direction ${row.directionBits}`); // prettier-ignore
    return row;
  }),
);
const played = seeds.map((seed) => {
  const reader = createReader(readerAsShipped(values.out, seed, 'fresh').parameters);
  const dynamics = createDynamics(dynamicsAsShipped(values.out, seed).parameters);
  const keys = read.find((row) => row.seed === seed && row.variant === 'fresh')?.keys ?? [];
  const row = { seed, ...playings({ vision, reader, dynamics }, keys) };
  say(`seed ${seed}: the paddle moves ${row.perPress} px a press, the ball keeps ${row.kept.join(' ')}`);
  return row;
});

const measured = {
  id: 'latent-actions',
  title: 'Codes for what happens between two frames of the Box with a paddle',
  source: 'node tests/tools/latent-actions-measure.ts',
  checksums: {
    vision: shippedVision().checksum,
    reader: readerAsShipped(values.out, seeds[0] ?? 1, 'fresh').weights.checksum,
    dynamics: dynamicsAsShipped(values.out, seeds[0] ?? 1).weights.checksum,
  },
  /** Trainings behind every number; the first ships. */
  seeds,
  read,
  controls: {
    ceiling: names.map((variant) => ({ variant, ...ceiling(variants[variant].held) })),
    clustered: clustered(vision),
  },
  played,
};
const write = (file: string, content: unknown): void => {
  writeFileSync(new URL(`../../${file}`, import.meta.url), `${JSON.stringify(content, null, 2)}\n`);
};
write('content/data/latent-actions.json', measured);
write('src/models/latent-actions/card.json', cardOf(values.out, seeds));
