/** What src/models/inverse-dynamics/card.json holds: what the model is, how it was made and how long that took. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { config } from '../../../src/models/inverse-dynamics/config.ts';
import { countParameters, inverseDynamicsShapes } from '../../../src/models/inverse-dynamics/parameters.ts';
import { data, grain, stage } from '../../../src/models/inverse-dynamics/training/recipe.ts';
import { part } from '../../../src/models/inverse-dynamics/training/ship.ts';
import { learned } from '../../../src/models/training/sitting.ts';

const weights = new URL('../../../src/models/inverse-dynamics/weights/weights.js', import.meta.url);

export function cardOf(folder: string, seeds: readonly number[]) {
  return {
    model: 'Inverse dynamics for the Box with a paddle: two neighboring frames in, the push between them out',
    repeat: [
      ...seeds.map((seed) => `npm run train -- inverse-dynamics --seed ${seed}`),
      `npm run train -- inverse-dynamics --seed ${seeds[0] ?? 1} --ship`,
      `npx node tests/tools/robot-measure.ts --seeds ${seeds.join(',')}`,
    ],
    data: {
      ...data,
      source: 'src/world/paddle.ts, played by random pushes, each held for 1 to 8 frames; pushes that cannot be seen, against a wall, are left out', // prettier-ignore
    },
    architecture: { ...config, parameters: countParameters() },
    training: { ...stage, grain },
    hardware: 'one thread of a shared machine with two cores, beside other work',
    seeds,
    weights: [{ part, gzippedBytes: gzipSync(readFileSync(weights), { level: 9 }).length }],
    runs: seeds.flatMap((seed) => {
      const log = learned(folder, seed, part, inverseDynamicsShapes())?.log;
      if (!log) return [];
      const { steps, wallSeconds, cpuSeconds, losses } = log;
      return [{ seed, steps, wallSeconds: Math.round(wallSeconds), cpuSeconds: Math.round(cpuSeconds), losses }];
    }),
    results: 'content/data/robot.json',
    notes: [
      'It has seen pairs of frames of the Box alone, with grain added, and never a frame of a dream.',
      'The language is a lookup: eight instructions, each a list of three steps. Nothing here understands a word.',
      'The dream is given pushes when it imagines; the inverse-dynamics model is not told them. So it reads back what was put in, and what is tested is that it can be read off imagined frames. UniPi generates its films without actions.',
      'Which film comes nearest to a step is decided by a tracker that is written by hand.',
      'Without imagination means that nothing moves in the film but the paddle: the robot goes to where it last saw the ball. This is a rule written by hand, and one that continues the flight would do better.',
      'The robot that tries in the Box starts each film from the true state, with all chance in it: it knows even how the ball will leave the paddle.',
      'The vocabulary was chosen after pilots: of single landings the dreaming robot brought about 79 to 84 percent and the rule without imagination 63, so that the one did not do twice as well as the other. Three landings in a row tell the two apart.',
      'The temperature of the films, 0.1, was picked in pilots too. The tasks that are counted here are others than those of the pilots.',
    ],
  };
}
