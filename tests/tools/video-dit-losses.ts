/**
 * Writes what a training run of the miniature looks like, for the figure in which readers train their own:
 * `node tests/tools/video-dit-losses.ts [--out FOLDER]`
 *
 * Reads the logs in the checkpoints that `npm run train` left in FOLDER, those of each seed's latest one.
 */
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ladder, type Rung } from '../../src/models/video-dit/config.ts';
import { mean } from '../../src/models/video-dit/evaluate.ts';
import { readCheckpoint, type RunLog } from '../../src/models/video-dit/training/checkpoint.ts';
import { rungFile } from '../../src/models/video-dit/training/loop.ts';
import { hardware, round, writeJson } from './video-dit-card-file.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: join(tmpdir(), 'video-dit') } } });
const rungs = (Object.keys(ladder) as Rung[]).reverse();
const logs = [1, 2, 3].flatMap((seed): readonly RunLog[] => {
  const file = rungs.map((rung) => rungFile(values.out, seed, rung)).find(existsSync);
  return file ? [readCheckpoint(file, 1).log] : [];
});
if (logs.length === 0) throw new Error(`there is no checkpoint in ${values.out}`);

await writeJson(new URL('../../content/data/video-dit-losses.json', import.meta.url), {
  id: 'video-dit-losses',
  title: 'The loss of the miniature while it was trained, and what a step cost',
  source: 'node tests/tools/video-dit-losses.ts',
  hardware: hardware(),
  secondsAStep: 'of processor time, in Node, on a machine that had other work',
  runs: logs.map(({ seed, steps, cpuSeconds, losses }) => ({
    seed,
    secondsAStep: round(cpuSeconds / steps, 3),
    losses: thinned(losses),
  })),
});

/** Means over ever longer stretches, each a sixth of the steps before it: evenly spaced where steps are drawn by their logarithm. */
function thinned(losses: RunLog['losses']): readonly (readonly [number, number])[] {
  const points: [number, number][] = [];
  let stretch: number[] = [];
  let from = 0;
  for (const [steps, loss] of losses) {
    stretch.push(loss);
    if (steps - from < from / 6) continue;
    points.push([Math.round((from + steps) / 2), round(mean(stretch), 5)]);
    stretch = [];
    from = steps;
  }
  return points;
}
