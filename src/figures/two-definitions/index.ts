import { fieldsOf } from '../../kit/fields.ts';
import type { Figure } from '../../kit/figure.ts';
import { draw } from './draw.ts';
import { ballPlace, layout } from './layout.ts';
import { editFrame } from './rollouts.ts';
import { say } from './say.ts';
import { expectations, properties, sideSlots, type Expectation } from './learned.ts';
import {
  builds,
  farthest,
  guesses,
  isCovered,
  laws,
  simulatorFilm,
  start,
  systems,
  work,
  type DefinitionsState,
} from './state.ts';

const { range, choice, toggle } = fieldsOf<DefinitionsState>();

/** The place of the ball in the edited frame had nobody moved it. */
const rest = (state: DefinitionsState): readonly [number, number] =>
  simulatorFilm(state).unedited[editFrame] as readonly [number, number];

const isLearned = ({ system }: DefinitionsState): boolean => system === 'learned';
const isCodes = ({ system }: DefinitionsState): boolean => system === 'codes';
const editsHeight = ({ system, property }: DefinitionsState): boolean => system === 'codes' || property === 'position';

/** The two definitions as tests that can be run: one edit, in a simulator and in the miniature, or in a code. */
export const figure: Figure<DefinitionsState> = {
  id: 'two-definitions',
  provenance: 'live',
  wide: true,
  start,
  work,
  controls: [
    choice('system', systems),
    choice('property', properties, { shown: isLearned }),
    {
      kind: 'choice',
      key: 'expected',
      options: expectations,
      shown: (state) => isLearned(state) && isCovered(state),
      get: ({ property, expected }) => expected[property],
      set: (state, answer) => ({
        ...state,
        expected: { ...state.expected, [state.property]: answer as Expectation },
      }),
    },
    range('down', { min: -farthest, max: farthest, step: 0.5, shown: editsHeight }),
    {
      kind: 'point',
      key: 'ball',
      min: [0, -farthest],
      max: [0, farthest],
      step: 0.5,
      shown: editsHeight,
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
    choice('slot', sideSlots, { shown: (state) => !editsHeight(state) }),
    toggle('flips', { shown: (state) => !editsHeight(state) }),
    choice('law', laws, { shown: isCodes }),
    toggle('hangs', { shown: isCodes }),
    choice('build', builds, { shown: isCodes }),
    choice('guess', guesses, { shown: (state) => isCodes(state) && isCovered(state) }),
  ],
  draw,
  say,
};
