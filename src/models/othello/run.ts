/**
 * The model without a library: reads a game token by token, in plain TypeScript on flat arrays. Keys and values of what
 * was read are kept, so that a move costs one column of work. After the embedding and after each block a hook may read
 * what the token has become, or replace it.
 */
import type { Parameters } from '../parameters.ts';
import { config } from './config.ts';
import { parameterShapes } from './parameters.ts';

const { tokens, width, layers, heads, epsilon } = config;
const headWidth = width / heads;

/**
 * Sees the activations [width] of the token that is being read, after a layer: 0 is the embedding, `config.layers` the
 * last block. What it writes into them is what the next layer sees. The array is the model's own: copy it to keep it.
 *
 * @param at place of the token in the game, 0 for the sign that it begins.
 */
export type Hook = (activations: Float32Array, layer: number, at: number) => void;

export interface Othello {
  /**
   * Reads the next token and says log odds for the next move [outputs]; a new array. Throws RangeError for a token that
   * is none, and where a game can have no more.
   */
  read(token: number, hook?: Hook): Float32Array;
  /** Forgets all but the first `count` tokens that were read. */
  backTo(count: number): void;
  /** Tokens that were read. */
  count(): number;
}

/** Keys and values of all tokens of one block, [tokens × width] each. */
interface Memory {
  readonly keys: Float32Array;
  readonly values: Float32Array;
}

/** Throws RangeError where parameters are missing or not of the shape in config.ts. */
export function createModel(parameters: Parameters): Othello {
  for (const [name, [rows, columns]] of Object.entries(parameterShapes())) {
    const length = parameters[name]?.length;
    if (length !== rows * columns) throw new RangeError(`createModel: ${name} has ${length ?? 'no'} values`);
  }
  const memories = Array.from({ length: layers }, (): Memory => {
    return { keys: new Float32Array(tokens * width), values: new Float32Array(tokens * width) };
  });
  let count = 0;
  return {
    read(token, hook) {
      if (!(Number.isInteger(token) && token >= 0 && token < config.vocabulary)) {
        throw new RangeError(`read: ${token} is no token`);
      }
      if (count === tokens) throw new RangeError(`read: no game has more than ${tokens} tokens`);
      return column(parameters, memories, token, count++, hook);
    },
    backTo: (to) => (count = Math.min(count, Math.max(0, to))),
    count: () => count,
  };
}

/** One token through all blocks. */
function column(p: Parameters, memories: readonly Memory[], token: number, at: number, hook?: Hook): Float32Array {
  const h = of(p, 'embed').slice(token * width, (token + 1) * width);
  add(h, of(p, 'position').subarray(at * width, (at + 1) * width));
  hook?.(h, 0, at);
  memories.forEach((memory, block) => {
    const name = `block${block}`;
    add(h, linear(p, `${name}.mix`, attend(p, name, standardized(h), memory, at)));
    const raised = linear(p, `${name}.up`, standardized(h)).map((value) => (value > 0 ? value * value : 0));
    add(h, linear(p, `${name}.down`, raised));
    hook?.(h, block + 1, at);
  });
  return linear(p, 'out', standardized(h));
}

/** What the token at `at` hears from itself and all before it, head beside head (vaswani2017attention). */
function attend(p: Parameters, name: string, x: Float32Array, { keys, values }: Memory, at: number): Float32Array {
  const query = linear(p, `${name}.query`, x);
  keys.set(linear(p, `${name}.key`, x), at * width);
  values.set(linear(p, `${name}.value`, x), at * width);
  const heard = new Float32Array(width);
  const odds = new Float64Array(at + 1);
  for (let from = 0; from < width; from += headWidth) {
    for (let other = 0; other <= at; other++) {
      let sum = 0;
      for (let i = from; i < from + headWidth; i++) sum += (query[i] as number) * (keys[other * width + i] as number);
      odds[other] = sum * headWidth ** -0.5;
    }
    softmax(odds).forEach((share, other) => {
      for (let i = from; i < from + headWidth; i++) {
        heard[i] = (heard[i] as number) + share * (values[other * width + i] as number);
      }
    });
  }
  return heard;
}

/** The probabilities that belong to log odds; a new array. */
export function softmax(odds: ArrayLike<number>): Float64Array {
  const most = Math.max(...Array.from(odds));
  const shares = Float64Array.from(odds, (value) => Math.exp(value - most));
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((value) => value / sum);
}

/** Mean 0, variance 1; a new array. */
function standardized(x: Float32Array): Float32Array {
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
  const variance = x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / x.length;
  const norm = 1 / Math.sqrt(variance + epsilon);
  return x.map((value) => (value - mean) * norm);
}

/** x · weight + bias; a new array. */
function linear(p: Parameters, name: string, x: Float32Array): Float32Array {
  const out = of(p, `${name}.b`).slice();
  const weights = of(p, `${name}.w`);
  for (let k = 0; k < x.length; k++) {
    const factor = x[k] as number;
    if (factor === 0) continue;
    const from = k * out.length;
    for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) + factor * (weights[from + i] as number);
  }
  return out;
}

function add(h: Float32Array, x: Float32Array): void {
  for (let i = 0; i < h.length; i++) h[i] = (h[i] as number) + (x[i] as number);
}

function of(p: Parameters, name: string): Float32Array {
  return p[name] as Float32Array;
}
