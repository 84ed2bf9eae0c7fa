import type { Words } from '../../kit/words.ts';
import { sayLearned } from './say-learned.ts';
import { clauses, isCovered, outcome, verdicts, type DefinitionsState, type Guess } from './state.ts';
import { size } from './text.ts';

/** What the edit did on each side, and which clauses that leaves standing. */
export function say(state: DefinitionsState, words: Words): string {
  if (state.system === 'learned') return sayLearned(state, words);
  return [simulator(state, words), code(state, words)].join(' ');
}

function simulator(state: DefinitionsState, words: Words): string {
  const { rollShift, predictionShift } = outcome(state);
  const edit = words.sentence(state.down === 0 ? 'still' : `moved.${way(state.down)}`, { by: size(state.down) });
  const law = state.law === 'half' ? [words.sentence('half')] : [];
  const moved = (value: number): string => words.sentence(`by.${way(value)}`, { by: size(value) });
  const { hangs } = verdicts(state);
  if (hangs === undefined) return [edit, ...law, words.sentence('untested')].join(' ');
  const values = { rolls: moved(rollShift), prediction: moved(predictionShift) };
  return [edit, ...law, words.sentence(hangs ? 'follows' : 'cut', values)].join(' ');
}

function code(state: DefinitionsState, words: Words): string {
  if (isCovered(state)) return words.sentence('covered');
  const { guess, build } = state;
  const verdict = guess === '' || guess === 'skip' || build === 'whole' ? [] : [ofGuess(guess, words)];
  return [measured(state, words), ...verdict].join(' ');
}

function ofGuess(guess: Guess, words: Words): string {
  return words.sentence(guess === 'two' ? 'right' : 'wrong');
}

function measured(state: DefinitionsState, words: Words): string {
  const { decoding, gap, effect } = clauses(state);
  const read = words.sentence(state.build, { error: size(decoding.error), gap: size(gap) });
  if (state.down === 0) return read;
  const asked = words.sentence(`by.${way(state.down)}`, { by: size(state.down) });
  const values = { shift: size(effect.shift), asked, control: size(effect.control) };
  return `${read} ${words.sentence('effect', values)}`;
}

function way(value: number): 'down' | 'up' {
  return value < 0 ? 'up' : 'down';
}
