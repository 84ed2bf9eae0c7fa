/** The readings that are shown, and how far off they are. */
import type { State } from '../../world/state.ts';
import { lookNow, type ProbeState, type Quantity, type Reading } from './state.ts';

/** For each later slot, at the layer and the level that are set; none while the answer is covered. */
export function readingsNow({ made, noiseLevel, layer, answer }: ProbeState): readonly Reading[] | undefined {
  if (!made || answer === 'covered') return undefined;
  return lookNow(made, noiseLevel).readings[Number(layer)];
}

/** How far a reading is off: px, px a frame, or the probability that it gives to the wrong side. */
export function errorOf(quantity: Quantity, said: Reading, { ball, depth }: State): string {
  switch (quantity) {
    case 'position':
      return Math.hypot(said.x - ball.x, said.y - ball.y).toFixed(1);
    case 'velocity':
      return Math.hypot(said.vx - ball.vx, said.vy - ball.vy).toFixed(2);
    case 'side':
      return (depth === 'front' ? 1 - said.front : said.front).toFixed(2);
  }
}
