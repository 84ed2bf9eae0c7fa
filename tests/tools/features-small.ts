/**
 * `node tests/tools/features-small.ts [--seeds 1,2,3,4,5]` does what a reader of `features-or-pixels` can do: it trains
 * the small networks under every guard, and prints loss and spread at the end in parts of their first values, and R² of
 * the ball's place before and after. The chapter's note states them.
 */
import { parseArgs } from 'node:util';
import { run } from '../../src/figures/features-or-pixels/run.ts';
import { guards } from '../../src/models/features/small.ts';

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '1,2,3,4,5' } } });
for (const guard of guards) {
  for (const seed of values.seeds.split(',').map(Number)) {
    const pieces = [...run({ key: `${guard} ${seed}`, is: 'training', guard, seed, from: 0 }, {})];
    const told = pieces.flatMap((piece) => (piece && 'loss' in piece ? [piece] : []));
    const [first, last] = [told[0], told.at(-1)];
    if (!first || !last) throw new Error(`seed ${seed} under ${guard} was not trained`);
    console.log(
      `${guard.padEnd(6)} seed ${seed}: loss ${(last.loss / first.loss).toFixed(4)}, spread ${(last.spread / first.spread).toFixed(3)}, told ${first.told.toFixed(2)} before and ${last.told.toFixed(2)} after ${last.steps} steps`,
    );
  }
}
