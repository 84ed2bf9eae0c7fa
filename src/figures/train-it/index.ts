import type { Figure } from '../../kit/figure.ts';
import { draw } from './draw.ts';
import { say } from './say.ts';
import {
  anew,
  canKeep,
  forget,
  hasBegun,
  isDone,
  keep,
  pause,
  run,
  share,
  start,
  work,
  type TrainState,
} from './state.ts';

const idle = (state: TrainState): boolean => !state.running && !state.denied;

/** The training of the miniature, live: it begins on a press, and pauses on one. */
export const figure: Figure<TrainState> = {
  id: 'train-it',
  provenance: 'live',
  wide: true,
  start,
  work,
  share,
  controls: [
    {
      kind: 'range',
      key: 'seed',
      min: 1,
      max: 99,
      step: 1,
      shown: (state) => idle(state) && !hasBegun(state),
      get: ({ seed }) => seed,
      set: (state, seed) => (seed === state.seed ? state : anew(state, seed)),
    },
    { kind: 'action', key: 'start', shown: (state) => idle(state) && !hasBegun(state), run },
    { kind: 'action', key: 'pause', shown: ({ running }) => running, run: pause },
    {
      kind: 'action',
      key: 'goOn',
      shown: (state) => idle(state) && hasBegun(state) && !isDone(state),
      run,
    },
    { kind: 'action', key: 'keep', shown: canKeep, run: keep },
    {
      kind: 'action',
      key: 'anew',
      shown: (state) => idle(state) && hasBegun(state),
      run: (state) => anew(state, state.seed),
    },
    { kind: 'action', key: 'forget', shown: ({ kept }) => kept !== undefined, run: forget },
  ],
  draw,
  say,
};
