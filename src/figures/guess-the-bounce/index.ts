import { linked } from '../../kit/fields.ts';
import type { Figure } from '../../kit/figure.ts';
import { keeperOf } from '../../kit/keep.ts';
import { box } from '../../world/state.ts';
import { draw } from './draw.ts';
import { inBox, onSurface } from './layout.ts';
import { roundsPerSeed } from './rounds.ts';
import { say } from './say.ts';
import { commit, erase, goTo, isOpen, lastFrame, next, pick, restore, seeds, show, start, step } from './state.ts';
import type { BounceState } from './state.ts';

const low = box.radius;
const high = box.size - box.radius;

/** The reader foresees the Box, and is measured against two predictors that know less than its law. */
export const figure: Figure<BounceState> = {
  id: 'guess-the-bounce',
  provenance: 'live',
  start,
  controls: [
    linked<BounceState>(
      'seed',
      [1, seeds],
      ({ seed }) => seed,
      (state, seed) => goTo(state, seed, state.round),
    ),
    linked<BounceState>(
      'round',
      [1, roundsPerSeed],
      ({ round }) => round + 1,
      (state, round) => goTo(state, state.seed, round - 1),
    ),
    {
      kind: 'point',
      key: 'place',
      min: [low, low],
      max: [high, high],
      step: 0.2,
      anywhere: true,
      shown: (state) => !isOpen(state),
      get: ({ place }) => place,
      set: (state, place) => ({ ...state, place, moved: true }),
      place: onSurface,
      value: inBox,
    },
    { kind: 'action', key: 'commit', shown: (state) => state.moved && !isOpen(state), run: commit },
    { kind: 'action', key: 'show', shown: (state) => !isOpen(state), run: show },
    {
      kind: 'action',
      key: 'next',
      shown: (state) => isOpen(state) && state.round + 1 < roundsPerSeed,
      run: next,
    },
    { kind: 'action', key: 'again', shown: (state) => isOpen(state) && state.round + 1 === roundsPerSeed, run: next },
    // Never where a button was that has just been pressed: a second press must not cost the reader anything.
    { kind: 'action', key: 'erase', shown: (state) => state.guesses.length > 0 && !isOpen(state), run: erase },
  ],
  keep: { wire: keeperOf, pick, restore },
  step,
  done: (state) => state.worldTime >= lastFrame(state),
  rewind: (state) => ({ ...state, worldTime: 0 }),
  reset: ({ guesses }) => goTo({ ...start, guesses }, start.seed, 0),
  draw,
  say,
};
