import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { config, sizesOf } from '../../src/models/video-dit/config.ts';
import { toTokens } from '../../src/models/video-dit/patches.ts';
import { createModel } from '../../src/models/video-dit/run.ts';
import { pureNoise, sample } from '../../src/models/video-dit/sampler.ts';
import type { Fixture } from '../../src/models/video-dit/training/ship.ts';
import { decodeWeights } from '../../src/models/video-dit/weights.ts';
import { promptLength, renderClip } from '../../src/world/clip.ts';
import { coverClip } from '../../src/world/cover.ts';
import { shippedKernel, shippedWeights } from '../tools/video-dit.ts';

/** Written by `npm run train -- video-dit --ship`: what jax-js computes on the weights that ship. */
const fixture = JSON.parse(readFileSync(new URL('video-dit.json', import.meta.url), 'utf8')) as Fixture;
const shipped = shippedWeights(fixture.rung);
const prompt = renderClip(coverClip.slice(0, promptLength));

function floats(base64: string): Float32Array {
  return new Float32Array(Uint8Array.from(Buffer.from(base64, 'base64')).buffer);
}

function farthest(a: Float32Array, b: Float32Array): number {
  expect(a).toHaveLength(b.length);
  return a.reduce((most, value, at) => Math.max(most, Math.abs(value - (b[at] as number))), 0);
}

describe.each([
  ['plain TypeScript', undefined],
  ['WebAssembly', shippedKernel()],
])('%s and jax-js on the shipped weights', (_, kernel) => {
  const model = createModel(decodeWeights(shipped), kernel);

  it('speak of the same weights', () => {
    expect(shipped.checksum).toBe(fixture.checksum);
  });

  it.each(fixture.passes)('agree at level $noiseLevel (prompted: $isPrompted), layer by layer', (pass) => {
    const noisy = pureNoise(fixture.seed);
    if (pass.isPrompted) noisy.set(toTokens(prompt));
    const stream: Float32Array[] = [];
    const output = model.estimate({ ...pass, noisy, hook: (activations) => stream.push(activations.slice()) });
    expect(stream).toHaveLength(config.layers + 1);
    stream.forEach((activations, layer) => {
      expect(farthest(activations, floats(pass.stream[layer] as string)), `layer ${layer}`).toBeLessThan(1e-4);
    });
    expect(farthest(output, floats(pass.output))).toBeLessThan(1e-4);
  });

  it('sample the same clip in twenty steps', () => {
    const made = toTokens(sample(model, { prompt, seed: fixture.seed }));
    expect(sizesOf(config).tokens * sizesOf(config).tokenValues).toBe(made.length);
    expect(farthest(made, floats(fixture.sampled))).toBeLessThan(1e-4);
  });
});
