/**
 * `npm run train -- latent-actions --seed 1 [--out FOLDER] [--minutes N]` trains the reader in each variant and then the
 * dynamics, on what V of the dream sees with the weights that ship; the same command goes on after a cut. With `--ship`
 * it turns the checkpoints into `weights/` and into the fixture of the parity test.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { train } from './training/loop.ts';
import { ship } from './training/ship.ts';

const scripts = new URL('weights/', import.meta.url);
const fixture = new URL('../../../tests/parity/latent-actions.json', import.meta.url);

/** @param words the command line after the model's name. Resolves to the exit code. */
export async function main(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      seed: { type: 'string', default: '1' },
      out: { type: 'string', default: join(tmpdir(), 'latent-actions') },
      minutes: { type: 'string', default: '60' },
      ship: { type: 'boolean', default: false },
    },
  });
  const [seed, minutes] = [values.seed, values.minutes].map(Number) as [number, number];
  if (!Number.isInteger(seed) || seed < 1 || seed > 1000) return complain(`--seed ${values.seed} is not in 1 … 1000`);
  if (!(minutes > 0)) return complain(`--minutes ${values.minutes} is no duration`);
  const report = (line: string): void => console.log(line);
  if (values.ship) {
    for (const line of await ship(values.out, seed, scripts, fixture)) report(line);
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
