import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../../src/kit/random.ts';
import { beginning, config, hookLayers } from '../../../../src/models/othello/config.ts';
import { foretoldByRule, gamesOf, legality } from '../../../../src/models/othello/evaluate.ts';
import { branchingGame, replay } from '../../../../src/models/othello/games.ts';
import { countParameters, parameterShapes } from '../../../../src/models/othello/parameters.ts';
import { legalMoves } from '../../../../src/models/othello/rules.ts';
import { createModel, softmax } from '../../../../src/models/othello/run.ts';
import { emptyBatch, fillBatch } from '../../../../src/models/othello/training/batch.ts';
import { initialParameters } from '../../../../src/models/othello/training/initial.ts';
import { rateAt, recipe } from '../../../../src/models/othello/training/recipe.ts';
import { walk } from '../../../../src/models/othello/training/steps.ts';
import { readRun, writeCheckpoint } from '../../../../src/models/training/checkpoint.ts';
import { toHost } from '../../../../src/models/training/device.ts';

const random = randomFrom(1);
const parameters = Object.fromEntries(
  Object.entries(initialParameters(1)).map(([name, values]) => [name, values.map((v) => v + 0.1 * random.normal())]),
);

describe('the small Othello-GPT', () => {
  it('holds few enough numbers for a page', () => {
    expect(countParameters()).toBeLessThan(270_000);
  });

  it('says the same whether a game is read at once or some of it is taken back and read again', () => {
    const model = createModel(parameters);
    const tokens = [beginning, 8, 7, 2, 9];
    const first = tokens.map((token) => model.read(token));
    model.backTo(2);
    expect(model.count()).toBe(2);
    expect(model.read(7)).toEqual(first[2]);
    expect(model.read(2)).toEqual(first[3]);
  });

  it('shows each layer of the token that is read, and goes on with what a hook writes', () => {
    const model = createModel(parameters);
    const seen: number[] = [];
    const plain = model.read(beginning, (activations, layer) => {
      expect(activations).toHaveLength(config.width);
      seen.push(layer);
    });
    expect(seen).toEqual(Array.from({ length: hookLayers }, (_, layer) => layer));
    model.backTo(0);
    const changed = model.read(beginning, (activations, layer) => layer === 2 && activations.fill(1, 0, 8));
    expect(changed).not.toEqual(plain);
  });

  it('refuses what is no token, a game without end, and parameters of another shape', () => {
    const model = createModel(parameters);
    expect(() => model.read(36)).toThrow(RangeError);
    for (let at = 0; at < config.tokens; at++) model.read(beginning);
    expect(() => model.read(0)).toThrow(RangeError);
    expect(() => createModel({ ...parameters, embed: new Float32Array(3) })).toThrow(RangeError);
  });

  it('gives probabilities that add up to one, also for large odds', () => {
    expect(softmax([1000, 1000, -1000])).toEqual(Float64Array.of(0.5, 0.5, 0));
  });
});

describe('its training', () => {
  it('follows from seed and step alone', () => {
    const [one, two] = [emptyBatch(2), emptyBatch(2)];
    fillBatch(one, 1, 7);
    fillBatch(two, 1, 8);
    expect(two).not.toEqual(one);
    fillBatch(two, 1, 7);
    expect(two).toEqual(one);
  });

  it('shows moves that are legal where they are said, and nothing behind the end of a game', () => {
    const games = Array.from({ length: 40 }, () => branchingGame(random, 8));
    for (const game of games) {
      const positions = replay(game.map(([move]) => move as number));
      game.forEach((moves, at) => {
        const legal = legalMoves(positions[at] as (typeof positions)[number]);
        expect(moves).toHaveLength(8);
        expect(moves.every((move) => legal.includes(move))).toBe(true);
      });
    }
    const batch = emptyBatch(4);
    fillBatch(batch, 3, 0);
    const { tokens, vocabulary, outputs } = config;
    for (let row = 0; row < 4 * tokens; row++) {
      const sum = (values: Float32Array, width: number): number =>
        values.subarray(row * width, (row + 1) * width).reduce((a, b) => a + b, 0);
      const read = sum(batch.read, vocabulary);
      expect([0, 1]).toContain(read);
      expect(sum(batch.next, outputs)).toBeCloseTo(read, 5);
    }
  });

  it('warms up, goes on in full and falls to nothing', () => {
    expect(rateAt(0)).toBeCloseTo(1 / recipe.warmUp);
    expect(rateAt(recipe.decayFrom - 1)).toBe(1);
    expect(rateAt(recipe.steps - 1)).toBeLessThan(0.01);
  });

  it('goes on after a cut as if there had been none', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'othello-'));
    const file = join(folder, 'resume.checkpoint');
    const losses: number[] = [];
    for await (const { steps, loss, state } of walk(2, undefined)) {
      losses.push(loss);
      if (steps === 1) {
        const { weights, first, second, average } = state;
        const log = { seed: 2, steps, losses: [], wallSeconds: 0, cpuSeconds: 0 };
        const parts = await Promise.all([weights, first, second, average].map(toHost));
        writeCheckpoint(file, parameterShapes(), log, parts);
      }
      if (steps === 2) break;
    }
    for await (const { steps, loss } of walk(2, readRun(file, parameterShapes(), 2).from)) {
      expect(steps).toBe(2);
      expect(loss).toBeCloseTo(losses[1] as number, 6);
      break;
    }
    rmSync(folder, { recursive: true });
    expect(losses[0]).toBeCloseTo(Math.log(config.outputs), 2);
  });
});

describe('rules that know less than Othello', () => {
  it('are the less often wrong the more they know, and never better than chance allows', () => {
    const games = gamesOf(77, 40);
    const [free, touching, theirs] = (['free', 'touching', 'touchingTheirs'] as const).map((rule) =>
      legality(games, foretoldByRule(rule)),
    );
    expect(free?.illegalTop).toBeGreaterThan(touching?.illegalTop ?? 1);
    expect(touching?.illegalTop).toBeGreaterThan(theirs?.illegalTop ?? 1);
    expect(theirs?.loss).toBeGreaterThan(theirs?.floor ?? 9);
  });
});
