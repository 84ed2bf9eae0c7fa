import type { Words } from '../../kit/words.ts';
import { bestGuess, judge } from './mixture.ts';
import { isCovered, meanOf, mixtureOf, outcomeOf, sampleCount, type DenoiserState } from './state.ts';

/** What is seen, with its numbers. */
export function say(state: DenoiserState, words: Words): string {
  if (isCovered(state)) return words.sentence('asked');
  const mixture = mixtureOf(state);
  const t = state.noiseLevel;
  const parts = [
    words.sentence('level', { t: fixed(t), z: fixed(state.noisy), guess: fixed(bestGuess(mixture, state.noisy, t)) }),
  ];
  const kinds = mixture.filter(({ share }) => share > 0).length;
  if (kinds > 1) parts.push(words.sentence('judge', { right: hundred(judge(mixture, t)) }));
  return [...parts, ...ofSamples(state, words)].join(' ');
}

function ofSamples(state: DenoiserState, words: Words): readonly string[] {
  const outcome = outcomeOf(state);
  const moved = hundred(outcome.misplaced);
  if (state.steps > 1) {
    const chance = hundred(byChance(outcome.parts));
    return [words.sentence('samples', { steps: state.steps, count: sampleCount, moved, chance })];
  }
  const verdict = state.guess === 'skip' ? 'shown' : state.guess === 'mean' ? 'right' : 'wrong';
  return [words.sentence('single', { count: sampleCount, mean: fixed(meanOf(state)), moved }), words.sentence(verdict)];
}

/** What `misplaced` is on average for as many draws from the data themselves: half the sum of mean deviations. */
function byChance(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + Math.sqrt((part * (1 - part)) / sampleCount), 0) / Math.sqrt(2 * Math.PI);
}

function hundred(part: number): number {
  return Math.round(100 * part);
}

/** Two decimals, with a true minus sign, and no minus on zero. */
function fixed(value: number): string {
  return (Math.round(100 * value) / 100 + 0).toFixed(2).replace('-', '−');
}
