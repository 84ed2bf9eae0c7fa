import { fieldsOf } from '../../kit/fields.ts';
import type { Figure } from '../../kit/figure.ts';
import { draw } from './draw.ts';
import { fromField, layout, xOf, yOf } from './layout.ts';
import { say } from './say.ts';
import { dataSets, guesses, isCovered, reach, start, step, type DenoiserState, type Guess } from './state.ts';

const { range, choice } = fieldsOf<DenoiserState>();

/** The best possible denoiser of a one-dimensional mixture, and a sampler that uses it: no network. */
export const figure: Figure<DenoiserState> = {
  id: 'exact-denoiser',
  provenance: 'live',
  wide: true,
  start,
  controls: [
    range('noiseLevel', { min: 0, max: 1, step: 0.01, clock: 'noise' }),
    range('steps', { min: 1, max: 50, step: 1 }),
    {
      kind: 'choice',
      key: 'guess',
      options: guesses,
      shown: isCovered,
      get: ({ guess }) => guess ?? '',
      set: (state, guess) => ({ ...state, guess: guess as Guess }),
    },
    choice('data', dataSets),
    range('share', { min: 0, max: 1, step: 0.05, shown: ({ data }) => data === 'two' }),
    {
      kind: 'point',
      key: 'probe',
      min: [-reach, 0],
      max: [reach, 1],
      step: 0.01,
      anywhere: true,
      get: ({ noisy, noiseLevel }) => [noisy, noiseLevel],
      set: (state, [noisy, noiseLevel]) => ({ ...state, noisy, noiseLevel }),
      place: ([z, t], width) => [xOf(layout(width), z), yOf(layout(width), t)],
      value: (place, width) => fromField(layout(width), place),
    },
    // Not shown: it carries the noise in the link.
    range('seed', { min: 1, max: 999, step: 1, shown: () => false }),
    { kind: 'action', key: 'again', run: (state) => ({ ...state, seed: (state.seed % 999) + 1 }) },
  ],
  step,
  done: ({ noiseLevel }) => noiseLevel <= 0,
  rewind: (state) => ({ ...state, noiseLevel: 1 }),
  draw,
  say,
};
