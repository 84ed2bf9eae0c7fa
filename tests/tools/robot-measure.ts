/**
 * `node tests/tools/robot-measure.ts [--seeds 1,2,3] [--tasks 200] [--trusts 2,4,8,16] [--out FOLDER] [--dreams FOLDER]`
 * lets robots carry out instructions in the Box and writes content/data/robot.json, and the card of the inverse-dynamics
 * model. FOLDER holds its training for each seed; with `--dreams` the dream is that of the same seed as well, otherwise
 * the one that ships. What is computed stays in FOLDER, so that the same command goes on after a cut.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { candidateCount, horizon } from '../../src/models/robot/candidates.ts';
import { temperature } from '../../src/models/robot/imagine.ts';
import { cardOf } from './robot-measure/card.ts';
import { modelsOf } from './robot-measure/models.ts';
import { readings } from './robot-measure/readings.ts';
import { attempts, robots, type Attempts } from './robot-measure/tasks.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1,2,3' },
    tasks: { type: 'string', default: '200' },
    trusts: { type: 'string', default: '2,4,8,16' },
    out: { type: 'string', default: join(tmpdir(), 'inverse-dynamics') },
    dreams: { type: 'string' },
  },
});
const numbers = (list: string): readonly number[] => list.split(',').map(Number);
const [seeds, trusts, tasks] = [numbers(values.seeds), numbers(values.trusts), Number(values.tasks)];
const say = (line: string): void => console.log(line);

/** What was computed before, by the robot, the seed and the rest that decides it. */
const memory = join(values.out, 'robot-attempts.json');
const known: Record<string, Attempts> = existsSync(memory)
  ? (JSON.parse(readFileSync(memory, 'utf8')) as Record<string, Attempts>)
  : {};

const rows: Attempts[] = [];
const read = [];
const weights = [];
for (const seed of seeds) {
  const { models, checksums } = modelsOf(values.out, values.dreams, seed);
  for (const robot of robots) {
    // Whoever acts at random looks at nothing, however often.
    for (const trust of robot === 'random' ? trusts.slice(0, 1) : trusts) {
      const key = `${robot} ${trust} ${seed} ${tasks} ${Object.values(checksums).join(' ')}`;
      known[key] ??= attempts(models, { robot, trust, seed, tasks });
      writeFileSync(memory, JSON.stringify(known));
      rows.push(known[key]);
      say(`seed ${seed}  ${robot}, trust ${trust}: ${known[key].done} of ${tasks} carried out`);
    }
  }
  weights.push({ seed, ...checksums });
  read.push({ seed, ...readings(models, seed) });
}

const write = (file: string, content: unknown): void => {
  writeFileSync(new URL(`../../${file}`, import.meta.url), `${JSON.stringify(content, null, 2)}\n`);
};
write('content/data/robot.json', {
  id: 'robot',
  title: 'Instructions carried out in the Box with a paddle',
  source: 'node tests/tools/robot-measure.ts',
  /** Seeds of the inverse-dynamics model, of the tasks and of the chance in the dream; and of the dream itself, or none. */
  seeds,
  dreams: values.dreams === undefined ? 'the one that ships' : 'one for each seed',
  tasks,
  candidates: candidateCount,
  horizon,
  temperature,
  weights,
  rows,
  read,
});
write('src/models/inverse-dynamics/card.json', cardOf(values.out, seeds));
