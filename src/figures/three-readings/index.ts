import { fieldsOf } from '../../kit/fields.ts';
import type { Figure } from '../../kit/figure.ts';
import type { Words } from '../../kit/words.ts';
import { draw } from './draw.ts';
import { guesses, isCovered, meant, places, start } from './state.ts';
import type { ReadingsState } from './state.ts';

const { choice, toggle } = fieldsOf<ReadingsState>();
const isOpen = (state: ReadingsState): boolean => !isCovered(state);

/** "Data-driven physics engine" read three ways, as three places on the way from footage to a clip. */
export const figure: Figure<ReadingsState> = {
  id: 'three-readings',
  provenance: 'drawn',
  wide: true,
  start,
  controls: [
    {
      kind: 'choice',
      key: 'guess',
      options: guesses,
      shown: isCovered,
      get: ({ guess }) => guess,
      set: (state, guess) => ({ ...state, guess, place: meant }),
    },
    choice('place', places, { shown: isOpen }),
    toggle('half', { shown: isOpen }),
  ],
  draw,
  say(state, words) {
    if (isCovered(state)) return words.sentence('covered');
    const dial = state.half ? words.sentence(`half.${state.place}`) : '';
    return [verdict(state, words), words.sentence(state.place), dial].filter(Boolean).join(' ');
  },
};

/** On the reader's guess, as long as the engine stands where the sentence puts it. */
function verdict({ guess, place, half }: ReadingsState, words: Words): string {
  if (guess === 'skip' || place !== meant || half) return '';
  return words.sentence(guess === meant ? 'right' : `wrong.${guess}`);
}
