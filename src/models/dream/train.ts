/**
 * `npm run train -- dream --seed 1 [--out FOLDER] [--minutes N]` trains V and then M; the same command goes on after a
 * cut. With `--controllers 5` it trains controllers on the weights as they ship, five for each school or for those of
 * `--schools 0.1,1`, and goes on after a cut with the first that is missing. With `--ship` it turns the checkpoints into
 * `weights/` and into the fixture of the parity test.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { schools, trainControllers } from './training/controllers.ts';
import { createEngine } from './training/engine.ts';
import { train } from './training/loop.ts';
import { asShipped, ship } from './training/ship.ts';

const scripts = new URL('weights/', import.meta.url);
const fixture = new URL('../../../tests/parity/dream.json', import.meta.url);

/** @param words the command line after the model's name. Resolves to the exit code. */
export async function main(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      seed: { type: 'string', default: '1' },
      out: { type: 'string', default: join(tmpdir(), 'dream') },
      minutes: { type: 'string', default: '60' },
      controllers: { type: 'string', default: '0' },
      schools: { type: 'string', default: schools.join(',') },
      ship: { type: 'boolean', default: false },
    },
  });
  const [seed, minutes, controllers] = [values.seed, values.minutes, values.controllers].map(Number) as [number, number, number]; // prettier-ignore
  if (!Number.isInteger(seed) || seed < 1 || seed > 1000) return complain(`--seed ${values.seed} is not in 1 … 1000`);
  if (!(minutes > 0)) return complain(`--minutes ${values.minutes} is no duration`);
  if (!Number.isInteger(controllers) || controllers < 0) return complain(`--controllers ${values.controllers} is no number`); // prettier-ignore
  const names = values.schools.split(',');
  const taught = schools.filter((school) => names.includes(String(school)));
  if (taught.length < names.length) return complain(`--schools ${values.schools}: there are ${schools.join(', ')}`);
  const report = (line: string): void => console.log(line);
  if (values.ship) {
    for (const line of await ship(values.out, seed, scripts, fixture)) report(line);
  } else if (controllers > 0) {
    const [seen, remembered] = [asShipped(values.out, seed, 'vision'), asShipped(values.out, seed, 'memory')];
    const engine = await createEngine(seen.parameters, remembered.parameters);
    await trainControllers(join(values.out, `seed-${seed}`), controllers, taught, engine, report);
  } else {
    const done = await train({ seed, folder: values.out, end: performance.now() + 60_000 * minutes, report });
    report(done ? `Trained; the checkpoints are in ${values.out}` : 'Time is over; the same command goes on.');
  }
  return 0;
}

function complain(sentence: string): number {
  console.error(sentence);
  return 1;
}
