import { fieldsOf } from '../../kit/fields.ts';
import type { Figure } from '../../kit/figure.ts';
import { draw } from './draw.ts';
import { say } from './say.ts';
import { frames, kinds, most, start, step } from './state.ts';
import type { MaskState } from './state.ts';

const { range, choice, toggle } = fieldsOf<MaskState>();

/** V-JEPA's masks at their published settings, on a clip of the Box. */
export const figure: Figure<MaskState> = {
  id: 'mask',
  provenance: 'live',
  start,
  controls: [
    choice('kind', kinds),
    { ...range('frame', { min: 0, max: frames - 1, step: 1, clock: 'tau' }), key: 'tau' },
    range('mask', { min: 1, max: most, step: 1 }),
    { kind: 'action', key: 'another', shown: ({ mask }) => mask < most, run: (state) => further(state, 1) },
    { kind: 'action', key: 'many', shown: ({ mask }) => mask < most, run: (state) => further(state, 100) },
    toggle('lifted'),
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
