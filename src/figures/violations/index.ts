import { fieldsOf, linked } from '../../kit/fields.ts';
import type { Figure } from '../../kit/figure.ts';
import { draw } from './draw.ts';
import { roundsPerSeed } from './rounds.ts';
import { say } from './say.ts';
import {
  canCommit,
  commit,
  goTo,
  isOpen,
  keep,
  lastFrame,
  next,
  seeds,
  start,
  step,
  whats,
  work,
  type ViolationsState,
} from './state.ts';

const { range, choice } = fieldsOf<ViolationsState>();
const isClosed = (state: ViolationsState): boolean => !isOpen(state);

/** Clips of early checkpoints, in which the reader finds the faults before a tracker does. */
export const figure: Figure<ViolationsState> = {
  id: 'violations',
  provenance: 'live',
  start,
  controls: [
    linked<ViolationsState>(
      'seed',
      [1, seeds],
      ({ seed }) => seed,
      (state, seed) => goTo(state, seed, state.round),
    ),
    linked<ViolationsState>(
      'round',
      [1, roundsPerSeed],
      ({ round }) => round + 1,
      (state, round) => goTo(state, state.seed, round - 1),
    ),
    { ...range('worldTime', { min: 0, max: lastFrame, step: 1, clock: 'tau' }), key: 'tau' },
    choice('what', whats, { shown: isClosed }),
    { kind: 'action', key: 'commit', shown: canCommit, run: commit },
    { kind: 'action', key: 'show', shown: isClosed, run: (state) => ({ ...state, shown: true }) },
    { kind: 'action', key: 'next', shown: isOpen, run: next },
    // Never where a button was that has just been pressed: a second press must not cost the reader anything.
    {
      kind: 'action',
      key: 'erase',
      shown: (state) => state.marks.length > 0 && !isOpen(state),
      run: (state) => ({ ...state, marks: [] }),
    },
  ],
  keep,
  work,
  step,
  done: ({ worldTime }) => worldTime >= lastFrame,
  rewind: (state) => ({ ...state, worldTime: 0 }),
  reset: (state) => goTo(state, start.seed, start.round),
  draw,
  say,
};
