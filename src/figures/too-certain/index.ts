import { fieldsOf } from '../../kit/fields.ts';
import type { Figure } from '../../kit/figure.ts';
import { draw } from './draw.ts';
import { say } from './say.ts';
import { guesses, isOpen, start, type TooCertainState } from './state.ts';

const { choice } = fieldsOf<TooCertainState>();

/** Controllers that were trained in the dream, tried in the Box. */
export const figure: Figure<TooCertainState> = {
  id: 'too-certain',
  provenance: 'recorded',
  start,
  controls: [
    choice('guess', guesses),
    { kind: 'action', key: 'show', shown: (state) => !isOpen(state), run: (state) => ({ ...state, shown: true }) },
  ],
  draw,
  say,
};
