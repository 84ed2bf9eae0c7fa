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
  /** Noise is cut into bands, each with probes of its own; the lowest level of each, from the noisiest down to 0. */
  readonly bands: readonly number[];
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
  /** By band, layer and slot; slot 0 is the prompt and has none. */
  readonly probes: readonly (readonly BySlot<Probe>[])[];
  /** By layer: how much each number of a slot varies. Probes ship in these units, so that 8 bits are enough. */
  readonly scales: readonly Float32Array[];
  /** By slot. */
  readonly encodings: BySlot<Encoding>;
  /** By slot: mean activations in front less those behind. */
  readonly directions: BySlot<Float32Array>;
}

type Tensors = Readonly<Record<string, Float32Array>>;

/** The probe for a layer and a slot, of the band that a noise level lies in. */
export function probeAt(
  { probes }: Pick<Fitted, 'probes'>,
  { bands }: FittedShape,
  layer: number,
  slot: number,
  noiseLevel: number,
): Probe | undefined {
  return probes[bandOf(bands, noiseLevel)]?.[layer]?.[slot];
}

/** Index of the band that a noise level lies in. */
export function bandOf(bands: readonly number[], noiseLevel: number): number {
  const band = bands.findIndex((lowest) => noiseLevel >= lowest);
  return band < 0 ? bands.length - 1 : band;
}

/** Shapes of the tensors by name, in the order in which they are stored. */
export function fittedShapes(shape: FittedShape): Readonly<Record<string, readonly [rows: number, columns: number]>> {
  const { stream, numbers, features, codes, bands } = shape;
  const { layers, slots, slotWidth } = stream;
  const shapes: Record<string, readonly [number, number]> = {};
  for (let layer = 0; layer < layers; layer++) shapes[`scale${layer}`] = [1, slotWidth];
  for (let slot = 1; slot < slots; slot++) {
    for (let at = 0; at < bands.length * layers; at++) {
      const name = probeName(Math.floor(at / layers), at % layers, slot);
      shapes[`${name}.w`] = [numbers + 1, slotWidth];
      shapes[`${name}.b`] = [1, numbers + 1];
    }
    shapes[`toCode.${slot}.w`] = [codes, features];
    shapes[`toCode.${slot}.b`] = [1, codes];
    shapes[`fromCode.${slot}.w`] = [slotWidth, codes];
    shapes[`fromCode.${slot}.b`] = [1, slotWidth];
    shapes[`direction.${slot}`] = [1, slotWidth];
  }
  return shapes;
}

function probeName(band: number, layer: number, slot: number): string {
  return `probe${band}.${layer}.${slot}`;
}

export function toTensors({ probes, scales, encodings, directions }: Fitted): Tensors {
  const tensors: Record<string, Float32Array> = {};
  const put = (name: string, probe: Probe | undefined, scale?: Float32Array): void => {
    if (!probe) return;
    tensors[`${name}.w`] = scale ? probe.weights.map((weight, at) => weight * unitAt(scale, at)) : probe.weights;
    tensors[`${name}.b`] = probe.bias;
  };
  scales.forEach((scale, layer) => (tensors[`scale${layer}`] = scale));
  probes.forEach((byLayer, band) =>
    byLayer.forEach((bySlot, layer) =>
      bySlot.forEach((probe, slot) => put(probeName(band, layer, slot), probe, scales[layer])),
    ),
  );
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
  const probe = (name: string, scale?: Float32Array): Probe => {
    const weights = take(`${name}.w`);
    return {
      weights: scale ? weights.map((weight, at) => weight / unitAt(scale, at)) : weights,
      bias: take(`${name}.b`),
    };
  };
  const { stream, bands } = shape;
  const waves = wavesOf(shape);
  const scales = Array.from({ length: stream.layers }, (_, layer) => take(`scale${layer}`));
  const bySlot = <T>(make: (slot: number) => T): BySlot<T> =>
    Array.from({ length: stream.slots }, (_, slot) => (slot > 0 ? make(slot) : undefined));
  return {
    probes: bands.map((_, band) =>
      scales.map((scale, layer) => bySlot((slot) => probe(probeName(band, layer, slot), scale))),
    ),
    scales,
    encodings: bySlot((slot) => ({ waves, toCode: probe(`toCode.${slot}`), fromCode: probe(`fromCode.${slot}`) })),
    directions: bySlot((slot) => take(`direction.${slot}`)),
  };
}

/** The unit of the input that a weight belongs to; 1 for an input that never varies. */
function unitAt(scale: Float32Array, at: number): number {
  return (scale[at % scale.length] as number) || 1;
}

/** The cosines that all encodings of a shape share. */
export function wavesOf({ features, units, waveSeed }: FittedShape): Waves {
  return drawWaves(features, units, randomFrom(waveSeed));
}

/** The roads of a shape, by slot. */
export function roadsOf({ probes, encodings }: Pick<Fitted, 'probes' | 'encodings'>, shape: FittedShape): BySlot<Road> {
  const { bands, roadLayer } = shape;
  return encodings.map((encoding, slot) => {
    const ofSlot = probes.flatMap((byLayer) => byLayer[roadLayer]?.[slot] ?? []);
    if (!encoding || ofSlot.length < bands.length) return undefined;
    return { encoding, probeAt: (noiseLevel) => ofSlot[bandOf(bands, noiseLevel)] as Probe };
  });
}

/** Where and when the direction between the sides is pushed. */
export function directionPlace({ directionLayer, directionDownTo }: FittedShape, slots: readonly number[]): Place {
  return { layer: directionLayer, slots, downTo: directionDownTo };
}
