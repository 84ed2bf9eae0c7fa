import { fieldsOf } from '../../kit/fields.ts';
import type { Figure, RangeControl } from '../../kit/figure.ts';
import { anglesTo, reach } from './arm.ts';
import { draw } from './draw.ts';
import { armPlace, layoutOf } from './layout.ts';
import { say } from './say.ts';
import { buttons, guesses, instructions, isCovered, lights, start } from './state.ts';
import type { StreamState } from './state.ts';

/** rad; the elbow would fold onto itself beyond. */
const farthest = { shoulder: 3.14, elbow: 2.8 } as const;

const { range, choice } = fieldsOf<StreamState>();

const joint = (key: keyof typeof farthest): RangeControl<StreamState> =>
  range(key, { min: -farthest[key], max: farthest[key], step: 0.01 });

/** Everything that a Gato-like agent reads and does, written as one row of tokens by the published scheme. */
export const figure: Figure<StreamState> = {
  id: 'one-stream',
  provenance: 'live',
  wide: true,
  start,
  controls: [
    {
      kind: 'choice',
      key: 'guess',
      options: guesses,
      shown: isCovered,
      get: ({ guess }) => guess,
      set: (state, guess) => ({ ...state, guess, light: 'learned' }),
    },
    joint('shoulder'),
    joint('elbow'),
    choice('instruction', instructions),
    choice('button', buttons),
    choice('light', lights, { shown: (state) => !isCovered(state) }),
    {
      kind: 'point',
      key: 'hand',
      min: [-farthest.shoulder, -farthest.elbow],
      max: [farthest.shoulder, farthest.elbow],
      step: 0.01,
      get: ({ shoulder, elbow }) => [shoulder, elbow],
      set: (state, [shoulder, elbow]) => ({ ...state, shoulder, elbow }),
      place: ([shoulder, elbow], width, state) => reach(armPlace(layoutOf(state, width)), shoulder, elbow)[1],
      value: (place, width, state) => anglesTo(armPlace(layoutOf(state, width)), place, state.elbow),
    },
  ],
  draw,
  say,
};
