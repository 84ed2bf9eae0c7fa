import type { Figure, RangeControl } from '../../kit/figure.ts';
import { anglesTo, reach } from './arm.ts';
import { draw } from './draw.ts';
import { armPlace, layoutOf } from './layout.ts';
import { say } from './say.ts';
import { buttons, guesses, instructions, isCovered, lights, start } from './state.ts';
import type { Button, Instruction, Light, StreamState } from './state.ts';

/** rad; the elbow would fold onto itself beyond. */
const farthest = { shoulder: 3.14, elbow: 2.8 } as const;

function joint(key: 'shoulder' | 'elbow'): RangeControl<StreamState> {
  return {
    kind: 'range',
    key,
    min: -farthest[key],
    max: farthest[key],
    step: 0.01,
    get: (state) => state[key],
    set: (state, value) => ({ ...state, [key]: value }),
  };
}

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
    {
      kind: 'choice',
      key: 'instruction',
      options: instructions,
      get: ({ instruction }) => instruction,
      set: (state, instruction) => ({ ...state, instruction: instruction as Instruction }),
    },
    {
      kind: 'choice',
      key: 'button',
      options: buttons,
      get: ({ button }) => button,
      set: (state, button) => ({ ...state, button: button as Button }),
    },
    {
      kind: 'choice',
      key: 'light',
      options: lights,
      shown: (state) => !isCovered(state),
      get: ({ light }) => light,
      set: (state, light) => ({ ...state, light: light as Light }),
    },
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
