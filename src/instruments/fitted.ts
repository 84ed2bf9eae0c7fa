/**
 * What was fitted to a model, as it ships beside the model's weights: named tensors for src/models/video-dit/weights.ts
 * to pack, and back.
 */
import { randomFrom } from '../kit/random.ts';
import { drawWaves, type Encoding, type Waves } from './encoding.ts';
import type { Stream } from './layered.ts';
import type { Probe } from './probe.ts';
import type { BySlot, Place, Road } from './steer.ts';

/** What has to be known of a model and of its instruments before a tensor is read. */
export interface FittedShape {
  readonly stream: Stream;
  /** Numbers of a state that probes read; they read log odds of its side after them. */
  readonly numbers: number;
  /** Where the roads run, and where the direction between the sides was taken. */
  readonly roadLayer: number;
  readonly directionLayer: number;
  /** How many times the direction flips the side, and down to which noise level it is pushed: below, all is decided. */
  readonly directionDose: number;
  readonly directionDownTo: number;
  /** Cosines and codes of the roads' encodings. */
  readonly features: number;
  readonly codes: number;
  /** Units of the cosines (see `drawWaves`) and the seed that they are drawn from: they need not be shipped. */
  readonly units: readonly number[];
  readonly waveSeed: number;
}

export interface Fitted {
  /** By layer, then by slot; slot 0 is the prompt and has none. Each fitted on all noise levels together. */
  readonly probes: readonly BySlot<Probe>[];
  /** By slot. Their probes are those of their layer. */
  readonly encodings: BySlot<Encoding>;
  /** By slot: mean activations in front less those behind. */
  readonly directions: BySlot<Float32Array>;
}

type Tensors = Readonly<Record<string, Float32Array>>;

/** Shapes of the tensors by name, in the order in which they are stored. */
export function fittedShapes(shape: FittedShape): Readonly<Record<string, readonly [rows: number, columns: number]>> {
  const { stream, numbers, features, codes } = shape;
  const shapes: Record<string, readonly [number, number]> = {};
  for (let slot = 1; slot < stream.slots; slot++) {
    for (let layer = 0; layer < stream.layers; layer++) {
      shapes[`probe${layer}.${slot}.w`] = [numbers + 1, stream.slotWidth];
      shapes[`probe${layer}.${slot}.b`] = [1, numbers + 1];
    }
    shapes[`toCode.${slot}.w`] = [codes, features];
    shapes[`toCode.${slot}.b`] = [1, codes];
    shapes[`fromCode.${slot}.w`] = [stream.slotWidth, codes];
    shapes[`fromCode.${slot}.b`] = [1, stream.slotWidth];
    shapes[`direction.${slot}`] = [1, stream.slotWidth];
  }
  return shapes;
}

export function toTensors({ probes, encodings, directions }: Fitted): Tensors {
  const tensors: Record<string, Float32Array> = {};
  const put = (name: string, probe: Probe | undefined): void => {
    if (!probe) return;
    tensors[`${name}.w`] = probe.weights;
    tensors[`${name}.b`] = probe.bias;
  };
  probes.forEach((bySlot, layer) => bySlot.forEach((probe, slot) => put(`probe${layer}.${slot}`, probe)));
  encodings.forEach((encoding, slot) => {
    put(`toCode.${slot}`, encoding?.toCode);
    put(`fromCode.${slot}`, encoding?.fromCode);
  });
  directions.forEach((direction, slot) => {
    if (direction) tensors[`direction.${slot}`] = direction;
  });
  return tensors;
}

/** Inverse of `toTensors`. Throws RangeError where a tensor is missing. */
export function fromTensors(tensors: Tensors, shape: FittedShape): Fitted {
  const take = (name: string): Float32Array => {
    const values = tensors[name];
    if (!values) throw new RangeError(`fromTensors: ${name} is missing`);
    return values;
  };
  const probe = (name: string): Probe => ({ weights: take(`${name}.w`), bias: take(`${name}.b`) });
  const { stream } = shape;
  const waves = wavesOf(shape);
  const bySlot = <T>(make: (slot: number) => T): BySlot<T> =>
    Array.from({ length: stream.slots }, (_, slot) => (slot > 0 ? make(slot) : undefined));
  return {
    probes: Array.from({ length: stream.layers }, (_, layer) => bySlot((slot) => probe(`probe${layer}.${slot}`))),
    encodings: bySlot((slot) => ({ waves, toCode: probe(`toCode.${slot}`), fromCode: probe(`fromCode.${slot}`) })),
    directions: bySlot((slot) => take(`direction.${slot}`)),
  };
}

/** The cosines that all encodings of a shape share. */
export function wavesOf({ features, units, waveSeed }: FittedShape): Waves {
  return drawWaves(features, units, randomFrom(waveSeed));
}

/** The roads of a shape, by slot. */
export function roadsOf({ probes, encodings }: Fitted, { roadLayer }: FittedShape): BySlot<Road> {
  return encodings.map((encoding, slot) => {
    const probe = probes[roadLayer]?.[slot];
    return encoding && probe ? { probe, encoding } : undefined;
  });
}

/** Where and when the direction between the sides is pushed. */
export function directionPlace({ directionLayer, directionDownTo }: FittedShape, slots: readonly number[]): Place {
  return { layer: directionLayer, slots, downTo: directionDownTo };
}
