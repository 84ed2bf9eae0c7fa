import { fieldsOf } from '../../kit/fields.ts';
import type { Figure } from '../../kit/figure.ts';
import { guards } from '../../models/features/small.ts';
import { backdrops } from '../../world/backdrop.ts';
import { exampleCount } from '../../models/features/examples.ts';
import { draw } from './draw.ts';
import { readings } from './recorded.ts';
import { say } from './say.ts';
import {
  anew,
  guesses,
  hasBegun,
  isDone,
  isOpen,
  pause,
  run,
  start,
  stepsOf,
  views,
  withGuard,
  work,
  type FeaturesState,
  type View,
} from './state.ts';

const { choice, range } = fieldsOf<FeaturesState>();

const looksAt =
  (...some: readonly View[]) =>
  ({ view }: FeaturesState): boolean =>
    some.includes(view);
const trains = looksAt('collapse');

/** Two ways to learn from clips with hidden parts, recorded; and live how one of them fails without its safeguard. */
export const figure: Figure<FeaturesState> = {
  id: 'features-or-pixels',
  provenance: 'live',
  start,
  work,
  controls: [
    choice('view', views),
    choice('backdrop', backdrops, { shown: looksAt('clips', 'probes') }),
    range('clip', { min: 1, max: exampleCount, step: 1, shown: looksAt('clips') }),
    range('slot', { min: 2, max: 3, step: 1, shown: looksAt('clips') }),
    choice('reading', readings, { shown: looksAt('probes') }),
    choice('guess', guesses, { shown: looksAt('probes') }),
    {
      kind: 'action',
      key: 'show',
      shown: (state) => looksAt('probes')(state) && !isOpen(state),
      run: (state) => ({ ...state, shown: true }),
    },
    {
      kind: 'choice',
      key: 'guard',
      options: guards,
      shown: trains,
      get: ({ guard }) => guard,
      set: (state, guard) => withGuard(state, guard as FeaturesState['guard']),
    },
    {
      kind: 'range',
      key: 'seed',
      min: 1,
      max: 99,
      step: 1,
      shown: (state) => trains(state) && !hasBegun(state),
      get: ({ seed }) => seed,
      set: (state, seed) => (seed === state.seed ? state : anew(state, seed)),
    },
    {
      kind: 'action',
      key: 'start',
      shown: (state) => trains(state) && !state.running && stepsOf(state) === 0,
      run,
    },
    {
      kind: 'action',
      key: 'goOn',
      shown: (state) => trains(state) && !state.running && stepsOf(state) > 0 && !isDone(state),
      run,
    },
    { kind: 'action', key: 'pause', shown: (state) => trains(state) && state.running, run: pause },
    {
      kind: 'action',
      key: 'anew',
      shown: (state) => trains(state) && !state.running && hasBegun(state),
      run: (state) => anew(state, state.seed),
    },
  ],
  draw,
  say,
};
