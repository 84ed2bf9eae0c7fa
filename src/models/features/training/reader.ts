/** Reads what an encoder, and its predictor, make of clips: what probes are fitted to. Many clips at a time, on jax-js. */
import { init, jit, numpy as np, tree } from '@jax-js/jax';
import type { Parameters } from '../../parameters.ts';
import { toArray, toDevice } from '../../training/device.ts';
import type { Arrays } from '../../training/optimizer.ts';
import { config, sizes } from '../config.ts';
import { besideSlots } from '../mask.ts';
import { parameterShapes } from '../parameters.ts';
import type { Run } from '../plan.ts';
import { toPicks } from './lessons.ts';
import { encode, predict } from './network.ts';
import { linear } from '../../training/transformer.ts';

const { tokens, tokenValues, slots } = sizes;

/** Clips a pass. */
const batch = 50;

export interface Reader {
  /** Features of clips that are seen as a whole [clips × tokens × width]; clips as tokens, one behind the other. */
  readonly whole: (clips: Float32Array) => Promise<Float32Array>;
  /** The predictor's stream for all tokens, from the first half of the slots alone [clips × tokens × width]. */
  readonly foreseen: (clips: Float32Array) => Promise<Float32Array>;
  /** What it says of all tokens [clips × tokens × (tokenValues or width)], from the tokens at `places`. */
  readonly said: (clips: Float32Array, places: readonly number[]) => Promise<Float32Array>;
}

export async function createReader(run: Run, parameters: Parameters): Promise<Reader> {
  await init('wasm');
  const weights = toDevice(parameters, parameterShapes(run));
  return readerOf(run, () => tree.ref(weights));
}

/** @param weights gives references to the parameters, which a pass uses up. */
export function readerOf({ settings }: Pick<Run, 'settings'>, weights: () => Arrays): Reader {
  const { predictorLayers } = settings;
  const see = jit((p: Arrays, clips: np.Array) => encode(p, clips));
  const streamOf = (p: Arrays, clips: np.Array, { picks, hidden }: Picks): np.Array => {
    const seen = encode(p, np.matmul(picks.ref, clips), picks.ref);
    return predict(p, predictorLayers, seen, picks, hidden);
  };
  const foresee = jit(streamOf);
  const say = jit((p: Arrays, clips: np.Array, picks: Picks) => linear(p, 'guess.out', streamOf(p, clips, picks)));
  const half = besideSlots(slots / 2);
  return {
    whole: (clips) => inBatches(clips, (part) => see(weights(), part)),
    foreseen: (clips) => inBatches(clips, (part, count) => foresee(weights(), part, picksFor(half, count))),
    said: (clips, places) => inBatches(clips, (part, count) => say(weights(), part, picksFor(places, count))),
  };
}

type Picks = ReturnType<typeof toPicks>;

function picksFor(places: readonly number[], count: number): Picks {
  return toPicks(Array.from({ length: count }, () => places));
}

async function inBatches(
  clips: Float32Array,
  read: (part: np.Array, count: number) => np.Array,
): Promise<Float32Array> {
  const length = tokens * tokenValues;
  const parts: Float32Array[] = [];
  for (let at = 0; at < clips.length; at += batch * length) {
    const part = clips.slice(at, at + batch * length);
    const count = part.length / length;
    parts.push((await read(toArray(part, [count, tokens, tokenValues]), count).data()) as Float32Array);
  }
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * How much features differ from clip to clip: the root of their mean variance over clips, token by token. Standardized
 * features that have all they can have come to nearly 1, and constant ones to 0.
 *
 * @param features [clips × tokens × width].
 */
export function spreadOf(features: Float32Array): number {
  const row = tokens * config.width;
  const clips = features.length / row;
  let sum = 0;
  for (let i = 0; i < row; i++) {
    let mean = 0;
    for (let at = i; at < features.length; at += row) mean += (features[at] as number) / clips;
    for (let at = i; at < features.length; at += row) sum += ((features[at] as number) - mean) ** 2;
  }
  return Math.sqrt(sum / features.length);
}
