/**
 * Encoder and predictor as jax-js differentiates them. Every function of jax-js consumes its arguments; `.ref` keeps one
 * for later. Tokens are picked and put back by matrices of zeros and ones, one row for each seen token.
 */
import { lax, nn, numpy as np } from '@jax-js/jax';
import type { Arrays } from '../../training/optimizer.ts';
import { attend, linear, take } from '../../training/transformer.ts';
import { config } from '../config.ts';
import type { Aim } from '../plan.ts';

/**
 * A batch on the device. `clip`: all tokens [clips × tokens × tokenValues]; `picks`: [clips × seen × tokens];
 * `hidden`: [clips × tokens × 1], 1 where a token is hidden; `share`: 1 over the numbers that are judged; `wanted`: the
 * pixels to say [clips × tokens × tokenValues], of features an empty array.
 */
export type Lesson = Record<'clip' | 'picks' | 'hidden' | 'share' | 'wanted', np.Array>;

const { heads, layers, epsilon } = config;

/**
 * How wrong the predictor is about hidden tokens, mean over their numbers: squared for pixels, absolute for features.
 *
 * @param mean the running mean of the weights.
 */
export function loss(aim: Aim, predictorLayers: number, p: Arrays, mean: Arrays, lesson: Lesson): np.Array {
  const { clip, picks, hidden, share, wanted } = lesson;
  const seen = encode(p, np.matmul(picks.ref, clip.ref), picks.ref);
  const stream = predict(p, predictorLayers, seen, picks, hidden.ref);
  const said = linear(p, 'guess.out', stream);
  if (aim === 'pixels') return judged(np.square(said.sub(wanted)), hidden, share);
  const target = encode(aim === 'features' ? mean : p, clip);
  const still = aim === 'open' ? target : lax.stopGradient(target);
  return judged(np.abs(said.sub(still)), hidden, share);
}

/** Sums go axis by axis: one long sum in float32 drifts. */
function judged(errors: np.Array, hidden: np.Array, share: np.Array): np.Array {
  return errors.sum(-1, { keepdims: true }).mul(hidden).sum(1).sum().mul(share);
}

/** Features [clips × seen × width], standardized. @param picks without it all tokens are seen. */
export function encode(p: Arrays, patches: np.Array, picks?: np.Array): np.Array {
  const position = take(p, 'see.position');
  const embedded = linear(p, 'see.embed', patches);
  const h = embedded.add(picks ? np.matmul(picks, position) : position);
  return nn.standardize(transform(p, 'see', layers, h), -1, { epsilon });
}

/** The predictor's stream [clips × tokens × width] before its last map, standardized. */
export function predict(p: Arrays, count: number, seen: np.Array, picks: np.Array, hidden: np.Array): np.Array {
  const put = np.matmul(picks.transpose([0, 2, 1]), linear(p, 'guess.embed', seen));
  const h = put.add(hidden.mul(take(p, 'guess.hidden'))).add(take(p, 'guess.position'));
  return nn.standardize(transform(p, 'guess', count, h), -1, { epsilon });
}

/** Blocks of attention and perceptron, each on the standardized stream. */
function transform(p: Arrays, part: string, count: number, begin: np.Array): np.Array {
  let h = begin;
  for (let block = 0; block < count; block++) {
    const name = `${part}.block${block}`;
    h = h.ref.add(attend(p, name, nn.standardize(h, -1, { epsilon }), heads));
    const raised = nn.relu(linear(p, `${name}.up`, nn.standardize(h.ref, -1, { epsilon })));
    h = h.add(linear(p, `${name}.down`, np.square(raised)));
  }
  return h;
}
