import type { Words } from '../../kit/words.ts';
import { clips, habitAt, mean, outcomeAt, rowAt, seeds } from './recorded.ts';
import { askedOf, isMade, isOpen, type RangeState } from './state.ts';

/** The question; or what the three films go on with, what was recorded, and what became of the reader's guess. */
export function say(state: RangeState, words: Words): string {
  const { test, guesses, onPage } = state;
  const asked = askedOf(state);
  if (!isOpen(state)) return words.sentence(`${test}.question`, { asked: number(asked) });
  const { shown } = rowAt(test, asked);
  const recorded = words.sentence(`${test}.recorded`, {
    clips,
    seeds,
    mean: number(mean(shown)),
    low: number(Math.min(...shown)),
    high: number(Math.max(...shown)),
  });
  const outcome = outcomeAt(test, asked);
  const guess = guesses[test];
  const values = { habit: number(habitAt(test, asked)), asked: number(asked) };
  const parts = [
    films(state, words),
    recorded,
    outcome ? words.sentence(`outcome.${outcome}`, values) : words.sentence(`${test}.inside`),
  ];
  if (outcome && guess)
    parts.push(
      words.sentence(guess === outcome ? 'guess.right' : 'guess.other', { guess: words.label(`guess.${guess}`) }),
    );
  if (onPage) parts.push(words.sentence('onPage'));
  return parts.join(' ');
}

function films(state: RangeState, words: Words): string {
  const { test, made } = state;
  const asked = number(askedOf(state));
  if (!made || !isMade(state)) return words.sentence(`${test}.waiting`, { asked });
  const simulator = words.sentence(`${test}.simulator`, { asked });
  const { shown, remembered } = made;
  const model =
    shown === undefined ? words.sentence('model.lost') : words.sentence(`${test}.model`, { shown: number(shown) });
  const memory =
    remembered === undefined
      ? words.sentence('memory.lost')
      : words.sentence(`${test}.memory`, { remembered: number(remembered) });
  return [simulator, model, memory].join(' ');
}

/** Two decimals and a true minus. */
function number(value: number): string {
  return value.toFixed(2).replace('-', '−');
}
