import { fieldsOf } from '../../kit/fields.ts';
import type { Figure } from '../../kit/figure.ts';
import { draw } from './draw.ts';
import { say } from './say.ts';
import {
  denoisers,
  done,
  frameNow,
  last,
  looks,
  noises,
  rewind,
  start,
  step,
  work,
  type ClocksState,
  type DenoiserName,
} from './state.ts';

const { choice } = fieldsOf<ClocksState>();

/** A simulator that steps in world time beside a denoiser, learned or exact, that steps in noise level: two loops. */
export const figure: Figure<ClocksState> = {
  id: 'two-clocks',
  provenance: 'live',
  start,
  work,
  controls: [
    {
      kind: 'range',
      key: 'tau',
      min: 0,
      max: last,
      step: 1,
      clock: 'tau',
      get: frameNow,
      set: (state, worldTime) => ({ ...state, worldTime }),
    },
    {
      kind: 'range',
      key: 't',
      min: 0,
      max: 1,
      step: 0.02,
      clock: 'noise',
      get: ({ noiseLevel }) => noiseLevel,
      set: (state, noiseLevel) => ({ ...state, noiseLevel }),
    },
    {
      kind: 'choice',
      key: 'denoiser',
      options: denoisers,
      get: ({ denoiser }) => denoiser,
      set: (state, denoiser) => ({ ...state, denoiser: denoiser as DenoiserName }),
    },
    choice('look', looks),
    choice('noise', noises),
  ],
  step,
  done,
  rewind,
  draw,
  say,
};
