/** What src/models/dream/card.json holds: what the model is, how it was made and how long that took. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { config } from '../../../src/models/dream/config.ts';
import { countParameters } from '../../../src/models/dream/parameters.ts';
import type { TrainedController } from '../../../src/models/dream/training/controllers.ts';
import { trained, type Part } from '../../../src/models/dream/training/loop.ts';
import { controllerStage, data, memoryStage, visionStage } from '../../../src/models/dream/training/recipe.ts';
import { round } from './scores.ts';

const parts: readonly Part[] = ['vision', 'memory'];

export function cardOf(
  folder: string,
  seeds: readonly number[],
  controllers: readonly (TrainedController & { readonly model: number })[],
) {
  const each = Math.max(0, ...controllers.map((one) => one.seed));
  return {
    model: 'V, M and C of Ha and Schmidhuber (2018) in small, for the Box with a paddle',
    repeat: [
      ...seeds.map((seed) => `npm run train -- dream --seed ${seed}`),
      `npm run train -- dream --seed ${seeds[0] ?? 1} --ship`,
      ...seeds.map((seed) => `npm run train -- dream --seed ${seed} --controllers ${each}`),
      `npx node tests/tools/dream-measure.ts --seeds ${seeds.join(',')}`,
    ],
    data: {
      ...data,
      source: 'src/world/paddle.ts, played by random pushes, each held for 1 to 8 frames; no score and no label',
    },
    architecture: { ...config, parameters: countParameters() },
    training: { vision: visionStage, memory: memoryStage, controllers: controllerStage },
    hardware: 'one thread of a shared machine with two cores, beside other work',
    seeds,
    weights: parts.map((part) => ({ part, gzippedBytes: gzipSync(readFileSync(scriptOf(part)), { level: 9 }).length })),
    runs: seeds.flatMap((seed) =>
      parts.flatMap((part) => {
        const log = trained(folder, seed, part)?.log;
        if (!log) return [];
        const { steps, wallSeconds, cpuSeconds, losses } = log;
        const minutes = { wallMinutes: round(wallSeconds / 60), cpuMinutes: round(cpuSeconds / 60) };
        return [{ seed, part, steps, ...minutes, losses }];
      }),
    ),
    controllers: controllers.map(({ model, school, seed: own, wallSeconds, generations }) => ({
      model,
      school,
      seed: own,
      wallSeconds: Math.round(wallSeconds),
      lastMean: round(generations.at(-1)?.[0] ?? 0),
    })),
    results: 'content/data/dream.json',
    notes: [
      'The bells of M cover all eight numbers of a code at once; in the paper each number has bells of its own.',
      'V is made of perceptrons and M is a gated recurrent unit; in the paper they are convolutions and an LSTM.',
      'C sees code and memory, as in the paper; its 137 weights are found by full CMA-ES with the root of Cholesky.',
      'The lost ball is drawn at the temperature of the dream as well, as the end of an episode is in the paper.',
      'Steps were chosen for the time that there was: the loss of M still fell when training ended.',
    ],
  };
}

function scriptOf(part: Part): URL {
  return new URL(`../../../src/models/dream/weights/${part}.js`, import.meta.url);
}
