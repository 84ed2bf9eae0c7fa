import { fieldsOf } from '../../kit/fields.ts';
import type { Figure } from '../../kit/figure.ts';
import { editFrame, farthestEdit } from '../../world/edit.ts';
import type { Ball } from '../../world/state.ts';
import { placeIn } from '../../world/two-films.ts';
import { draw } from './draw.ts';
import { expectations, properties, sideSlots, type Expectation } from './edit.ts';
import { layout } from './layout.ts';
import { laws } from './rollouts.ts';
import { say } from './say.ts';
import { isCovered, simulatorFilm, start, work, type DefinitionsState } from './state.ts';

const { range, choice, toggle } = fieldsOf<DefinitionsState>();
const editsHeight = ({ property }: DefinitionsState): boolean => property === 'position';
const editsSide = ({ property }: DefinitionsState): boolean => property === 'side';

/** Where the ball of the edited frame would be had nobody moved it. */
function rest(state: DefinitionsState): readonly [x: number, y: number] {
  const { x, y } = simulatorFilm(state).unedited[editFrame] as Ball;
  return [x, y];
}

/** The two definitions as one test: the same edit in a simulator and in a generator. What follows it, and why? */
export const figure: Figure<DefinitionsState> = {
  id: 'two-definitions',
  provenance: 'live',
  wide: true,
  start,
  work,
  controls: [
    choice('property', properties),
    {
      kind: 'choice',
      key: 'expected',
      options: expectations,
      shown: isCovered,
      get: ({ property, expected }) => expected[property],
      set: (state, answer) => ({
        ...state,
        expected: { ...state.expected, [state.property]: answer as Expectation },
      }),
    },
    range('down', { min: -farthestEdit, max: farthestEdit, step: 0.5, shown: editsHeight }),
    {
      kind: 'point',
      key: 'ball',
      min: [0, -farthestEdit],
      max: [0, farthestEdit],
      step: 0.5,
      shown: editsHeight,
      get: ({ down }) => [0, down],
      set: (state, [, down]) => ({ ...state, down }),
      place: ([, down], width, state) => {
        const place = layout(width, 'position');
        const [x, y] = rest(state);
        return placeIn(place, place.left, editFrame, [x, y + down]);
      },
      value: ([, y], width, state) => {
        const place = layout(width, 'position');
        const [, from] = placeIn(place, place.left, editFrame, rest(state));
        return [0, (y - from) / place.scale];
      },
    },
    choice('slot', sideSlots, { shown: editsSide }),
    toggle('flips', { shown: editsSide }),
    choice('law', laws, { shown: editsHeight }),
    toggle('hangs', { shown: editsHeight }),
  ],
  draw,
  say,
};
