/** Four clips on which the reader can watch what is left of the ball; no training has seen them. */
import { randomFrom } from '../../kit/random.ts';
import { drawPairs, type Pairs } from '../../models/features/small.ts';
import { stateInMiddle } from '../../world/slots.ts';
import { type State } from '../../world/state.ts';

export const shownCount = 4;

let pairs: Pairs | undefined;

export function shownPairs(): Pairs {
  pairs ??= drawPairs(shownCount, randomFrom(0x5406));
  return pairs;
}

/** What is true halfway through the four frames that are seen. */
export function shownStates(): readonly State[] {
  return shownPairs().states.map((clip) => stateInMiddle(clip, 0));
}
