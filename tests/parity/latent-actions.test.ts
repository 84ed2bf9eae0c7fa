import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { visionWeights } from '../../src/models/dream/config.ts';
import { visionShapes } from '../../src/models/dream/parameters.ts';
import { toPixels } from '../../src/models/dream/pixels.ts';
import { createVision } from '../../src/models/dream/run.ts';
import { fixtureGame } from '../../src/models/dream/training/ship.ts';
import { config, dynamicsWeights, readerWeights } from '../../src/models/latent-actions/config.ts';
import { dynamicsShapes, readerShapes } from '../../src/models/latent-actions/parameters.ts';
import { createDynamics, createReader } from '../../src/models/latent-actions/run.ts';
import type { Fixture } from '../../src/models/latent-actions/training/ship.ts';
import { shipped } from '../../src/models/shipped.ts';
import { decodeWeights, type ShippedWeights } from '../../src/models/weights.ts';
import { renderPaddle } from '../../src/world/paddle-film.ts';

/** Written by `npm run train -- latent-actions --ship`: what jax-js computes on the weights that ship. */
const fixture = JSON.parse(readFileSync(new URL('latent-actions.json', import.meta.url), 'utf8')) as Fixture;
const names = [visionWeights, readerWeights, dynamicsWeights];
const data = shipped(names) as Readonly<Record<string, ShippedWeights>>;
const [seen, read, moved] = names.map((name) => data[name]) as [ShippedWeights, ShippedWeights, ShippedWeights];
const frames = fixtureGame(fixture.seed, fixture.pushed).map((state) => toPixels(renderPaddle(state)));
const { code, memory } = config.dynamics;

function floats(base64: string): Float32Array {
  return new Float32Array(Uint8Array.from(Buffer.from(base64, 'base64')).buffer);
}

function farthest(a: Float32Array, b: Float32Array): number {
  expect(a).toHaveLength(b.length);
  return a.reduce((most, value, at) => Math.max(most, Math.abs(value - (b[at] as number))), 0);
}

describe('latent actions in plain TypeScript and in jax-js, on the shipped weights', () => {
  it('speak of the same weights', () => {
    expect(fixture.checksums).toEqual({ vision: seen.checksum, reader: read.checksum, dynamics: moved.checksum });
  });

  it('say the same of each pair of frames', () => {
    const reader = createReader(decodeWeights(read, readerShapes()));
    const said = fixture.pushed.flatMap((_, at) => [...reader.read(frames[at] as Float32Array, frames[at + 1] as Float32Array)]); // prettier-ignore
    expect(farthest(Float32Array.from(said), floats(fixture.said))).toBeLessThan(1e-4);
  });

  it('remember the same, code after code, and foresee the same', () => {
    const vision = createVision(decodeWeights(seen, visionShapes()));
    const dynamics = createDynamics(decodeWeights(moved, dynamicsShapes()));
    const { mean } = vision.encode(Float32Array.from(frames.flatMap((frame) => [...frame])));
    let kept: Float32Array = new Float32Array(memory);
    fixture.pressed.forEach((press, at) => {
      kept = dynamics.remember(kept, mean.subarray(at * code, (at + 1) * code), [press]);
      expect(farthest(kept, floats(fixture.kept[at] as string)), `frame ${at}`).toBeLessThan(1e-4);
      const forecast = dynamics.foresee(kept);
      const expected = fixture.forecasts[at] as Fixture['forecasts'][number];
      for (const part of ['shift', 'logDeviation', 'logWeight', 'lost'] as const) {
        expect(farthest(forecast[part], floats(expected[part])), `${part} of frame ${at}`).toBeLessThan(1e-3);
      }
    });
  });
});
