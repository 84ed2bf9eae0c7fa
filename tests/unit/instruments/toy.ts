/**
 * A model whose code is known. It holds a place (x, y) and a side for each of two slots as points on a curved sheet in 24
 * dimensions, and says by matching which place it holds.
 */
import { randomFrom } from '../../../src/kit/random.ts';
import type { Hook, Stream } from '../../../src/instruments/layered.ts';

export const toyStream: Stream = { layers: 2, slots: 3, slotWidth: 24 };

export interface ToyState {
  readonly x: number;
  readonly y: number;
  /** +1 or −1. */
  readonly side: number;
}

const random = randomFrom(0x70f);
const waves = Array.from({ length: toyStream.slotWidth }, () => [
  random.uniform(-0.35, 0.35),
  random.uniform(-0.35, 0.35),
  random.uniform(-1, 1),
  random.uniform(0, 6),
]);

/** Where on the sheet a state lies: cosines that bend within the range of places, 0 … 10. */
export function toyCode({ x, y, side }: ToyState): Float32Array {
  return Float32Array.from(waves, ([a = 0, b = 0, c = 0, d = 0]) => Math.cos(a * x + b * y + c * side + d));
}

export function toyStates(count: number, seed: number): readonly ToyState[] {
  const draw = randomFrom(seed);
  return Array.from({ length: count }, () => ({
    x: draw.uniform(0, 10),
    y: draw.uniform(0, 10),
    side: draw.uniform() < 0.5 ? 1 : -1,
  }));
}

/** Runs the model on one state for each slot; returns the state that it says of each, to a quarter of a unit. */
export function runToy(states: readonly ToyState[], hook: Hook): readonly ToyState[] {
  const { slotWidth, layers } = toyStream;
  const activations = new Float32Array(toyStream.slots * slotWidth);
  states.forEach((state, slot) => activations.set(toyCode(state), slot * slotWidth));
  for (let layer = 0; layer < layers; layer++) hook(activations, layer, 1);
  return states.map((_, slot) => nearest(activations.subarray(slot * slotWidth, (slot + 1) * slotWidth)));
}

function nearest(code: Float32Array): ToyState {
  let best: ToyState = { x: 0, y: 0, side: 1 };
  let least = Infinity;
  for (const side of [-1, 1]) {
    for (let x = -1; x <= 11; x += 0.25) {
      for (let y = -1; y <= 11; y += 0.25) {
        const other = toyCode({ x, y, side });
        const distance = code.reduce((sum, value, i) => sum + (value - (other[i] as number)) ** 2, 0);
        if (distance < least) [best, least] = [{ x, y, side }, distance];
      }
    }
  }
  return best;
}
