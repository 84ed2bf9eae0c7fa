import type { Figure } from '../../kit/figure.ts';
import { draw } from './draw.ts';
import { say } from './say.ts';
import { frames, kinds, most, start, step } from './state.ts';
import type { Kind, MaskState } from './state.ts';

/** V-JEPA's masks at their published settings, on a clip of the Box. */
export const figure: Figure<MaskState> = {
  id: 'mask',
  provenance: 'live',
  start,
  controls: [
    {
      kind: 'choice',
      key: 'kind',
      options: kinds,
      get: ({ kind }) => kind,
      set: (state, kind) => ({ ...state, kind: kind as Kind }),
    },
    {
      kind: 'range',
      key: 'tau',
      min: 0,
      max: frames - 1,
      step: 1,
      clock: 'tau',
      get: ({ frame }) => frame,
      set: (state, frame) => ({ ...state, frame: Math.round(frame) }),
    },
    {
      kind: 'range',
      key: 'mask',
      min: 1,
      max: most,
      step: 1,
      get: ({ mask }) => mask,
      set: (state, mask) => ({ ...state, mask: Math.round(mask) }),
    },
    { kind: 'action', key: 'another', shown: ({ mask }) => mask < most, run: (state) => further(state, 1) },
    { kind: 'action', key: 'many', shown: ({ mask }) => mask < most, run: (state) => further(state, 100) },
    {
      kind: 'toggle',
      key: 'lifted',
      get: ({ lifted }) => lifted,
      set: (state, lifted) => ({ ...state, lifted }),
    },
  ],
  step,
  done: ({ frame }) => frame >= frames - 1,
  rewind: (state) => ({ ...state, frame: 0 }),
  draw,
  say,
};

function further(state: MaskState, by: number): MaskState {
  return { ...state, mask: Math.min(most, state.mask + by) };
}
