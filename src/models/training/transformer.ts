/** Parts of a transformer that models share, as jax-js differentiates them. Each function consumes its arguments. */
import { nn, numpy as np } from '@jax-js/jax';
import type { Arrays } from './optimizer.ts';

/** What every token hears from all others (vaswani2017attention). @param x [clips × tokens × width]. */
export function attend(p: Arrays, name: string, x: np.Array, heads: number): np.Array {
  const [clips, tokens, width] = x.shape as [number, number, number];
  const headWidth = width / heads;
  const byHead = (part: string, from: np.Array): np.Array =>
    linear(p, `${name}.${part}`, from).reshape([clips, tokens, heads, headWidth]).transpose([0, 2, 1, 3]);
  const query = byHead('query', x.ref).mul(headWidth ** -0.5);
  const key = byHead('key', x.ref);
  const value = byHead('value', x);
  const attention = nn.softmax(np.matmul(query, key.transpose([0, 1, 3, 2])));
  const mixed = np.matmul(attention, value).transpose([0, 2, 1, 3]).reshape([clips, tokens, width]);
  return linear(p, `${name}.mix`, mixed);
}

/** x · weight + bias. */
export function linear(p: Arrays, name: string, x: np.Array): np.Array {
  return np.matmul(x, take(p, `${name}.w`)).add(take(p, `${name}.b`));
}

/** A reference to a parameter; the caller keeps its own. */
export function take(p: Arrays, name: string): np.Array {
  return (p[name] as np.Array).ref;
}
