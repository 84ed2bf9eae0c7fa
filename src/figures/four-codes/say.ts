import { size } from '../../kit/numbers.ts';
import type { Words } from '../../kit/words.ts';
import { clauses, isCovered, type CodesState } from './state.ts';

/** What was pushed, what of it the picture shows, and which clauses that leaves standing. */
export function say(state: CodesState, words: Words): string {
  if (isCovered(state)) return words.sentence('covered');
  return [words.sentence(state.build, numbersOf(state)), effect(state, words), ...verdict(state, words)].join(' ');
}

function numbersOf(state: CodesState): Readonly<Record<string, string>> {
  const { decoding, gap } = clauses(state);
  return { error: size(decoding.error), gap: size(gap) };
}

function effect(state: CodesState, words: Words): string {
  const { down } = state;
  if (down === 0) return words.sentence('still');
  const { shift, control } = clauses(state).effect;
  const values = { asked: size(down), shift: size(shift), control: size(control) };
  return words.sentence(down < 0 ? 'effect.up' : 'effect.down', values);
}

function verdict({ guess, build }: CodesState, words: Words): readonly string[] {
  if (guess === '' || guess === 'skip' || build === 'whole') return [];
  return [words.sentence(guess === 'two' ? 'right' : 'wrong')];
}
