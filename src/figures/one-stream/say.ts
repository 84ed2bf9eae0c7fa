import type { Words } from '../../kit/words.ts';
import { binOf, compand, tokenOf, uncompandedBinOf, valuesOf } from './mu-law.ts';
import { print, whole } from './numbers.ts';
import { firstFrame, isCovered, tokensOf } from './state.ts';
import type { StreamState } from './state.ts';

/** What is lit, what the reader had guessed, and how the shoulder became a token. */
export function say(state: StreamState, words: Words): string {
  const moment = tokensOf(state).filter(({ worldTime }) => worldTime === firstFrame);
  const values = {
    count: moment.length,
    words: moment.filter(({ kind }) => kind === 'word').length,
    frame: firstFrame,
    after: firstFrame + 1,
    turn: tokensInTurn(binOf),
    evenTurn: tokensInTurn(uncompandedBinOf),
  };
  const first = words.sentence(isCovered(state) ? 'covered' : state.light, values);
  return [first, verdict(state, words), shoulder(state, words)].filter(Boolean).join(' ');
}

function verdict({ guess, light }: StreamState, words: Words): string {
  if (light !== 'learned' || guess === 'skip' || guess === '') return '';
  return words.sentence(guess === 'acts' ? 'right' : `wrong.${guess}`);
}

function shoulder({ shoulder: angle }: StreamState, words: Words): string {
  const bin = binOf(angle);
  const [low, high] = valuesOf(bin);
  const degrees = ((high - low) * 180) / Math.PI;
  return words.sentence('shoulder', {
    shoulder: print(angle, 2),
    law: print(compand(angle), 3),
    bin: whole(bin),
    token: whole(tokenOf(angle)),
    width: print(degrees, degrees < 0.1 ? 3 : 1),
  });
}

/** How many bins the angles from −π to π share. */
function tokensInTurn(bin: (angle: number) => number): number {
  return bin(Math.PI) - bin(-Math.PI) + 1;
}
