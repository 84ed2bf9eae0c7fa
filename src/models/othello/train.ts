/**
 * `npm run train -- othello --seed 1 [--out FOLDER] [--minutes N]` trains the small Othello-GPT; the same command goes
 * on after a cut. With `--ship` it trains no more, but turns what was trained into `weights/weights.js` and into the
 * fixture of the parity test.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { train } from './training/loop.ts';
import { ship } from './training/ship.ts';

const script = new URL('weights/weights.js', import.meta.url);
const fixture = new URL('../../../tests/parity/othello.json', import.meta.url);

/** @param words the command line after the model's name. Resolves to the exit code. */
export async function main(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      seed: { type: 'string', default: '1' },
      out: { type: 'string', default: join(tmpdir(), 'othello') },
      minutes: { type: 'string', default: '120' },
      ship: { type: 'boolean', default: false },
    },
  });
  const seed = Number(values.seed);
  const minutes = Number(values.minutes);
  if (!Number.isInteger(seed) || seed < 1 || seed > 1000) return complain(`--seed ${values.seed} is not in 1 … 1000`);
  if (!(minutes > 0)) return complain(`--minutes ${values.minutes} is no duration`);
  if (values.ship) {
    for (const line of await ship(values.out, seed, script, fixture)) console.log(line);
    return 0;
  }
  const done = await train({ seed, folder: values.out, minutes, report: (line) => console.log(line) });
  console.log(done ? `Trained; the checkpoints are in ${values.out}` : 'Time is over; the same command goes on.');
  return 0;
}

function complain(sentence: string): number {
  console.error(sentence);
  return 1;
}
