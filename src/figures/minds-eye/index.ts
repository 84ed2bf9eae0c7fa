import type { ChoiceControl, Figure, RangeControl } from '../../kit/figure.ts';
import { draw } from './draw.ts';
import { say } from './say.ts';
import { questions } from './simulate.ts';
import type { Question, Setting } from './simulate.ts';
import { answer, ask, change, frameOf, isOpen, lastFrame, options, start, step } from './state.ts';
import type { MindsEyeState } from './state.ts';

/** The reader's answer to one question; it goes once it is given. */
function guess(question: Question): ChoiceControl<MindsEyeState> {
  return {
    kind: 'choice',
    key: question,
    options: options[question],
    shown: (state) => state.question === question && !isOpen(state),
    get: (state) => state.guesses[question],
    set: (state, option) => answer(state, question, option),
  };
}

type Span = readonly [min: number, max: number, step: number];

/** A number of the question. */
function setting(key: keyof Setting, [min, max, by]: Span, of: readonly Question[]): RangeControl<MindsEyeState> {
  return {
    kind: 'range',
    key,
    min,
    max,
    step: by,
    shown: (state) => of.includes(state.question),
    get: (state) => state[key],
    set: (state, value) => change(state, { [key]: value }),
  };
}

/**
 * Mind's Eye without its language model: a question about the Box is simulated, and the outcome is written as the hint
 * that such a model would be given (liu2023mindseye).
 */
export const figure: Figure<MindsEyeState> = {
  id: 'minds-eye',
  provenance: 'live',
  wide: true,
  start,
  controls: [
    { kind: 'choice', key: 'question', options: questions, get: ({ question }) => question, set: ask },
    ...questions.map(guess),
    setting('height', [3, 13, 0.5], ['heavy', 'high']),
    setting('mass', [2, 20, 1], ['heavy']),
    setting('speed', [0.7, 1.6, 0.05], ['out']),
    setting('push', [-0.8, 0.8, 0.1], ['high']),
  ],
  step,
  done: (state) => frameOf(state) >= lastFrame(state),
  rewind: (state) => ({ ...state, worldTime: 0 }),
  draw,
  say,
};
