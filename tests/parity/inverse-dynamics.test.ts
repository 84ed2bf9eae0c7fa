import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { config, inverseDynamicsWeights } from '../../src/models/inverse-dynamics/config.ts';
import { inverseDynamicsShapes } from '../../src/models/inverse-dynamics/parameters.ts';
import { createInverseDynamics } from '../../src/models/inverse-dynamics/run.ts';
import type { Fixture } from '../../src/models/inverse-dynamics/training/ship.ts';
import { toPixels } from '../../src/models/dream/pixels.ts';
import { fixtureGame } from '../../src/models/dream/training/ship.ts';
import { shipped } from '../../src/models/shipped.ts';
import { decodeWeights, type ShippedWeights } from '../../src/models/weights.ts';
import { renderPaddle } from '../../src/world/paddle-film.ts';

/** Written by `npm run train -- inverse-dynamics --ship`: what jax-js computes on the weights that ship. */
const fixture = JSON.parse(readFileSync(new URL('inverse-dynamics.json', import.meta.url), 'utf8')) as Fixture;
const weights = shipped([inverseDynamicsWeights])[inverseDynamicsWeights] as ShippedWeights;
const inverse = createInverseDynamics(decodeWeights(weights, inverseDynamicsShapes()));
const frames = fixtureGame(fixture.seed, fixture.pushed).map((state) => toPixels(renderPaddle(state)));

describe('inverse dynamics in plain TypeScript and in jax-js, on the shipped weights', () => {
  it('speaks of the same weights', () => {
    expect(fixture.checksum).toBe(weights.checksum);
  });

  it('holds each push as likely as jax-js does', () => {
    const expected = new Float32Array(Uint8Array.from(Buffer.from(fixture.odds, 'base64')).buffer);
    expect(expected).toHaveLength(fixture.pushed.length * config.pushes);
    fixture.pushed.forEach((_, at) => {
      const odds = inverse.odds(frames[at] as Float32Array, frames[at + 1] as Float32Array);
      odds.forEach((value, i) => {
        expect(Math.abs(value - (expected[at * config.pushes + i] as number)), `pair ${at}`).toBeLessThan(1e-3);
      });
    });
  });

  it('names the pushes of that game', () => {
    const film = Float32Array.from(frames.flatMap((frame) => [...frame]));
    expect(inverse.infer(film)).toEqual(fixture.pushed);
  });
});
