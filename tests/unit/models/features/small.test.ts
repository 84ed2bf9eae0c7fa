import { beforeAll, describe, expect, it } from 'vitest';
import { defaultDevice, init, nn, numpy as np, valueAndGrad } from '@jax-js/jax';
import { randomFrom } from '../../../../src/kit/random.ts';
import {
  drawPairs,
  guards,
  initialSmall,
  see,
  slopeOf,
  small,
  smallShapes,
  smallSpread,
  walkSmall,
  type Guard,
  type Pairs,
} from '../../../../src/models/features/small.ts';
import type { Parameters } from '../../../../src/models/parameters.ts';
import { toArray, toDevice } from '../../../../src/models/training/device.ts';
import type { Arrays } from '../../../../src/models/training/optimizer.ts';
import { linear } from '../../../../src/models/training/transformer.ts';

beforeAll(async () => {
  await init('wasm');
  defaultDevice('wasm');
});

const pairs = drawPairs(8, randomFrom(3));
const [weights, mean] = [initialSmall(1), initialSmall(2)];

/** The same by a library that finds gradients by itself. */
async function byLibrary(guard: Guard, { before, after }: Pairs): Promise<{ loss: number; gradient: Parameters }> {
  const encode = (p: Arrays, x: np.Array): np.Array => linear(p, 'features', nn.relu(linear(p, 'see', x)));
  const rows = (values: Float32Array): np.Array => toArray(values, [8, small.inputs]);
  const slow = toDevice(guard === 'mean' ? mean : weights, smallShapes);
  const target = encode(slow, rows(after));
  const lossOf = (p: Arrays): np.Array => {
    const said = linear(p, 'said', nn.relu(linear(p, 'guess', encode(p, rows(before)))));
    return np.square(said.sub(guard === 'none' ? encode(p, rows(after)) : target.ref)).mean();
  };
  const [loss, gradient] = valueAndGrad(lossOf)(toDevice(weights, smallShapes)) as [np.Array, Arrays];
  const host: Record<string, Float32Array> = {};
  for (const [name, array] of Object.entries(gradient)) host[name] = (await array.data()) as Float32Array;
  return { loss: (await loss.jsAsync()) as number, gradient: host };
}

describe('the small pair of perceptrons', () => {
  it.each(guards)(
    'has the loss and the gradient that jax-js finds (%s)',
    async (guard) => {
      const ours = slopeOf(weights, mean, pairs, guard);
      const theirs = await byLibrary(guard, pairs);
      expect(ours.loss).toBeCloseTo(theirs.loss, 5);
      for (const [name, values] of Object.entries(theirs.gradient)) {
        const most = Math.max(1e-4, ...values.map(Math.abs));
        const off = values.map((value, i) => Math.abs((ours.gradient[name]?.[i] as number) - value));
        expect(Math.max(...off) / most, name).toBeLessThan(1e-4);
      }
    },
    30_000,
  );

  it('shrinks its features without a safeguard, while the loss falls below that of the guarded', () => {
    const shown = drawPairs(60, randomFrom(9));
    const after = (guard: Guard): { loss: number; spread: number } => {
      let found = { loss: 0, spread: 0 };
      for (const { steps, loss, parameters } of walkSmall(guard, 1)) {
        if (steps < 100) continue;
        found = { loss, spread: smallSpread(see(parameters, shown.before).features) };
        break;
      }
      return found;
    };
    const [guarded, open] = [after('mean'), after('none')];
    const begin = smallSpread(see(initialSmall(1), shown.before).features);
    expect(open.spread).toBeLessThan(begin / 4);
    expect(guarded.spread).toBeGreaterThan(begin / 2);
    expect(open.loss).toBeLessThan(guarded.loss / 5);
  }, 60_000);

  it('sees the same clips whatever guards it, and begins alike', () => {
    const firstLoss = (guard: Guard): number => {
      for (const { loss } of walkSmall(guard, 4)) return loss;
      throw new Error('no step was made');
    };
    const losses = guards.map(firstLoss);
    expect(losses[1]).toBe(losses[0]);
    expect(losses[2]).toBe(losses[0]);
  });
});
