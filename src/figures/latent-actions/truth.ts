/** The Box under the same presses, each code taken for the key that it goes with most often. */
import { shownPushes } from '../../models/latent-actions/shown.ts';
import { pushed, type Push } from '../../world/paddle.ts';
import { standsFor } from './recorded.ts';
import { startOf } from './state.ts';

/** Where the Box's paddle is, px from the left, before the first press and after each. */
export function paddleInBox(seed: number, presses: readonly number[]): readonly number[] {
  const first = shownPushes.reduce((place, push) => pushed(place, push), startOf(seed).paddle);
  const places = [first];
  for (const code of presses) places.push(pushed(places.at(-1) as number, standsFor[code] as Push));
  return places;
}
