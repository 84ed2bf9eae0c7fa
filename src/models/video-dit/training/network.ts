/**
 * The model as jax-js differentiates it. `run.ts` computes the same without a library; the parity test compares them.
 * Every function of jax-js consumes its arguments; `.ref` keeps one for later.
 */
import { nn, numpy as np } from '@jax-js/jax';
import type { Arrays } from '../../training/optimizer.ts';
import { attend, linear, take } from '../../training/transformer.ts';
import { config } from '../config.ts';

export type { Arrays } from '../../training/optimizer.ts';

/** A batch on the device: shapes in batch.ts. */
export type Inputs = Record<'noisy' | 'isPrompt' | 'features', np.Array>;
export type Lesson = Record<keyof Inputs | 'clean' | 'weight', np.Array>;

/**
 * `stream`: [batch × tokens × width] after the embedding and after each block; `output`: the clean estimate x̂
 * [batch × tokens × tokenValues].
 */
export type Activations = Record<'stream', np.Array[]> & Record<'output', np.Array>;

const { heads, width, layers, streamUnit, epsilon } = config;

/** Weighted squared error of the clean estimate. Sums go axis by axis: one long sum in float32 drifts. */
export function loss(p: Arrays, { clean, weight, ...inputs }: Lesson): np.Array {
  const error = forward(p, inputs).output.sub(clean);
  return np.square(error).sum(-1, { keepdims: true }).mul(weight).sum(1).sum();
}

export function forward(p: Arrays, { noisy, isPrompt, features }: Inputs): Activations {
  const clips = features.shape[0] as number;
  const level = linear(p, 'level2', nn.silu(linear(p, 'level1', features)));
  const context = nn.silu(level).reshape([clips, 1, width]);
  const told = isPrompt.mul(take(p, 'isPrompt'));
  let h = linear(p, 'embed', noisy).add(take(p, 'position')).add(told).mul(streamUnit);
  const stream = [h.ref];
  for (let block = 0; block < layers; block++) {
    h = transform(p, `block${block}`, h, context.ref);
    stream.push(h.ref);
  }
  const [shift, scale] = modulation(p, 'final', context, 2);
  return { stream, output: linear(p, 'final.out', modulate(h, shift, scale)) };
}

/** One block: attention, then a perceptron, each scaled, shifted and gated by the noise level (adaLN-Zero). */
function transform(p: Arrays, name: string, h: np.Array, context: np.Array): np.Array {
  const [shift1, scale1, gate1, shift2, scale2, gate2] = modulation(p, name, context, 6);
  const mixed = attend(p, name, modulate(h.ref, shift1, scale1), heads);
  const seen = h.add(mixed.mul((gate1 as np.Array).mul(streamUnit)));
  const raised = nn.gelu(linear(p, `${name}.up`, modulate(seen.ref, shift2, scale2)), { approximate: false });
  return seen.add(linear(p, `${name}.down`, raised).mul((gate2 as np.Array).mul(streamUnit)));
}

/** [clips × 1 × width] each. */
function modulation(p: Arrays, name: string, context: np.Array, parts: number): np.Array[] {
  return np.split(linear(p, `${name}.modulate`, context), parts, -1);
}

function modulate(h: np.Array, shift?: np.Array, scale?: np.Array): np.Array {
  return nn
    .standardize(h, -1, { epsilon })
    .mul((scale as np.Array).add(1))
    .add(shift as np.Array);
}
