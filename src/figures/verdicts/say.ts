import type { Words } from '../../kit/words.ts';
import { cells, clauses, holdingAt, isOpen, judgedAt, score, systems, type VerdictsState } from './state.ts';

/** The question of the chosen cell; once judged, both verdicts and the argument with its sources. */
export function say(state: VerdictsState, words: Words): string {
  const { row, column } = state;
  const system = words.label(systems[row] as string);
  const clause = clauses[column] as string;
  const question = words.sentence(`ask.${clause}`);
  const { judged, agreed } = score(state);
  if (!isOpen(state, row, column)) {
    return words.sentence(judged === 0 ? 'first' : 'covered', { system, question, judged, cells });
  }
  const { verdict, settled } = holdingAt(row, column);
  const own = judgedAt(state, row, column);
  const values = {
    system,
    question,
    book: words.label(`verdict.${verdict}`),
    own: own === undefined ? '' : words.label(`verdict.${own}`),
    settled: words.label(`settled.${settled}`),
  };
  const answer = words.sentence(own === undefined ? 'told' : own === verdict ? 'agreed' : 'differed', values);
  const tally = judged > 0 ? [words.sentence('tally', { judged, agreed })] : [];
  return [answer, argument(words, row, column), ...tally].join(' ');
}

/** The argument for a cell, with its sources named. */
export function argument(words: Words, row: number, column: number): string {
  const text = words.sentence(`${systems[row]}.${clauses[column]}`);
  const sources = [
    ...keysOf(text).map((key) => words.label(`cite.${key}`)),
    ...figuresOf(text).map((id) => words.label(`see.${id}`)),
  ];
  return `${text.replace(/\s*(@\w+|#[\w-]+)/g, '')} (${sources.join('; ')}.)`;
}

/** Citation keys at the end of an argument, as in the ledger of claims. */
export function keysOf(text: string): readonly string[] {
  return [...text.matchAll(/@(\w+)/g)].map(([, key]) => key ?? '');
}

/** Figures of this book there. */
export function figuresOf(text: string): readonly string[] {
  return [...text.matchAll(/#([\w-]+)/g)].map(([, id]) => id ?? '');
}
