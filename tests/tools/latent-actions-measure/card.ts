/** What src/models/latent-actions/card.json holds: what the model is, how it was made and how long that took. */
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { config, playing } from '../../../src/models/latent-actions/config.ts';
import { countParameters } from '../../../src/models/latent-actions/parameters.ts';
import { trainedDynamics, trainedReader } from '../../../src/models/latent-actions/training/loop.ts';
import {
  clusters,
  commitment,
  data,
  dynamicsStage,
  noisy,
  phaseNames,
  phases,
  variants,
  type VariantName,
} from '../../../src/models/latent-actions/training/recipe.ts';
import { round } from './tables.ts';

const parts = ['reader', 'dynamics'] as const;

export function cardOf(folder: string, seeds: readonly number[]) {
  return {
    model: 'Latent actions of Genie (Bruce et al., 2024) in small, for the Box with a paddle',
    repeat: [
      ...seeds.map((seed) => `npm run train -- latent-actions --seed ${seed}`),
      `npm run train -- latent-actions --seed ${seeds[0] ?? 1} --ship`,
      `npx node tests/tools/latent-actions-measure.ts --seeds ${seeds.join(',')}`,
    ],
    data: {
      ...data,
      source: 'src/world/paddle.ts, a fresh random push every frame; frames alone, no push, no score and no label',
    },
    architecture: { ...config, parameters: countParameters(), playing },
    training: { phases, noisy, commitment, clusters, variants, dynamics: dynamicsStage },
    hardware: 'one thread of a shared machine with two cores, beside other work',
    seeds,
    weights: parts.filter((part) => existsSync(scriptOf(part))).map((part) => ({ part, gzippedBytes: gzipSync(readFileSync(scriptOf(part)), { level: 9 }).length })), // prettier-ignore
    runs: seeds.flatMap((seed) => [
      ...(Object.keys(variants) as VariantName[]).flatMap((variant) =>
        phaseNames.flatMap((phase) => run(`${variant}, ${phase}`, trainedReader(folder, seed, variant, phase))),
      ),
      ...run('dynamics', trainedDynamics(folder, seed)),
    ]),
    results: 'content/data/latent-actions.json',
    notes: [
      'Frames are compressed by V of the dream, which saw films with held pushes; Genie trains a tokenizer of its own.',
      'The reader sees two frames, the network that learns beside it two as well; in Genie both see all frames so far.',
      'The dynamics are M of the dream with a code in place of the push; Genie fills in tokens in rounds.',
      'The variants “held” and “still” differ from the first in one thing each; only their tables are kept.',
    ],
  };
}

function run(part: string, learned: ReturnType<typeof trainedReader>) {
  if (!learned) return [];
  const { seed, steps, wallSeconds, cpuSeconds, losses } = learned.log;
  return [{ seed, part, steps, wallMinutes: round(wallSeconds / 60, 1), cpuMinutes: round(cpuSeconds / 60, 1), losses }]; // prettier-ignore
}

function scriptOf(part: string): URL {
  return new URL(`../../../src/models/latent-actions/weights/${part}.js`, import.meta.url);
}
