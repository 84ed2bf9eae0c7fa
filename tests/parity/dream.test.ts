import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { config, memoryWeights, visionWeights } from '../../src/models/dream/config.ts';
import { memoryShapes, visionShapes } from '../../src/models/dream/parameters.ts';
import { toPixels } from '../../src/models/dream/pixels.ts';
import { createMemory, createVision } from '../../src/models/dream/run.ts';
import { fixtureGame, type Fixture } from '../../src/models/dream/training/ship.ts';
import { shipped } from '../../src/models/shipped.ts';
import { decodeWeights, type ShippedWeights } from '../../src/models/weights.ts';
import { renderPaddle } from '../../src/world/paddle-film.ts';

/** Written by `npm run train -- dream --ship`: what jax-js computes on the weights that ship. */
const fixture = JSON.parse(readFileSync(new URL('dream.json', import.meta.url), 'utf8')) as Fixture;
const data = shipped([visionWeights, memoryWeights]) as Readonly<Record<string, ShippedWeights>>;
const [seen, remembered] = [data[visionWeights] as ShippedWeights, data[memoryWeights] as ShippedWeights];
const vision = createVision(decodeWeights(seen, visionShapes()));
const memory = createMemory(decodeWeights(remembered, memoryShapes()));
const game = fixtureGame(fixture.seed, fixture.pushed);
const { pixels, code } = config;

function frames(): Float32Array {
  const film = new Float32Array(game.length * pixels);
  game.forEach((state, at) => toPixels(renderPaddle(state), film.subarray(at * pixels, (at + 1) * pixels)));
  return film;
}

function floats(base64: string): Float32Array {
  return new Float32Array(Uint8Array.from(Buffer.from(base64, 'base64')).buffer);
}

function farthest(a: Float32Array, b: Float32Array): number {
  expect(a).toHaveLength(b.length);
  return a.reduce((most, value, at) => Math.max(most, Math.abs(value - (b[at] as number))), 0);
}

describe('the dream in plain TypeScript and in jax-js, on the shipped weights', () => {
  it('speaks of the same weights', () => {
    expect(fixture.checksums).toEqual({ vision: seen.checksum, memory: remembered.checksum });
  });

  it('sees the same codes in a game and draws the same frames from them', () => {
    const { mean, logVariance } = vision.encode(frames());
    expect(farthest(mean, floats(fixture.mean))).toBeLessThan(1e-4);
    expect(farthest(logVariance, floats(fixture.logVariance))).toBeLessThan(1e-4);
    expect(farthest(vision.draw(floats(fixture.mean)), floats(fixture.drawn))).toBeLessThan(1e-4);
  });

  it('remembers the same, frame after frame, and foresees the same', () => {
    const mean = floats(fixture.mean);
    let kept = new Float32Array(config.memory);
    fixture.pushed.forEach((push, at) => {
      kept = memory.remember(kept, mean.subarray(at * code, (at + 1) * code), [push]) as typeof kept;
      expect(farthest(kept, floats(fixture.kept[at] as string)), `frame ${at}`).toBeLessThan(1e-4);
      const forecast = memory.foresee(kept);
      const expected = fixture.forecasts[at] as Fixture['forecasts'][number];
      for (const part of ['shift', 'logDeviation', 'logWeight', 'lost'] as const) {
        expect(farthest(forecast[part], floats(expected[part])), `${part} of frame ${at}`).toBeLessThan(1e-3);
      }
    });
  });
});
