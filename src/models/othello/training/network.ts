/**
 * The model as jax-js differentiates it. `run.ts` computes the same without a library; the parity test compares them.
 * Every function of jax-js consumes its arguments; `.ref` keeps one for later.
 */
import { nn, numpy as np } from '@jax-js/jax';
import type { Arrays } from '../../training/optimizer.ts';
import { config } from '../config.ts';

/** A batch on the device: shapes in batch.ts. */
export type Lesson = Record<'read' | 'next', np.Array>;

/**
 * `stream`: [batch × tokens × width] after the embedding and after each block; `output`: log odds of the next moves
 * [batch × tokens × outputs].
 */
export type Activations = Record<'stream', np.Array[]> & Record<'output', np.Array>;

const { tokens, width, layers, heads, epsilon } = config;
const headWidth = width / heads;

/** Mean over moves of −log probability, in nats. Sums go axis by axis: one long sum in float32 drifts. */
export function loss(p: Arrays, { read, next }: Lesson): np.Array {
  const moves = next.ref.sum(-1).sum(-1).sum();
  const said = nn.logSoftmax(forward(p, read).output, -1);
  return np.negative(said.mul(next).sum(-1).sum(-1).sum().div(moves));
}

export function forward(p: Arrays, read: np.Array): Activations {
  const mask = np.tri(tokens).sub(1).mul(1e9);
  let h = np.matmul(read, take(p, 'embed')).add(take(p, 'position'));
  const stream = [h.ref];
  for (let block = 0; block < layers; block++) {
    h = transform(p, `block${block}`, h, mask.ref);
    stream.push(h.ref);
  }
  mask.dispose();
  return { stream, output: linear(p, 'out', nn.standardize(h, -1, { epsilon })) };
}

/** One block: attention to what came before, then a perceptron, each on the standardized stream (radford2019). */
function transform(p: Arrays, name: string, h: np.Array, mask: np.Array): np.Array {
  const heard = h.ref.add(attend(p, name, nn.standardize(h, -1, { epsilon }), mask));
  const raised = nn.relu(linear(p, `${name}.up`, nn.standardize(heard.ref, -1, { epsilon })));
  return heard.add(linear(p, `${name}.down`, np.square(raised)));
}

function attend(p: Arrays, name: string, x: np.Array, mask: np.Array): np.Array {
  const games = x.shape[0] as number;
  const byHead = (part: string, from: np.Array): np.Array =>
    linear(p, `${name}.${part}`, from).reshape([games, tokens, heads, headWidth]).transpose([0, 2, 1, 3]);
  const query = byHead('query', x.ref).mul(headWidth ** -0.5);
  const key = byHead('key', x.ref);
  const value = byHead('value', x);
  const attention = nn.softmax(np.matmul(query, key.transpose([0, 1, 3, 2])).add(mask));
  const mixed = np.matmul(attention, value).transpose([0, 2, 1, 3]).reshape([games, tokens, width]);
  return linear(p, `${name}.mix`, mixed);
}

function linear(p: Arrays, name: string, x: np.Array): np.Array {
  return np.matmul(x, take(p, `${name}.w`)).add(take(p, `${name}.b`));
}

/** A reference to a parameter; the caller of `forward` keeps its own. */
function take(p: Arrays, name: string): np.Array {
  return (p[name] as np.Array).ref;
}
