/**
 * All that an instrument knows of a model: layers whose activations can be read and replaced, and that these fall into
 * equal parts, one for each slot of world time. Whatever has such a hook fits; src/models/video-dit does as it stands.
 */

/**
 * Sees the activations [slots × slotWidth] after a layer. What it writes into them is what the next layer sees. The
 * array is the model's own: copy it to keep it.
 */
export type Hook = (activations: Float32Array, layer: number, noiseLevel: number) => void;

/** How the activations of a model are laid out; the same at every layer. */
export interface Stream {
  /** Layers that the hook is shown, 0 … layers − 1. */
  readonly layers: number;
  /** Time slots of a clip. */
  readonly slots: number;
  /** Numbers that stand for a slot inside the model: its tokens, one behind the other. */
  readonly slotWidth: number;
}

/** The activations of one slot: a view, not a copy. Throws RangeError for a slot that is not there. */
export function slotOf(activations: Float32Array, slot: number, { slots, slotWidth }: Stream): Float32Array {
  if (!(slot >= 0 && slot < slots)) throw new RangeError(`slotOf: there is no slot ${slot} among ${slots}`);
  return activations.subarray(slot * slotWidth, (slot + 1) * slotWidth);
}

/** One after the other, each seeing what the ones before have written. */
export function chainHooks(...hooks: readonly Hook[]): Hook {
  return (activations, layer, noiseLevel) => {
    for (const hook of hooks) hook(activations, layer, noiseLevel);
  };
}

/** Copies the activations of `layer` into what it returns, pass by pass: the last one is kept. */
export function tap(layer: number, keep: (activations: Float32Array, noiseLevel: number) => void): Hook {
  return (activations, at, noiseLevel) => {
    if (at === layer) keep(activations, noiseLevel);
  };
}
