import { fieldsOf, linked } from '../../kit/fields.ts';
import type { Figure } from '../../kit/figure.ts';
import { instructionNames } from '../../world/juggling.ts';
import { draw } from './draw.ts';
import { say } from './say.ts';
import {
  again,
  guesses,
  isDone,
  isOpen,
  latest,
  nextStart,
  seeds,
  start,
  step,
  trusts,
  work,
  type RobotState,
} from './state.ts';

const { choice, range } = fieldsOf<RobotState>();

/** A robot that imagines films of what it might do, and reads off the best of them what to do. */
export const figure: Figure<RobotState> = {
  id: 'robot',
  provenance: 'live',
  start,
  controls: [
    choice('instruction', instructionNames),
    range('trust', trusts),
    linked<RobotState>(
      'seed',
      [1, seeds],
      ({ seed }) => seed,
      (state, seed) => ({ ...state, seed }),
    ),
    range('worldTime', { min: 0, max: latest, step: 1, clock: 'tau' }),
    { kind: 'action', key: 'next', run: nextStart },
    choice('guess', guesses),
    { kind: 'action', key: 'show', shown: (state) => !isOpen(state), run: (state) => ({ ...state, shown: true }) },
  ],
  work,
  step,
  done: isDone,
  rewind: again,
  draw,
  say,
};
