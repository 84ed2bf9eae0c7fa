import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../src/kit/random.ts';
import { speak, wordsFor } from '../../../src/kit/words.ts';
import { believe, pushApart, type Doubt } from '../../../src/figures/tower/believe.ts';
import { overlapX, overlapY, type Tower } from '../../../src/figures/tower/blocks.ts';
import { frames } from '../../../src/figures/tower/motion.ts';
import { simulate } from '../../../src/figures/tower/physics.ts';
import { exactly, fallen, once, run } from '../../../src/figures/tower/run.ts';
import { say } from '../../../src/figures/tower/say.ts';
import { compare, interval, judgment, order, pearson } from '../../../src/figures/tower/score.ts';
import * as model from '../../../src/figures/tower/state.ts';
import { towers } from '../../../src/figures/tower/towers.ts';
import { words } from '../../../src/figures/tower/words.ts';

const { start, work, published } = model;
const spoken = speak(wordsFor(words, 'en'), 'en');

/** Blocks upon each other, each `out` farther to the right than the one below. */
function stair(count: number, out: number, width: number): Tower {
  return Array.from({ length: count }, (_, i) => ({ x: i * out, y: i + 0.5, width, height: 1 }));
}

/** How far the center of mass of what is above lies inside the surface that bears it, at the joint that has least. */
function margin(stack: Tower): number {
  const spare = stack.slice(1).map((block, i) => {
    const below = stack[i] as Tower[number];
    const above = mean(stack.slice(i + 1).map(({ x }) => x));
    const right = Math.min(block.x + block.width / 2, below.x + below.width / 2);
    const left = Math.max(block.x - block.width / 2, below.x - below.width / 2);
    return Math.min(right - above, above - left);
  });
  return Math.min(...spare);
}

function fallenUnder(tower: Tower, doubt: Doubt, seed: number): number {
  const scene = believe(tower, doubt, seed);
  return fallen(simulate(scene.tower, scene.push));
}

function counts(tower: Tower, doubt: Doubt, k: number): readonly number[] {
  return Array.from({ length: k }, (_, i) => fallenUnder(tower, doubt, i));
}

const mean = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0) / list.length;
const variance = (list: readonly number[]): number => mean(list.map((x) => (x - mean(list)) ** 2));

describe('exact physics', () => {
  it('leaves a single block at rest', () => {
    expect(fallen(simulate(stair(1, 0, 3), 0))).toBe(0);
  });

  it.each([1, 3])('lets a block of width %i that hangs out by less than half stand, and one by more fall', (width) => {
    expect(fallen(simulate(stair(2, 0.49 * width, width), 0))).toBe(0);
    expect(fallen(simulate(stair(2, -0.49 * width, width), 0))).toBe(0);
    expect(fallen(simulate(stair(2, 0.51 * width, width), 0))).toBe(1);
    expect(fallen(simulate(stair(2, -0.51 * width, width), 0))).toBe(1);
  });

  it('decides a stair of ten blocks at the tenth of a width where the centers of mass say so', () => {
    expect(fallen(simulate(stair(10, 0.99 * 0.3, 3), 0))).toBe(0);
    expect(fallen(simulate(stair(10, 1.01 * 0.3, 3), 0))).toBeGreaterThan(3);
  });

  it('agrees with statics over stacks of eight blocks put up at random', () => {
    const random = randomFrom(7);
    let fell = 0;
    for (let tries = 0; tries < 60; tries++) {
      const stack: Tower[number][] = [{ x: 0, y: 0.5, width: 3, height: 1 }];
      for (let i = 1; i < 8; i++) {
        stack.push({ x: (stack[i - 1]?.x ?? 0) + random.uniform(-1.1, 1.1), y: i + 0.5, width: 3, height: 1 });
      }
      const spare = margin(stack);
      if (Math.abs(spare) < 0.02) continue;
      expect(fallen(simulate(stack, 0)) > 0, `stack ${tries} has ${spare} to spare`).toBe(spare < 0);
      if (spare < 0) fell += 1;
    }
    expect(fell).toBeGreaterThan(10);
    expect(fell).toBeLessThan(50);
  }, 30_000);

  it('topples a lone standing block by a long hard push and not by a light tap', () => {
    const upright: Tower = [{ x: 0, y: 1.5, width: 1, height: 3 }];
    expect(fallen(simulate(upright, 0.2))).toBe(0);
    expect(fallen(simulate(upright, 9))).toBe(1);
  });

  it('gives the ten towers the verdicts of statics, found with a linear program over forces at the corners', () => {
    const verdicts = towers.map((tower) => exactly(tower).fallen > 0);
    expect(verdicts).toEqual([false, false, true, true, false, false, true, false, false, true]);
  });
});

describe('the question', () => {
  it('counts a block only if it ends lower by more than 0.025 short sides', () => {
    const poses = new Float32Array(frames * 3 * 3);
    for (const [i, end] of [-0.024, -0.026, 0.5].entries()) poses[(frames - 1) * 9 + i * 3 + 1] = end;
    expect(fallen(poses)).toBe(1);
  });

  it('is averaged over runs and blocks', () => {
    const outcomes = [0, 5, 10].map((count) => ({ poses: new Float32Array(0), fallen: count }));
    expect(judgment(outcomes, 10)).toBeCloseTo(0.5);
    expect(judgment([], 10)).toBeUndefined();
  });
});

describe('the noisy simulation', () => {
  const balanced = stair(10, 0.098, 1);

  it('is exact physics where there is no doubt', () => {
    expect(once(5, 7, { sigma: 0, phi: 0, seed: 3 })).toEqual(exactly(towers[5] as Tower));
  });

  it('brings down a tower that just balances, which exact physics lets stand (equations.md, section 6)', () => {
    expect(fallenUnder(balanced, { sigma: 0, phi: 0 }, 1)).toBe(0);
    const few = counts(balanced, { sigma: 0.2, phi: 0 }, 24);
    expect(few.filter((count) => count > 0).length / few.length).toBeGreaterThan(0.8);
  }, 20_000);

  it('gives the same run for the same seed, and another for another', () => {
    const settings = { ...published, seed: 5 };
    expect(once(0, 3, settings)).toEqual(once(0, 3, settings));
    expect(once(0, 3, settings)).not.toEqual(once(0, 4, settings));
    expect(once(0, 3, settings)).not.toEqual(once(0, 3, { ...published, seed: 6 }));
  });

  it('agrees with the 43 percent of the chapter for two blocks, and its variance shrinks as 1/k', () => {
    // 0.45 of a width out, each position known to 0.2 of a width.
    const falls = counts(stair(2, 1.35, 3), { sigma: 0.6, phi: 0 }, 800);
    expect(mean(falls)).toBeGreaterThan(0.37);
    expect(mean(falls)).toBeLessThan(0.49);
    const ofMeans = (k: number): number =>
      variance(Array.from({ length: falls.length / k }, (_, i) => mean(falls.slice(i * k, (i + 1) * k))));
    expect((ofMeans(4) * 4) / 0.245).toBeCloseTo(1, 0);
    expect(ofMeans(4) / ofMeans(16)).toBeGreaterThan(2.4);
    expect(ofMeans(4) / ofMeans(16)).toBeLessThan(6.6);
  }, 60_000);

  it('pushes overlapping blocks apart and never up', () => {
    const stuck: Tower = [
      { x: 0, y: 1.5, width: 1, height: 3 },
      { x: 0.4, y: 1.5, width: 1, height: 3 },
      { x: 0.2, y: 3.5, width: 3, height: 1 },
    ];
    const apart = pushApart(stuck) as [Tower[0], Tower[0], Tower[0]];
    expect(overlapX(apart[0], apart[1])).toBeLessThan(0);
    expect(apart[0].x + apart[1].x).toBeCloseTo(0.4);
    expect(apart.map(({ y }) => y)).toEqual([1.5, 1.5, 3.5]);
    expect(apart[2]).toEqual(stuck[2]);
  });
});

describe('the ten towers', () => {
  it.each(towers.map((tower, i) => [i + 1, tower] as const))(
    'number %i has ten blocks, none within another',
    (_, t) => {
      expect(t).toHaveLength(10);
      t.forEach((a, i) => {
        for (const b of t.slice(i + 1)) expect(Math.min(overlapX(a, b), overlapY(a, b))).toBeLessThan(1e-9);
      });
    },
  );
});

describe('the correlation', () => {
  it('is Pearson’s', () => {
    const pairs = [[1, 1], [2, 3], [3, 2]] as const; // prettier-ignore
    expect(pearson(pairs)).toBeCloseTo(0.5);
    expect(pearson(pairs.map(([x, y]) => [x, -7 * y]))).toBeCloseTo(-0.5);
    const line = [[1, 2], [2, 4], [4, 8]] as const; // prettier-ignore
    expect(pearson(line)).toBe(1);
  });

  it('does not exist for two towers or for answers that are all the same', () => {
    const two = [[1, 2], [2, 3]] as const; // prettier-ignore
    expect(pearson(two)).toBeUndefined();
    expect(pearson([...two, [3, 3]].map(([x]) => [x, 0.1]))).toBeUndefined();
  });

  it('has the interval of Fisher’s transformation: 0.156 to 0.736 for 0.5 over 28', () => {
    const [low = NaN, high = NaN] = interval(0.5, 28) ?? [];
    expect(low).toBeCloseTo(0.156, 3);
    expect(high).toBeCloseTo(0.736, 3);
    expect(interval(0.5, 3)).toBeUndefined();
  });
});

/** A state in which everything has been computed, out of thin air. */
function computed(judged: readonly number[], noisy: readonly number[]): model.TowerState {
  const outcome = (count: number): model.Outcome => ({ poses: new Float32Array(frames * 30), fallen: count });
  const exact = towers.map((_, i) => outcome(i < 5 ? 0 : 8));
  const key = `${published.sigma} ${published.phi} 0`;
  const runs = noisy.map((count) => ({ key, fresh: 48, list: Array.from({ length: 48 }, () => outcome(count)) }));
  return { ...start, open: true, judged, exact, noisy: runs };
}

describe('the reader', () => {
  const rising = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

  it('is compared over the towers judged, and with none judged the simulations with each other', () => {
    const comparison = compare(computed([1, 2, 3, 4, 0, 0, 0, 0, 0, 0], rising));
    expect(comparison).toMatchObject({ of: 'reader', noisy: { n: 4, r: 1 }, exact: { n: 4, r: undefined } });
    expect(compare(computed(start.judged, rising))).toMatchObject({ of: 'models', both: { n: 10 } });
    expect(compare(start)).toBeUndefined();
  });

  it('is told in a sentence why there is no correlation', () => {
    expect(say(computed([1, 7, 0, 0, 0, 0, 0, 0, 0, 0], rising), spoken)).toContain('at least three');
    expect(say(computed([4, 4, 4, 4, 4, 4, 4, 4, 4, 4], rising), spoken)).toContain('needs differences');
    expect(say(computed([1, 2, 3, 4, 0, 0, 0, 0, 0, 0], rising), spoken)).toContain('no value at all');
  });

  it('sees the towers in the order of the judgments once they are uncovered', () => {
    const state = computed([7, 1, 3, 2, 4, 4, 5, 6, 7, 1], rising);
    expect(order(state)).toEqual([1, 9, 3, 2, 4, 5, 6, 7, 0, 8]);
    expect(order({ ...state, open: false })).toEqual(rising);
  });

  it('is led to the next tower without a judgment', () => {
    const state = { ...start, judged: [1, 1, 0, 1, 1, 0, 1, 1, 1, 1], tower: 2 };
    expect(model.next(state).tower).toBe(5);
    expect(model.next(model.next(state)).tower).toBe(2);
  });

  it('has judgments that travel as ten digits, of which 8 and 9 are none', () => {
    const state = { ...start, judged: [0, 0, 7, 1, 2, 3, 4, 5, 6, 7] };
    expect(model.toDigits(state)).toBe(71_234_567);
    expect(model.fromDigits(start, 71_234_567).judged).toEqual(state.judged);
    expect(model.fromDigits(start, 98).judged).toEqual(start.judged);
  });

  it('finds them again in the own browser, unless the link brings others or the memory is not ours', () => {
    const state = { ...start, judged: [0, 0, 7, 1, 2, 3, 4, 5, 6, 7], open: true };
    const kept = model.keep.pick(state);
    expect(model.keep.restore(start, kept)).toEqual(state);
    const linked = { ...start, judged: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1] };
    expect(model.keep.restore(linked, kept)).toBe(linked);
    for (const strange of ['x', null, -3, 1e300, 0.5, {}]) expect(model.keep.restore(start, strange)).toBe(start);
    expect(model.keep.pick(start)).toBeUndefined();
  });
});

describe('the long work', () => {
  const judged = { ...start, judged: [0, 4, 0, 0, 0, 0, 0, 0, 0, 0], tower: 1 };
  const outcome: model.Outcome = { poses: new Float32Array(frames * 30), fallen: 3 };

  it('is not asked for before the first judgment, and then begins with the tower that is shown', () => {
    expect(work.request(start)).toBeUndefined();
    expect(work.request(judged)).toMatchObject({ tower: 1, from: 0, to: 48, exact: true });
  });

  it('goes on where it stopped when more runs are wanted, and keeps its key while it goes on', () => {
    const request = work.request(judged) as model.RunRequest;
    let state = work.receive(judged, request, { exact: outcome });
    for (let index = 0; index < 5; index++) state = work.receive(state, request, { index, outcome });
    expect(work.request(state)).toMatchObject({ key: request.key, from: 5, exact: false });
    expect(work.request({ ...state, k: 5 })).toMatchObject({ tower: 0 });
    expect(work.request({ ...state, k: 60 })).toMatchObject({ tower: 1, from: 5, to: 60 });
  });

  it('replaces the runs of other settings one by one', () => {
    const request = work.request(judged) as model.RunRequest;
    let state: model.TowerState = { ...judged, k: 2 };
    for (let index = 0; index < 2; index++) state = work.receive(state, request, { index, outcome });
    state = { ...state, sigma: 0.4 };
    expect(model.ready(state, 1)).toBe(0);
    const other = { ...outcome, fallen: 9 };
    state = work.receive(state, work.request(state) as model.RunRequest, { index: 0, outcome: other });
    expect(model.runsOf(state, 1).map((each) => each.fallen)).toEqual([9, 3]);
    expect(model.ready(state, 1)).toBe(1);
  });

  it('is cut short where the browser has no worker, and the sentence says so', () => {
    const denied = work.withoutWorker({ ...judged, open: true });
    expect(work.request(denied)).toMatchObject({ to: 8 });
    expect(say(denied, spoken)).toContain('at most eight runs');
  });

  it('ends with nothing left to ask', () => {
    let state: model.TowerState = { ...judged, k: 1 };
    for (let rounds = 0; rounds < 10; rounds++) {
      const request = work.request(state) as model.RunRequest;
      for (const piece of run(request, {})) state = work.receive(state, request, piece);
    }
    expect(work.request(state)).toBeUndefined();
    expect(model.isReady(state)).toBe(true);
  }, 20_000);
});
