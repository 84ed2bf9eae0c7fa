import { fieldsOf, linked } from '../../kit/fields.ts';
import type { Figure } from '../../kit/figure.ts';
import { draw } from './draw.ts';
import { films } from './recorded.ts';
import { say } from './say.ts';
import {
  begin,
  codeNames,
  demonstrate,
  isDone,
  isOpen,
  nextGame,
  seeds,
  start,
  step,
  work,
  type LatentState,
} from './state.ts';

const { choice } = fieldsOf<LatentState>();

/** The reader plays by codes that a network has made up, and sees what they go with. */
export const figure: Figure<LatentState> = {
  id: 'latent-actions',
  provenance: 'live',
  start,
  controls: [
    // A link opens with the game in which every code is pressed in turn.
    linked<LatentState>('seed', [1, seeds], ({ seed }) => seed, demonstrate),
    choice('code', codeNames),
    { kind: 'action', key: 'again', run: begin },
    { kind: 'action', key: 'next', run: nextGame },
    choice('guess', films),
    { kind: 'action', key: 'show', shown: (state) => !isOpen(state), run: (state) => ({ ...state, shown: true }) },
    choice('film', films, { shown: isOpen }),
  ],
  work,
  step,
  done: isDone,
  rewind: nextGame,
  draw,
  say,
};
