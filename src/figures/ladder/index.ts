import type { Figure } from '../../kit/figure.ts';
import { draw } from './draw.ts';
import { say } from './say.ts';
import { afresh, batch, covered, guesses, more, most, rungs, seeds, start } from './state.ts';
import type { Guess, LadderState, Rung } from './state.ts';

const whole = (value: number): number => Math.round(value);

/** Three questions to one structural causal model: watched, acted on, and run again for one clip with its own causes. */
export const figure: Figure<LadderState> = {
  id: 'ladder',
  provenance: 'live',
  start,
  controls: [
    {
      kind: 'choice',
      key: 'rung',
      options: rungs,
      get: ({ rung }) => rung,
      set: (state, rung) => ({ ...state, rung: rung as Rung }),
    },
    {
      kind: 'choice',
      key: 'guess',
      options: guesses,
      shown: ({ rung }) => rung === 'do',
      get: ({ guess }) => guess,
      set: (state, guess) => ({ ...state, guess: guess as Guess }),
    },
    {
      kind: 'action',
      key: 'skip',
      shown: (state) => state.rung === 'do' && covered(state),
      run: (state) => ({ ...state, guess: 'shown' }),
    },
    {
      kind: 'action',
      key: 'more',
      shown: (state) => state.clips < most && !(state.rung === 'do' && covered(state)),
      run: more,
    },
    { kind: 'action', key: 'afresh', shown: (state) => !(state.rung === 'do' && covered(state)), run: afresh },
    {
      kind: 'action',
      key: 'another',
      shown: ({ rung }) => rung === 'imagine',
      run: (state) => ({ ...state, asked: (state.asked + 1) % most }),
    },
    {
      kind: 'toggle',
      key: 'speedShown',
      shown: (state) => state.rung === 'see' || (state.rung === 'do' && !covered(state)),
      get: ({ showSpeed }) => showSpeed,
      set: (state, showSpeed) => ({ ...state, showSpeed }),
    },
    // In the link only: the buttons above move them.
    {
      kind: 'range',
      key: 'seed',
      min: 1,
      max: seeds,
      step: 1,
      shown: () => false,
      get: ({ seed }) => seed,
      set: (state, seed) => ({ ...state, seed: whole(seed) }),
    },
    {
      kind: 'range',
      key: 'clips',
      min: batch,
      max: most,
      step: batch,
      shown: () => false,
      get: ({ clips }) => clips,
      set: (state, clips) => ({ ...state, clips: whole(clips) }),
    },
    {
      kind: 'range',
      key: 'asked',
      min: 0,
      max: most - 1,
      step: 1,
      shown: () => false,
      get: ({ asked }) => asked,
      set: (state, asked) => ({ ...state, asked: whole(asked) }),
    },
  ],
  draw,
  say,
};
