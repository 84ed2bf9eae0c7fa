/**
 * Looks into the miniature with src/instruments: `node tests/tools/video-dit-measure.ts [--out FOLDER] [--rung 32x]
 * [--seeds 1,2,3] [--clips 1000]`
 *
 * Reads the checkpoints that `npm run train` left in FOLDER, as they ship (8 bits); fits probes, roads and directions on
 * one set of clips, chooses penalties by a second and measures on others. Writes what the recorded figures show to
 * `content/data/video-dit-{probes,steering,slot-edit}.json`, over the seeds that have reached the rung, and the
 * instruments of the seed whose weights are shipped to `src/models/video-dit/weights/instruments.js`. What was measured
 * of a seed is kept beside its checkpoint and not measured twice (delete it where the code has changed); seeds can be
 * measured one by one.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { fittedName, fittedShape } from '../../src/instruments/video-dit.ts';
import { ladder, type Rung } from '../../src/models/video-dit/config.ts';
import { rungFile } from '../../src/models/video-dit/training/loop.ts';
import { toScript } from '../../src/models/video-dit/weights.ts';
import { makeHeaps } from './video-dit-measure/heaps.ts';
import { pixelRows } from './video-dit-measure/probes.ts';
import { toData } from './video-dit-measure/data.ts';
import { measureSeed, sizesFor, type Measured } from './video-dit-measure/seed.ts';
import type { Row } from './video-dit-measure/rows.ts';
import { shippedWeights } from './video-dit.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(tmpdir(), 'video-dit') },
    rung: { type: 'string', default: '32x' },
    seeds: { type: 'string', default: '1,2,3' },
    clips: { type: 'string', default: '1000' },
  },
});
const rung = values.rung as Rung;
if (!(rung in ladder)) throw new RangeError(`there is no rung ${values.rung}`);
const sizes = sizesFor(Number(values.clips));
const seeds = values.seeds.split(',').map(Number);
const began = performance.now();

/** Tells instruments apart: what was measured with others does not count. */
const instruments = createHash('sha256').update(JSON.stringify(fittedShape)).digest('hex').slice(0, 6);

// Pixels know of no checkpoint.
const pixels = kept(join(values.out, `pixels-${values.clips}.json`), (): readonly Row[] => {
  return pixelRows(makeHeaps(sizes), say);
});

const measured = seeds.flatMap((seed): readonly Measured[] => {
  const file = rungFile(values.out, seed, rung);
  if (!existsSync(file)) {
    say(`seed ${seed} has no ${rung}`);
    return [];
  }
  const name = `${file}.measured-${values.clips}-${instruments}.json`;
  return [kept(name, () => measureSeed(file, seed, sizes, say))];
});
if (measured.length === 0) throw new Error(`no checkpoint ${rung} in ${values.out}`);
for (const [name, text] of Object.entries(toData({ rung, sizes, measured, pixels }))) {
  write(new URL(`../../content/data/${name}.json`, import.meta.url), text);
}
const shipped = existsSync(new URL(`../../src/models/video-dit/weights/${rung}.js`, import.meta.url))
  ? measured.find(({ checksum }) => checksum === shippedWeights(rung).checksum)
  : undefined;
if (shipped) {
  const script = toScript(fittedName, shipped.fitted);
  write(new URL('../../src/models/video-dit/weights/instruments.js', import.meta.url), script);
  say(`the instruments of seed ${shipped.seed} weigh ${gzipSync(script, { level: 9 }).length} bytes, compressed`);
} else {
  say(`none of these seeds has the weights that are shipped as ${rung}: their instruments were not written`);
}

function kept<T>(file: string, measure: () => T): T {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as T;
  const found = measure();
  writeFileSync(file, JSON.stringify(found));
  return found;
}

function write(file: URL, text: string): void {
  writeFileSync(file, text);
  say(`wrote ${file.pathname}`);
}

function say(line: string): void {
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`);
}
