import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../src/kit/random.ts';
import { beginning, config, weightsName } from '../../src/models/othello/config.ts';
import { randomGame } from '../../src/models/othello/games.ts';
import { parameterShapes } from '../../src/models/othello/parameters.ts';
import { createModel } from '../../src/models/othello/run.ts';
import type { Fixture } from '../../src/models/othello/training/ship.ts';
import { shipped } from '../../src/models/shipped.ts';
import { decodeWeights, type ShippedWeights } from '../../src/models/weights.ts';

/** Written by `npm run train -- othello --ship`: what jax-js computes on the weights that ship. */
const fixture = JSON.parse(readFileSync(new URL('othello.json', import.meta.url), 'utf8')) as Fixture;
const weights = shipped([weightsName])[weightsName] as ShippedWeights;
const { tokens, width, outputs } = config;

function floats(base64: string): Float32Array {
  return new Float32Array(Uint8Array.from(Buffer.from(base64, 'base64')).buffer);
}

/** Farthest apart, in parts of the largest number there is. */
function farthest(a: Float32Array, b: Float32Array): number {
  expect(a).toHaveLength(b.length);
  const largest = b.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return a.reduce((most, value, at) => Math.max(most, Math.abs(value - (b[at] as number))), 0) / largest;
}

describe('the small Othello-GPT in plain TypeScript and in jax-js', () => {
  const read = (): { stream: readonly Float32Array[]; output: Float32Array } => {
    const model = createModel(decodeWeights(weights, parameterShapes()));
    const stream = Array.from({ length: config.layers + 1 }, () => new Float32Array(tokens * width));
    const output = new Float32Array(tokens * outputs);
    [beginning, ...randomGame(randomFrom(fixture.seed))].slice(0, tokens).forEach((token, at) => {
      const odds = model.read(token, (activations, layer) => stream[layer]?.set(activations, at * width));
      output.set(odds, at * outputs);
    });
    return { stream, output };
  };
  const { stream, output } = read();

  it('speak of the same weights', () => {
    expect(weights.checksum).toBe(fixture.checksum);
  });

  it.each(stream.map((_, layer) => layer))('agree at layer %i', (layer) => {
    expect(farthest(stream[layer] as Float32Array, floats(fixture.stream[layer] as string))).toBeLessThan(1e-4);
  });

  it('agree on the next move', () => {
    expect(farthest(output, floats(fixture.output))).toBeLessThan(1e-4);
  });
});
