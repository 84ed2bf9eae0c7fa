import { fieldsOf, linked } from '../../kit/fields.ts';
import type { Figure } from '../../kit/figure.ts';
import { draw, paddleRow } from './draw.ts';
import { layoutOf } from './layout.ts';
import { say } from './say.ts';
import {
  begin,
  demonstrate,
  isDone,
  nextGame,
  seeds,
  start,
  step,
  targets,
  temperatures,
  work,
  type DreamState,
} from './state.ts';

const { range } = fieldsOf<DreamState>();

/** The reader drives the same paddle in the Box and in what a network has learned of it. */
export const figure: Figure<DreamState> = {
  id: 'dream',
  provenance: 'live',
  start,
  controls: [
    // A link opens with the game as somebody else has driven it.
    linked<DreamState>('seed', [1, seeds], ({ seed }) => seed, demonstrate),
    range('temperature', temperatures),
    {
      kind: 'point',
      key: 'paddle',
      min: [targets[0], 0],
      max: [targets[1], 0],
      step: 1,
      anywhere: true,
      get: ({ target }) => [target, 0],
      set: (state, [target]) => (target === state.target ? state : { ...state, target }),
      place([target], width) {
        const { box, scale } = layoutOf(width);
        return [box[0] + target * scale, box[1] + paddleRow * scale];
      },
      value([x], width) {
        const { box, dream, scale } = layoutOf(width);
        return [(x - (x < dream[0] ? box[0] : dream[0])) / scale, 0];
      },
    },
    { kind: 'action', key: 'again', run: (state) => begin(state, state.seed) },
    { kind: 'action', key: 'next', run: nextGame },
  ],
  work,
  step,
  done: isDone,
  rewind: nextGame,
  draw,
  say,
};
