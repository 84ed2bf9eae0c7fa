/** Changes what a model holds while it works: pushes along a direction, or along the curved road of an encoding. */
import { encode, type Encoding } from './encoding.ts';
import { slotOf, type Hook, type Stream } from './layered.ts';
import { probability, read, type Probe } from './probe.ts';

export type Vector = Float32Array | Float64Array;

/** What to add to the activations of a slot, having seen them at a noise level. */
export type Push = (activations: Float32Array, slot: number, noiseLevel: number) => Vector;

/** One of something for each slot, but for slots that have none. */
export type BySlot<T> = readonly (T | undefined)[];

/** Where and when to push. Other slots, layers and noise levels are left as they are. */
export interface Place {
  readonly layer: number;
  readonly slots: readonly number[];
  /** The lowest noise level at which to push; all unless told. */
  readonly downTo?: number | undefined;
}

/** A hook that pushes in each pass. */
export function pushHook(stream: Stream, { layer, slots, downTo = 0 }: Place, push: Push): Hook {
  return (activations, at, noiseLevel) => {
    if (at !== layer || noiseLevel < downTo) return;
    for (const slot of slots) {
      const part = slotOf(activations, slot, stream);
      const change = push(part, slot, noiseLevel);
      for (let i = 0; i < part.length; i++) part[i] = (part[i] as number) + (change[i] as number);
    }
  };
}

/** The same push whatever the activations are. @param directions by slot; [slotWidth] each. */
export function alongDirection(directions: BySlot<Float32Array>, dose: number): Push {
  const pushes = directions.map((direction) => direction?.map((value) => dose * value));
  return (activations, slot) => pushes[slot] ?? new Float32Array(activations.length);
}

/** How a state is read out of a slot's activations, and how it is written into them. */
export interface Road {
  /**
   * Reads, at a noise level, the numbers of a state, and last the log odds that its side is +1 (front) rather than −1
   * (behind).
   */
  readonly probeAt: (noiseLevel: number) => Probe;
  /** Of the numbers of a state, and last its side. */
  readonly encoding: Encoding;
}

/**
 * h += g(target) − g(decoded): what the encoding would change if the state became the target. The side is left as it is;
 * while it is open, both sides' roads count by their odds.
 *
 * @param roads by slot.
 * @param targets by slot: the numbers that the state should have.
 */
export function alongRoads(roads: BySlot<Road>, targets: BySlot<readonly number[]>): Push {
  return (activations, slot, noiseLevel) => {
    const road = roads[slot];
    const target = targets[slot];
    if (!road || !target) return new Float64Array(activations.length);
    const [decoded, odds] = decode(road.probeAt(noiseLevel), activations);
    const front = difference(road.encoding, [...target, 1], [...decoded, 1]);
    const behind = difference(road.encoding, [...target, -1], [...decoded, -1]);
    return front.map((value, i) => odds * value + (1 - odds) * (behind[i] as number));
  };
}

/** h += g(state, side) − g(state, the other side), by as much as the other side's odds: the way across, where the ball is. */
export function acrossRoads(roads: BySlot<Road>, side: 1 | -1, dose = 1): Push {
  return (activations, slot, noiseLevel) => {
    const road = roads[slot];
    if (!road) return new Float64Array(activations.length);
    const [decoded, odds] = decode(road.probeAt(noiseLevel), activations);
    const share = dose * (side === 1 ? 1 - odds : odds);
    return difference(road.encoding, [...decoded, side], [...decoded, -side]).map((value) => share * value);
  };
}

/** The numbers of the state that activations hold, and the probability of side +1. */
export function decode(probe: Probe, activations: Float32Array): readonly [numbers: readonly number[], odds: number] {
  const said = [...read(probe, activations)];
  return [said.slice(0, -1), probability(said.at(-1) as number)];
}

function difference(encoding: Encoding, to: readonly number[], from: readonly number[]): Float64Array {
  const start = encode(encoding, from);
  return encode(encoding, to).map((value, i) => value - (start[i] as number));
}

/**
 * The straight rival: the least change after which the roads' probes read the target in one number.
 *
 * @param output which one.
 */
export function alongProbe(roads: BySlot<Road>, targets: BySlot<readonly number[]>, output: number): Push {
  return (activations, slot, noiseLevel) => {
    const probe = roads[slot]?.probeAt(noiseLevel);
    const wanted = targets[slot]?.[output];
    if (!probe || wanted === undefined) return new Float64Array(activations.length);
    const width = activations.length;
    const weights = probe.weights.subarray(output * width, (output + 1) * width);
    const squared = weights.reduce((sum, weight) => sum + weight * weight, 0);
    const missing = wanted - (read(probe, activations)[output] as number);
    return weights.map((weight) => (squared > 0 ? (weight * missing) / squared : 0));
  };
}
