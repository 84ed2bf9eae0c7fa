import type { Words } from '../../kit/words.ts';
import type { State } from '../../world/state.ts';
import { ballOf, distance, fallingOf, given, roundsPerSeed, straightOf } from './rounds.ts';
import { byKind, errorsOf, guessNow, isOpen, mean, predictors, roundNow } from './state.ts';
import type { BounceState, Errors } from './state.ts';

/** The question with the numbers that the eye would take from the frames, or the answer with everyone's error. */
export function say(state: BounceState, words: Words): string {
  const decimal = (value: number): string =>
    value.toLocaleString(words.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const round = roundNow(state);
  const asked = given - 1 + round.ahead;
  const numbers = { round: state.round + 1, rounds: roundsPerSeed, asked, ahead: round.ahead };
  if (!isOpen(state)) {
    const [before, last] = [round.truth[given - 2] as State, round.truth[given - 1] as State];
    return words.sentence('ask', {
      ...numbers,
      before: given - 2,
      beforeX: decimal(before.ball.x),
      beforeY: decimal(before.ball.y),
      last: given - 1,
      x: decimal(last.ball.x),
      y: decimal(last.ball.y),
    });
  }
  const truth = ballOf(round);
  const kind = words.sentence(round.kind);
  const parts = [words.sentence('truth', { ...numbers, x: decimal(truth.x), y: decimal(truth.y), kind })];
  const guess = guessNow(state);
  if (guess) parts.push(words.sentence('you', { you: decimal(distance(guess, truth)) }));
  parts.push(
    words.sentence('baselines', {
      straight: decimal(distance(straightOf(round), truth)),
      falling: decimal(distance(fallingOf(round), truth)),
    }),
  );
  const errors = errorsOf(state.guesses);
  const means = (of: readonly Errors[]): Record<string, string | number> => ({
    count: of.length,
    ...Object.fromEntries(predictors.map((who) => [who, decimal(mean(of, who) ?? 0)])),
  });
  if (errors.length > 1) parts.push(words.sentence('means', means(errors)));
  const bounces = byKind(errors).find(([name]) => name === 'bounce')?.[1] ?? [];
  if (bounces.length > 1 && bounces.length < errors.length) parts.push(words.sentence('bounces', means(bounces)));
  return parts.join(' ');
}
