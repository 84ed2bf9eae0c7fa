import type { Figure } from '../../kit/figure.ts';
import { draw } from './draw.ts';
import { frameOf, hiddenFrames, last, start, step } from './state.ts';
import type { BoxState } from './state.ts';

/** One clip of the Box, played or taken frame by frame: the world that the whole book measures against. */
export const figure: Figure<BoxState> = {
  id: 'the-box',
  provenance: 'live',
  start,
  controls: [
    {
      kind: 'range',
      key: 'tau',
      min: 0,
      max: last,
      step: 1,
      clock: 'tau',
      get: frameOf,
      set: (_, worldTime) => ({ worldTime, exposures: false }),
    },
  ],
  step,
  done: (state) => !state.exposures && frameOf(state) >= last,
  draw,
  say(state, words) {
    if (state.exposures)
      return words.sentence('exposures', { first: hiddenFrames[0] ?? 0, end: hiddenFrames.at(-1) ?? 0 });
    const frame = frameOf(state);
    return words.sentence(hiddenFrames.includes(frame) ? 'hidden' : 'seen', { frame });
  },
};
