import { fieldsOf } from '../../kit/fields.ts';
import type { Figure } from '../../kit/figure.ts';
import { draw } from './draw.ts';
import { say } from './say.ts';
import { answers, clips, draws, lastFrame, start, step, work, type ComputeState } from './state.ts';

const { range, choice } = fieldsOf<ComputeState>();
const isCovered = ({ answer }: ComputeState): boolean => answer === 'covered';
const never = (): boolean => false;

/** The ladder of training budgets on one prompt and one seed, live, and on a thousand, recorded. */
export const figure: Figure<ComputeState> = {
  id: 'more-compute',
  provenance: 'live',
  start,
  wide: true,
  controls: [
    range('clip', { min: 1, max: clips, step: 1 }),
    range('noise', { min: 0, max: draws - 1, step: 1, shown: never }),
    {
      kind: 'action',
      key: 'again',
      run: (state) => ({ ...state, noise: (state.noise + 1) % draws }),
    },
    { ...range('worldTime', { min: 0, max: lastFrame, step: 1, clock: 'tau' }), key: 'tau' },
    range('guess', { min: 0, max: 100, step: 1, shown: isCovered }),
    choice('answer', answers, { shown: never }),
    { kind: 'action', key: 'commit', shown: isCovered, run: (state) => ({ ...state, answer: 'guessed' }) },
    { kind: 'action', key: 'show', shown: isCovered, run: (state) => ({ ...state, answer: 'shown' }) },
  ],
  work,
  step,
  done: ({ worldTime }) => worldTime >= lastFrame,
  rewind: (state) => ({ ...state, worldTime: 0 }),
  reset: ({ made, onPage }) => ({ ...start, made, onPage }),
  draw,
  say,
};
