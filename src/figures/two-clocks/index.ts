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
  type Look,
  type Noise,
} from './state.ts';

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
    {
      kind: 'choice',
      key: 'look',
      options: looks,
      get: ({ look }) => look,
      set: (state, look) => ({ ...state, look: look as Look }),
    },
    {
      kind: 'choice',
      key: 'noise',
      options: noises,
      get: ({ noise }) => noise,
      set: (state, noise) => ({ ...state, noise: noise as Noise }),
    },
  ],
  step,
  done,
  rewind,
  draw,
  say,
};
