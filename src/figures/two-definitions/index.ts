import { fieldsOf } from '../../kit/fields.ts';
import type { Figure } from '../../kit/figure.ts';
import { draw } from './draw.ts';
import { ballPlace, layout } from './layout.ts';
import { editFrame } from './rollouts.ts';
import { say } from './say.ts';
import { builds, farthest, guesses, isCovered, laws, simulatorFilm, start, type DefinitionsState } from './state.ts';

const { range, choice, toggle } = fieldsOf<DefinitionsState>();

/** The place of the ball in the edited frame had nobody moved it. */
const rest = (state: DefinitionsState): readonly [number, number] =>
  simulatorFilm(state).unedited[editFrame] as readonly [number, number];

/** The two definitions as tests that can be run: one edit, in a simulator and in a code. */
export const figure: Figure<DefinitionsState> = {
  id: 'two-definitions',
  provenance: 'live',
  wide: true,
  start,
  controls: [
    range('down', { min: -farthest, max: farthest, step: 0.5 }),
    {
      kind: 'point',
      key: 'ball',
      min: [0, -farthest],
      max: [0, farthest],
      step: 0.5,
      get: ({ down }) => [0, down],
      set: (state, [, down]) => ({ ...state, down }),
      place: ([, down], width, state) => {
        const place = layout(width);
        const [x, y] = rest(state);
        return ballPlace(place, place.simulator, editFrame, [x, y + down]);
      },
      value: ([, y], width, state) => {
        const place = layout(width);
        const [, from] = ballPlace(place, place.simulator, editFrame, rest(state));
        return [0, (y - from) / place.scale];
      },
    },
    choice('law', laws),
    toggle('hangs'),
    choice('build', builds),
    choice('guess', guesses, { shown: isCovered }),
  ],
  draw,
  say,
};
