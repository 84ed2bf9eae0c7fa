import { mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../../../../src/kit/random.ts';
import { config, sizesOf } from '../../../../src/models/video-dit/config.ts';
import { baselines, summarize } from '../../../../src/models/video-dit/evaluate.ts';
import { emptyFrame } from '../../../../src/world/renderer.ts';
import { heldOut } from '../../../../src/models/video-dit/held-out.ts';
import { nearestClip } from '../../../../src/models/video-dit/nearest.ts';
import { emptyBatch, fillBatch } from '../../../../src/models/video-dit/training/batch.ts';
import { layTable, swap, type Part } from '../../../../src/models/video-dit/training/exchange.ts';
import { readCheckpoint, readRun, writeCheckpoint } from '../../../../src/models/video-dit/training/checkpoint.ts';
import { initialParameters } from '../../../../src/models/video-dit/training/initial.ts';
import { fillNormals } from '../../../../src/models/video-dit/training/normals.ts';
import { rateAt, recipe } from '../../../../src/models/video-dit/training/recipe.ts';
import { walk } from '../../../../src/models/video-dit/training/steps.ts';
import { renderClip } from '../../../../src/world/clip.ts';

const { tokens, tokenValues, slotTokens } = sizesOf(config);
const folder = mkdtempSync(join(tmpdir(), 'video-dit-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a batch', () => {
  const batch = emptyBatch(200);
  fillBatch(batch, 1, 7, 0);

  it('follows from seed, step and part alone', () => {
    const [one, two] = [emptyBatch(2), emptyBatch(2)];
    fillBatch(one, 1, 7, 0);
    fillBatch(two, 1, 8, 0);
    expect(two.noisy).not.toEqual(one.noisy);
    fillBatch(two, 2, 7, 0);
    expect(two.noisy).not.toEqual(one.noisy);
    fillBatch(two, 1, 7, 1);
    expect(two.noisy).not.toEqual(one.noisy);
    fillBatch(two, 1, 7, 0);
    expect(two).toEqual(one);
  });

  it('drops the prompt in about 15 % of its clips, and shows it clean in all others', () => {
    let dropped = 0;
    for (let clip = 0; clip < 200; clip++) {
      const isPrompt = batch.isPrompt.subarray(clip * tokens, (clip + 1) * tokens);
      const given = isPrompt.reduce((sum, value) => sum + value, 0);
      expect([0, slotTokens]).toContain(given);
      if (given === 0) dropped++;
      const from = clip * tokens * tokenValues;
      const to = from + given * tokenValues;
      expect(batch.noisy.subarray(from, to)).toEqual(batch.clean.subarray(from, to));
      expect(isPrompt.every((value, at) => value === 0 || batch.weight[clip * tokens + at] === 0)).toBe(true);
    }
    expect(dropped / 200).toBeGreaterThan(0.08);
    expect(dropped / 200).toBeLessThan(0.23);
  });

  it('costs a model that says nothing what it cost the trial: about .082', () => {
    let loss = 0;
    for (let step = 0; step < 4; step++) {
      fillBatch(batch, 2, step, 0);
      batch.clean.forEach(
        (value, at) => (loss += value * value * (batch.weight[Math.floor(at / tokenValues)] as number)),
      );
    }
    expect(loss / 4).toBeGreaterThan(0.078);
    expect(loss / 4).toBeLessThan(0.087);
  });
});

describe('fast normals', () => {
  const values = new Float32Array(1_000_000);
  fillNormals(values, randomFrom(1));
  const moment = (power: number): number => values.reduce((sum, value) => sum + value ** power, 0) / values.length;

  it('have the moments of the normal distribution', () => {
    expect(moment(1)).toBeCloseTo(0, 2);
    expect(moment(2)).toBeCloseTo(1, 2);
    expect(moment(3)).toBeCloseTo(0, 1);
    expect(moment(4)).toBeCloseTo(3, 1);
  });

  it.each([
    [1, 0.317311],
    [2, 0.0455],
    [3, 0.0027],
    [3.6, 0.000318],
  ])('lie farther out than %d as often as they should', (bound, expected) => {
    const found = values.reduce((sum, value) => sum + (Math.abs(value) > bound ? 1 : 0), 0) / values.length;
    expect(Math.abs(found - expected)).toBeLessThan(4 * Math.sqrt(expected / values.length));
  });
});

describe('learning rates', () => {
  it('warm up, stay, and fall to nothing', () => {
    expect(rateAt(0)).toBeCloseTo(1 / recipe.warmUp, 12);
    expect(rateAt(recipe.warmUp)).toBe(1);
    expect(rateAt(recipe.decayFrom)).toBe(1);
    expect(rateAt(recipe.steps - 1)).toBeCloseTo(1 / (recipe.steps - recipe.decayFrom), 12);
  });
});

describe('a run', () => {
  it('has the losses with which the weights of the book began', async () => {
    const losses: number[] = [];
    for await (const { steps, loss } of walk({ seed: 1 })) {
      losses.push(loss);
      if (steps === 2) break;
    }
    expect(losses[0]).toBeCloseTo(0.082146, 5);
    expect(losses[1]).toBeCloseTo(0.075021, 5);
  }, 90_000);
});

describe('two threads', () => {
  it('give each other their parts of a step', () => {
    const table = layTable();
    const [mine, theirs] = [1, 2].map((seed) => ({ loss: seed, gradient: initialParameters(seed) })) as [Part, Part];
    for (const step of [4, 5]) {
      table.steps[1] = step + 1; // or the first to come would wait
      swap(table, 0, step, mine);
      expect(swap(table, 1, step, theirs)).toEqual(mine);
      expect(swap(table, 0, step, mine)).toEqual(theirs);
    }
  });
});

describe('a checkpoint', () => {
  const file = join(folder, 'a', 'one.checkpoint');
  const log = { seed: 4, steps: 12, wallSeconds: 1.5, cpuSeconds: 1, losses: [[12, 0.08]] } as const;
  const parts = [initialParameters(1), initialParameters(2)];

  it('is read as it was written', () => {
    writeCheckpoint(file, log, parts);
    expect(readCheckpoint(file, 2)).toEqual({ log, parts });
  });

  it('tells where a run goes on, and its absence that it begins', () => {
    const four = [1, 2, 3, 4].map(initialParameters);
    const kept = join(folder, 'a', 'run.checkpoint');
    writeCheckpoint(kept, log, four);
    expect(readRun(kept, 4)).toEqual({ log, from: { steps: 12, parts: four } });
    expect(readRun(join(folder, 'none'), 4)).toMatchObject({ log: { seed: 4, steps: 0 }, from: undefined });
  });

  it('of another shape, or cut off, is refused', () => {
    expect(() => readCheckpoint(file, 3)).toThrow(/another shape/);
    truncateSync(file, 400_000);
    expect(() => readCheckpoint(file, 2)).toThrow();
  });
});

describe('scores', () => {
  const truths = heldOut(60);

  it('are full for the truth itself', () => {
    const shown = truths.map((truth) => renderClip(truth));
    const scores = summarize(shown, truths);
    expect(scores).toMatchObject({ clips: 60, right: 1, centroidError: 0, vanished: 0, duplicate: 0, ghost: 0 });
  });

  it('count the clips in which something goes wrong once', () => {
    const shown = truths.map((truth) => renderClip(truth));
    const empty = shown[0]?.map(() => emptyFrame()) ?? [];
    const scores = summarize([empty, ...shown.slice(1)], truths);
    expect(scores).toMatchObject({ clipsVanished: 1 / 60, clipsDuplicate: 0, clipsAstray: 0, clipsGhost: 0 });
  });

  it('rank the rules that know less: no bounces before no gravity, and much memory before little', () => {
    const score = (make: (truth: (typeof truths)[number]) => ReturnType<typeof renderClip>) =>
      summarize(truths.map(make), truths).centroidError;
    const straight = score(baselines['constant velocity'] as NonNullable<(typeof baselines)[string]>);
    const falling = score(baselines['gravity without bounces'] as NonNullable<(typeof baselines)[string]>);
    expect(falling).toBeLessThan(straight);
    expect(score(nearestClip(5000))).toBeLessThan(score(nearestClip(100)));
  });
});
