import { fieldsOf } from '../../kit/fields.ts';
import type { Figure } from '../../kit/figure.ts';
import { editFrame, farthestEdit as farthest } from '../../world/edit.ts';
import { placeIn } from '../../world/two-films.ts';
import { draw } from './draw.ts';
import { layout } from './layout.ts';
import { say } from './say.ts';
import { builds, codeFilm, guesses, isCovered, start, type CodesState } from './state.ts';

const { range, choice } = fieldsOf<CodesState>();

/** Where the probe reads the ball of the edited frame when `down` is written. */
function written(state: CodesState, down: number): readonly [x: number, y: number] {
  const [x, y] = codeFilm({ ...state, down: 0 }).written;
  return [x, y + down];
}

/** Definition 2 as a test that can be run, on codes that were built by hand so that each clause can be broken alone. */
export const figure: Figure<CodesState> = {
  id: 'four-codes',
  provenance: 'live',
  wide: true,
  start,
  controls: [
    choice('build', builds),
    choice('guess', guesses, { shown: isCovered }),
    range('down', { min: -farthest, max: farthest, step: 0.5 }),
    {
      kind: 'point',
      key: 'ball',
      min: [0, -farthest],
      max: [0, farthest],
      step: 0.5,
      shown: (state) => !isCovered(state),
      get: ({ down }) => [0, down],
      set: (state, [, down]) => ({ ...state, down }),
      place: ([, down], width, state) => {
        const { film } = layout(width);
        return placeIn(film, film, editFrame, written(state, down));
      },
      value: ([, y], width, state) => {
        const { film } = layout(width);
        const [, from] = placeIn(film, film, editFrame, written(state, 0));
        return [0, (y - from) / film.scale];
      },
    },
  ],
  draw,
  say,
};
