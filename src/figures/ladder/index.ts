import { fieldsOf } from '../../kit/fields.ts';
import type { Figure } from '../../kit/figure.ts';
import { draw } from './draw.ts';
import { say } from './say.ts';
import { afresh, batch, covered, guesses, more, most, rungs, seeds, start } from './state.ts';
import type { LadderState } from './state.ts';

const { range, choice, toggle } = fieldsOf<LadderState>();

/** Three questions to one structural causal model: watched, acted on, and run again for one clip with its own causes. */
export const figure: Figure<LadderState> = {
  id: 'ladder',
  provenance: 'live',
  start,
  controls: [
    choice('rung', rungs),
    choice('guess', guesses, { shown: ({ rung }) => rung === 'do' }),
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
      ...toggle('showSpeed', { shown: (state) => state.rung === 'see' || (state.rung === 'do' && !covered(state)) }),
      key: 'speedShown',
    },
    // In the link only: the buttons above move them.
    range('seed', { min: 1, max: seeds, step: 1, shown: () => false }),
    range('clips', { min: batch, max: most, step: batch, shown: () => false }),
    range('asked', { min: 0, max: most - 1, step: 1, shown: () => false }),
  ],
  draw,
  say,
};
