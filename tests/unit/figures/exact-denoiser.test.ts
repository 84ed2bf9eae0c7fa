import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/exact-denoiser/index.ts';
import { fromField, layout, xOf, yOf } from '../../../src/figures/exact-denoiser/layout.ts';
import {
  below,
  bestGuess,
  density,
  judge,
  mean,
  opinions,
  phi,
  type Mixture,
} from '../../../src/figures/exact-denoiser/mixture.ts';
import { at, expected, follow, histogram, misplaced, run } from '../../../src/figures/exact-denoiser/sampler.ts';
import {
  dataSets,
  isCovered,
  mixtureOf,
  outcomeOf,
  sampleCount,
  start,
} from '../../../src/figures/exact-denoiser/state.ts';
import { words } from '../../../src/figures/exact-denoiser/words.ts';
import { decodeState } from '../../../src/kit/link-state.ts';
import { speak, wordsFor } from '../../../src/kit/words.ts';

const pair: Mixture = [
  { share: 0.5, center: -1, spread: 0.2 },
  { share: 0.5, center: 1, spread: 0.2 },
];
const uneven: Mixture = [
  { share: 0.5, center: -1.3, spread: 0.15 },
  { share: 0.2, center: 0.1, spread: 0.4 },
  { share: 0.3, center: 1.3, spread: 0.3 },
];
const levels = [0.05, 0.2, 0.5, 0.8, 0.95, 1];

/** E[z₀ | z_t] by Bayes' rule: sums over clean values, prior times likelihood. Shares no formula with the figure. */
function integrate(mixture: Mixture, z: number, t: number): number {
  const step = 0.0005;
  let mass = 0;
  let moment = 0;
  for (let clean = -5; clean <= 5; clean += step) {
    const prior = mixture.reduce(
      (sum, { share, center, spread }) =>
        sum + (share / spread) * Math.exp(-((clean - center) ** 2) / (2 * spread ** 2)),
      0,
    );
    const joint = prior * Math.exp(-((z - (1 - t) * clean) ** 2) / (2 * t ** 2));
    mass += joint;
    moment += joint * clean;
  }
  return moment / mass;
}

describe('the exact denoiser', () => {
  it('shrinks a single bell curve toward its center, as worked out by hand', () => {
    // m = 1, s = 1/2, t = 1/2: α = σ = 1/2, gain = (1/2 · 1/4) / (1/16 + 1/4) = 2/5, so z = 2 gives 1 + 2/5 · 3/2.
    expect(bestGuess([{ share: 1, center: 1, spread: 0.5 }], 2, 0.5)).toBeCloseTo(1.6, 12);
  });

  it('weighs two kinds as worked out by hand', () => {
    // Hardly any spread, t = 1/2, z = 1/2: the kinds lie at ±1/2 with σ = 1/2, odds e^{2²/2} : 1, guess tanh 1.
    const points = pair.map((kind) => ({ ...kind, spread: 1e-6 }));
    expect(bestGuess(points, 0.5, 0.5)).toBeCloseTo(Math.tanh(1), 9);
    expect(opinions(points, 0.5, 0.5)[1]?.weight).toBeCloseTo(1 / (1 + Math.exp(-2)), 9);
  });

  it.each(levels)('says nothing between two equal kinds at noise level %f', (t) => {
    expect(bestGuess(pair, 0, t)).toBeCloseTo(0, 12);
  });

  it('leaves a value without noise as it is, and guesses the mean where there is only noise', () => {
    for (const z of [-2.5, -1, 0, 0.37, 3]) {
      expect(bestGuess(uneven, z, 0)).toBeCloseTo(z, 9);
      expect(bestGuess(uneven, z, 1e-5)).toBeCloseTo(z, 4);
      expect(bestGuess(uneven, z, 1)).toBeCloseTo(mean(uneven), 12);
    }
    expect(mean(uneven)).toBeCloseTo(0.5 * -1.3 + 0.2 * 0.1 + 0.3 * 1.3, 12);
  });

  it.each(levels)('agrees with Bayes’ rule, integrated numerically, at noise level %f', (t) => {
    for (const z of [-2, -0.9, -0.1, 0.4, 1.6]) {
      expect(Math.abs(bestGuess(uneven, z, t) - integrate(uneven, z, t))).toBeLessThan(1e-6);
    }
  });

  it('is the sum of what the kinds say', () => {
    for (const z of [-30, -1, 0.2, 30]) {
      const says = opinions(uneven, z, 0.3);
      expect(says.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
      expect(says.reduce((sum, { weight, guess }) => sum + weight * guess, 0)).toBeCloseTo(
        bestGuess(uneven, z, 0.3),
        9,
      );
    }
  });

  it('never loses its weights, however far out the value or improbable the kind', () => {
    const sure: Mixture = [
      { share: 0, center: -1, spread: 0.15 },
      { share: 1, center: 1, spread: 0.15 },
    ];
    for (const z of [-1000, 0, 1000]) {
      for (const t of [0, 1e-6, 0.5, 1]) {
        expect(bestGuess(sure, z, t)).not.toBeNaN();
        expect(opinions(sure, z, t).map(({ weight }) => weight)).toEqual([0, 1]);
      }
    }
  });

  it('has densities that integrate to one at every level', () => {
    for (const t of [0, ...levels]) {
      let sum = 0;
      for (let z = -8; z < 8; z += 0.001) sum += 0.001 * density(uneven, z, t);
      expect(sum).toBeCloseTo(1, 6);
    }
  });

  it('lets the ideal judge be right 84 times in 100 where σ/α is half the distance, 69 and 98 on either side', () => {
    const points = pair.map((kind) => ({ ...kind, spread: 0.001 }));
    expect(judge(points, 1 / 2)).toBeCloseTo(phi(1), 4);
    expect(judge(points, 2 / 3)).toBeCloseTo(phi(0.5), 4);
    expect(judge(points, 1 / 3)).toBeCloseTo(phi(2), 4);
    expect([phi(1), phi(0.5), phi(2)].map((part) => Math.round(100 * part))).toEqual([84, 69, 98]);
  });

  it('knows the area under the bell curve', () => {
    expect(phi(0)).toBeCloseTo(0.5, 6);
    expect(phi(1.959964)).toBeCloseTo(0.975, 6);
    expect(phi(-1)).toBeCloseTo(1 - phi(1), 12);
    expect(below(pair, 0)).toBeCloseTo(0.5, 6);
  });
});

describe('the sampler', () => {
  it('lands on the mean of the data in one step, whatever the noise', () => {
    for (const mixture of [pair, uneven]) {
      for (const path of run(mixture, 1, 7, 50)) expect(path.at(-1)).toBeCloseTo(mean(mixture), 12);
    }
  });

  it('takes each step as the listing in the chapter does', () => {
    const [first, second, third] = follow(uneven, 0.8, 2);
    expect(first).toBe(0.8);
    expect(second).toBeCloseTo(0.5 * mean(uneven) + 0.5 * 0.8, 12);
    expect(third).toBeCloseTo(bestGuess(uneven, second ?? NaN, 0.5), 12);
  });

  it('scales a single bell curve as the exact flow does, when the steps are many', () => {
    // For one kind the flow carries noise ε to m + s ε.
    expect(follow([{ share: 1, center: 0.6, spread: 0.4 }], 1.5, 20_000).at(-1)).toBeCloseTo(0.6 + 0.4 * 1.5, 3);
  });

  it.each(dataSets)('is distributed as the data (%s) to within 6 in 100 after 50 steps', (data) => {
    const mixture = mixtureOf({ ...start, data });
    const values = run(mixture, 50, 3, 4000).map((path) => path.at(-1) ?? NaN);
    expect(misplaced(histogram(values), expected(mixture))).toBeLessThan(0.06);
  });

  it('comes nearer to the data with more steps', () => {
    const missed = [1, 3, 10, 50].map((steps) => {
      const values = run(pair, steps, 3, 4000).map((path) => path.at(-1) ?? NaN);
      return misplaced(histogram(values), expected(pair));
    });
    expect(missed[0]).toBeGreaterThan(0.95);
    expect(missed).toEqual([...missed].sort((a, b) => b - a));
  });

  it('counts every sample once and every part of the data once', () => {
    expect(histogram([-99, -0.05, 0.05, 0.1, 99]).reduce((sum, count) => sum + count, 0)).toBe(5);
    expect(expected(uneven).reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 9);
    expect(misplaced([3, 1], [0.5, 0.5])).toBeCloseTo(0.25, 12);
  });

  it('moves in a straight line between two levels', () => {
    expect(at([1, 3], 1)).toBe(1);
    expect(at([1, 3], 0.25)).toBe(2.5);
    expect(at([1, 3, -1], 0)).toBe(-1);
  });

  it('refuses a number of steps that is none', () => {
    expect(() => follow(pair, 0, 0)).toThrow(RangeError);
    expect(() => follow(pair, 0, 2.5)).toThrow(RangeError);
  });
});

describe('the figure of the exact denoiser', () => {
  const spoken = speak(wordsFor(words, 'en'), 'en');

  it('covers the answer to one step until the reader has guessed or asked for it', () => {
    const one = { ...start, steps: 1 };
    expect(isCovered(start)).toBe(false);
    expect(isCovered(one)).toBe(true);
    expect(figure.say(one, spoken)).not.toContain('0.00');
    for (const guess of ['mean', 'noise', 'skip'] as const) {
      expect(isCovered({ ...one, guess })).toBe(false);
      expect(figure.say({ ...one, guess }, spoken)).toContain(`all ${sampleCount} samples land on 0.00`);
    }
  });

  it('comes out of a link with its noise', () => {
    const linked = decodeState(figure, 'exact-denoiser.seed=42&exact-denoiser.steps=3&exact-denoiser.probe=-1.5,0.25');
    expect(linked).toMatchObject({ seed: 42, steps: 3, noisy: -1.5, noiseLevel: 0.25 });
  });

  it('has the reader’s diamond where its value is, and back', () => {
    for (const width of [288, 608, 976]) {
      const place = layout(width);
      const [z, t] = fromField(place, [xOf(place, -1.37), yOf(place, 0.42)]);
      expect([z, t]).toEqual([expect.closeTo(-1.37, 9), expect.closeTo(0.42, 9)]);
    }
  });

  it('says numbers for every data set, share and level', () => {
    for (const data of dataSets) {
      for (const share of [0, 0.5, 1]) {
        for (const noiseLevel of [0, 0.5, 1]) {
          const state = { ...start, data, share, noiseLevel };
          expect(figure.say(state, spoken)).not.toMatch(/NaN|undefined|Infinity/);
          expect(outcomeOf(state).misplaced).toBeLessThan(0.15);
        }
      }
    }
  });
});
