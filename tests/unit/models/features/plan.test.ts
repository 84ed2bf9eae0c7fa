import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../../src/kit/random.ts';
import { sizes } from '../../../../src/models/features/config.ts';
import { besideSlots, drawMask, seenTokens } from '../../../../src/models/features/mask.ts';
import { pack, unpack } from '../../../../src/models/features/packed.ts';
import {
  budget,
  finalRuns,
  finalSeeds,
  grid,
  masks,
  plan,
  tuningRuns,
  tuningSeed,
} from '../../../../src/models/features/plan.ts';
import { memoryAt, rateAt, recipe } from '../../../../src/models/features/training/recipe.ts';

const { slots, slotTokens, tokens } = sizes;

describe('the plan', () => {
  it('stands in the card as it stands in the code', () => {
    const file = new URL('../../../../src/models/features/card.json', import.meta.url);
    const card = JSON.parse(readFileSync(file, 'utf8')) as { readonly plan: unknown };
    expect(card.plan).toEqual(JSON.parse(JSON.stringify(plan)));
  });

  it('gives both aims as many tries, all of them different', () => {
    expect(grid('pixels')).toHaveLength(grid('features').length);
    for (const aim of ['pixels', 'features'] as const) {
      expect(new Set(grid(aim).map((settings) => JSON.stringify(settings))).size).toBe(grid(aim).length);
    }
    expect(Object.keys(tuningRuns())).toHaveLength(2 * 2 * grid('pixels').length);
    expect(Object.values(tuningRuns()).every(({ steps }) => steps === budget.tuning)).toBe(true);
  });

  it('reports no seed that it tuned with', () => {
    expect(finalSeeds).not.toContain(tuningSeed);
  });

  it('makes tuned and untuned runs of the same length', () => {
    const runs = finalRuns({ drift: { pixels: 1, features: 2 }, static: { pixels: 3, features: 4 } });
    for (const name of ['drift-pixels', 'drift-features', 'static-pixels', 'static-features']) {
      expect(runs[`${name}-untuned`]?.steps).toBe(runs[name]?.steps);
    }
    expect(runs['drift-features']?.settings).toEqual(grid('features')[2]);
    expect(runs['drift-open']?.settings).toEqual(grid('features')[2]);
  });
});

describe('a mask', () => {
  it.each(masks)('of %s shows as many tokens of every clip, in order and none twice', (kind) => {
    const random = randomFrom(5);
    for (let clip = 0; clip < 200; clip++) {
      const seen = drawMask(kind, random);
      expect(seen).toHaveLength(seenTokens[kind]);
      expect([...new Set(seen)].sort((a, b) => a - b)).toEqual(seen);
      expect(seen.every((token) => token >= 0 && token < tokens)).toBe(true);
    }
  });

  it('of slots hides two that follow each other', () => {
    expect(besideSlots(2)).toEqual(Array.from({ length: 2 * slotTokens }, (_, token) => token));
    const seen = besideSlots(1).map((token) => Math.floor(token / slotTokens));
    expect(new Set(seen)).toEqual(new Set([0, slots - 1]));
  });

  it('of blocks hides every place about as often as any other', () => {
    const random = randomFrom(6);
    const shown = new Float64Array(tokens);
    for (let clip = 0; clip < 2000; clip++) for (const token of drawMask('blocks', random)) shown[token] = (shown[token] as number) + 1 / 2000; // prettier-ignore
    expect(Math.min(...shown)).toBeGreaterThan(0.25);
    expect(Math.max(...shown)).toBeLessThan(0.42);
  });
});

describe('the recipe', () => {
  it('warms up, stays, and falls to nothing', () => {
    expect(rateAt(0, 400)).toBeCloseTo(1 / recipe.warmUp, 12);
    expect(rateAt(recipe.warmUp, 400)).toBe(1);
    expect(rateAt(399, 400)).toBeCloseTo(1 / 160, 12);
  });

  it('lengthens the memory of the running mean evenly', () => {
    const settings = grid('features')[0] as (typeof plan)['untuned'];
    expect(memoryAt(0, 400, settings)).toBe(settings.memory);
    expect(memoryAt(399, 400, settings)).toBeCloseTo(recipe.lastMemory, 12);
  });
});

describe('packed numbers', () => {
  it('come back within half a level', () => {
    const values = Float32Array.from({ length: 100 }, (_, i) => i / 50 - 1);
    unpack(pack([values], -1, 1), -1, 1).forEach((value, i) => {
      expect(Math.abs(value - (values[i] as number))).toBeLessThanOrEqual(1 / 15 + 1e-6);
    });
  });
});
