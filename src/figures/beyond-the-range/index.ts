import { fieldsOf } from '../../kit/fields.ts';
import type { Figure } from '../../kit/figure.ts';
import { draw } from './draw.ts';
import { say } from './say.ts';
import {
  bounds,
  done,
  draws,
  guess,
  isOpen,
  outcomes,
  rewind,
  show,
  start,
  step,
  tests,
  work,
  type Outcome,
  type RangeState,
} from './state.ts';

const { range, choice } = fieldsOf<RangeState>();

/** Openings that training never showed: a speed, a gravity. Law or habit? */
export const figure: Figure<RangeState> = {
  id: 'beyond-the-range',
  provenance: 'live',
  wide: true,
  start,
  work,
  controls: [
    choice('test', tests),
    {
      kind: 'choice',
      key: 'guess',
      options: outcomes,
      shown: (state) => !isOpen(state),
      get: ({ test, guesses }) => guesses[test],
      set: (state, outcome) => guess(state, outcome as Outcome),
    },
    { kind: 'action', key: 'show', shown: (state) => !isOpen(state), run: show },
    range('speed', { ...bounds.speed, shown: (state) => state.test === 'speed' && isOpen(state) }),
    range('gravity', { ...bounds.gravity, shown: (state) => state.test === 'gravity' && isOpen(state) }),
    choice('draw', draws, { shown: isOpen }),
  ],
  step,
  done,
  rewind,
  playable: isOpen,
  draw,
  say,
};
