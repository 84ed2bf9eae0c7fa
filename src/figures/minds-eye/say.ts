import type { Words } from '../../kit/words.ts';
import { print } from './numbers.ts';
import { experimentOf, guessOf, isOpen, skip } from './state.ts';
import type { MindsEyeState } from './state.ts';

/** The question, or the outcome with what the reader had said. */
export function say(state: MindsEyeState, words: Words): string {
  const { question } = state;
  const { moments, peak = 0, answer } = experimentOf(state);
  const values = {
    height: print(state.height),
    mass: state.mass,
    speed: print(state.speed, 2),
    moment: print(moments[0] ?? 0),
    peak: print(peak),
  };
  if (!isOpen(state)) return words.sentence(`covered.${question}`, values);
  const outcome = words.sentence(question === 'heavy' ? 'open.heavy' : `open.${question}.${answer}`, values);
  return [outcome, verdict(state, answer, words), words.sentence('prompt')].filter(Boolean).join(' ');
}

function verdict(state: MindsEyeState, answer: string, words: Words): string {
  const guess = guessOf(state);
  if (guess === skip) return '';
  if (guess === answer) return words.sentence('right');
  return words.sentence('wrong', { guess: words.label(`${state.question}.${guess}`) });
}
