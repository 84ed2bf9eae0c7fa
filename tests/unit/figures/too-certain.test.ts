import { describe, expect, it } from 'vitest';
import {
  control,
  goingAt,
  meanOf,
  recorded,
  schools,
  taughtAt,
  temperatures,
} from '../../../src/figures/too-certain/recorded.ts';
import { figure } from '../../../src/figures/too-certain/index.ts';
import { mostFlattered } from '../../../src/figures/too-certain/say.ts';
import { guesses, guessOf, start } from '../../../src/figures/too-certain/state.ts';
import { words } from '../../../src/figures/too-certain/words.ts';
import { speak, wordsFor } from '../../../src/kit/words.ts';

const spoken = speak(wordsFor(words, 'en'), 'en');
const mean = (kappa: number): number => Math.round(meanOf(taughtAt(kappa).box));

describe('controllers trained in the dream', () => {
  it('are as many at every school with each training of V and M, each with a score in the dream and one in the Box', () => {
    const { seeds, scores } = recorded;
    expect(seeds.length).toBeGreaterThanOrEqual(3);
    const counts = schools.flatMap((at) =>
      seeds.map((seed) => scores.trained.filter(({ school, model }) => school === at && model === seed).length),
    );
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBeGreaterThanOrEqual(5);
    for (const { dream, box } of recorded.scores.trained) {
      for (const { mean: frames } of [dream, box]) expect(frames).toBeLessThanOrEqual(recorded.scores.longestGame);
    }
  });

  it('are compared with those who have learned nothing, at every temperature', () => {
    for (const player of ['never', 'random'] as const) {
      expect(control(player).box).toBeGreaterThan(20);
      for (const kappa of temperatures) expect(control(player).dreamAt(kappa)).toBeGreaterThan(0);
    }
  });

  it('hides no more dreams than go on, in no training', () => {
    for (const kappa of temperatures) {
      for (const model of [undefined, ...recorded.seeds]) {
        const { goingOn, hidden } = goingAt(kappa, 'trained', model);
        expect(hidden).toBeGreaterThanOrEqual(0);
        expect(hidden).toBeLessThanOrEqual(goingOn);
      }
    }
  });

  it('find the pillar from which no ball comes back in the cold dream of one training, and in no other', () => {
    const gone = recorded.seeds.map((model) => goingAt(0.1, 'trained', model).hidden);
    expect(gone.filter((share) => share > 0.5)).toHaveLength(1);
    expect(gone.filter((share) => share === 0)).toHaveLength(2);
  });

  it('do not give their scores in the Box away before a guess', () => {
    const covered = figure.say(start, spoken);
    expect(covered).toContain('covered');
    for (const kappa of temperatures) expect(covered).not.toContain(`${mean(kappa)} in the Box`);
  });

  it('answer a guess, right or wrong, with every score', () => {
    for (const guess of guesses) {
      const said = figure.say({ ...start, guess }, spoken);
      expect(said).toContain(guess === guessOf(mostFlattered()) ? 'holds' : 'You guessed');
      for (const kappa of temperatures) expect(said).toContain(`${mean(kappa)} in the Box`);
    }
  });
});
