/**
 * The miniature as a file of the ONNX format (github.com/onnx/onnx, onnx.proto), so that the time of `run.ts` can be
 * compared with that of a runtime made for such files. The graph is written to suit that runtime: what can be folded into
 * weights beforehand is, and a block's queries, keys and values are one product.
 */
import { config, sizesOf } from '../../src/models/video-dit/config.ts';
import { parameterShapes, type Parameters } from '../../src/models/video-dit/parameters.ts';

const { width, heads, layers, levelFeatures } = config;
const { tokens, tokenValues, slotTokens, headWidth } = sizesOf(config);

/** Names of what goes in, [tokens, tokenValues] and [1, levelFeatures], and of what comes out, [tokens, tokenValues]. */
export const ends = { noisy: 'noisy', features: 'features', estimate: 'estimate' } as const;

/** The network with these weights, for clips that have a prompt. */
export function toOnnx(p: Parameters): Uint8Array {
  const graph = new Graph();
  const given = (name: string): Matrix => {
    const [rows, columns] = parameterShapes()[name] as readonly [number, number];
    return { values: p[name] as Float32Array, dims: [rows, columns] };
  };
  const linear = (x: string, name: string): string =>
    graph.gemm(x, graph.constant(given(`${name}.w`)), graph.constant(given(`${name}.b`)));
  const silu = (x: string): string => graph.node('Mul', [x, graph.node('Sigmoid', [x])]);

  const context = silu(linear(silu(linear(ends.features, 'level1')), 'level2'));
  let h = graph.gemm(ends.noisy, graph.constant(given('embed.w')), graph.constant(placed(p)));
  const ones = graph.constant({ values: new Float32Array(width).fill(1), dims: [width] });
  /** Scale and shift by the noise level; the 1 of 1 + scale is in the bias. */
  const modulation = (name: string, parts: number, scales: readonly number[]): readonly string[] => {
    const bias = Float32Array.from(p[`${name}.b`] as Float32Array, (value, at) =>
      scales.includes(Math.floor(at / width)) ? value + 1 : value,
    );
    const all = graph.gemm(
      context,
      graph.constant(given(`${name}.w`)),
      graph.constant({ values: bias, dims: [1, bias.length] }),
    );
    return graph.split(all, parts, 1);
  };
  const normed = (x: string, shift: string, scale: string): string => {
    const standard = graph.node('LayerNormalization', [x, ones], { axis: -1, epsilon: 1e-5 });
    return graph.node('Add', [graph.node('Mul', [standard, scale]), shift]);
  };
  for (let block = 0; block < layers; block++) {
    const name = `block${block}`;
    const [shift1 = '', scale1 = '', gate1 = '', shift2 = '', scale2 = '', gate2 = ''] = modulation(
      `${name}.modulate`,
      6,
      [1, 4],
    );
    const mixed = linear(attention(graph, normed(h, shift1, scale1), p, name), `${name}.mix`);
    h = graph.node('Add', [h, graph.node('Mul', [mixed, gate1])]);
    const raised = graph.node('Gelu', [linear(normed(h, shift2, scale2), `${name}.up`)]);
    h = graph.node('Add', [h, graph.node('Mul', [linear(raised, `${name}.down`), gate2])]);
  }
  const [shift = '', scale = ''] = modulation('final.modulate', 2, [1]);
  const last = normed(h, shift, scale);
  graph.gemm(last, graph.constant(given('final.out.w')), graph.constant(given('final.out.b')), ends.estimate);
  return graph.model();
}

/** All that is added to the embedded tokens, row by row: bias, position, and the mark of the prompt on slot 0. */
function placed(p: Parameters): Matrix {
  const values = Float32Array.from(p['position'] as Float32Array, (value, at) => {
    const column = at % width;
    const mark = at < slotTokens * width ? ((p['isPrompt'] as Float32Array)[column] as number) : 0;
    return value + ((p['embed.b'] as Float32Array)[column] as number) + mark;
  });
  return { values, dims: [tokens, width] };
}

/** [tokens, width]: what each token hears, before it is mixed. The queries' scale is in their weights. */
function attention(graph: Graph, x: string, p: Parameters, name: string): string {
  const parts = ['query', 'key', 'value'] as const;
  const scaleOf = (part: string): number => (part === 'query' ? headWidth ** -0.5 : 1);
  const values = new Float32Array(width * 3 * width);
  const bias = new Float32Array(3 * width);
  parts.forEach((part, i) => {
    const weights = p[`${name}.${part}.w`] as Float32Array;
    weights.forEach((value, at) => {
      values[Math.floor(at / width) * 3 * width + i * width + (at % width)] = value * scaleOf(part);
    });
    bias.set((p[`${name}.${part}.b`] as Float32Array).map((value) => value * scaleOf(part)), i * width); // prettier-ignore
  });
  const all = graph.gemm(
    x,
    graph.constant({ values, dims: [width, 3 * width] }),
    graph.constant({ values: bias, dims: [1, 3 * width] }),
  );
  const byHead = graph.integers([tokens, heads, headWidth]);
  const [query = '', key = '', value = ''] = graph
    .split(all, 3, 1)
    .map((part, i) =>
      graph.node('Transpose', [graph.node('Reshape', [part, byHead])], { perm: i === 1 ? [1, 2, 0] : [1, 0, 2] }),
    );
  const shares = graph.node('Softmax', [graph.node('MatMul', [query, key])], { axis: -1 });
  const heard = graph.node('Transpose', [graph.node('MatMul', [shares, value])], { perm: [1, 0, 2] });
  return graph.node('Reshape', [heard, graph.integers([tokens, width])]);
}

interface Matrix {
  readonly values: Float32Array;
  readonly dims: readonly number[];
}

type Attribute = number | readonly number[];

/** A graph in the making, as the protocol buffers of onnx.proto; the numbers are those of its fields. */
class Graph {
  readonly #nodes: Uint8Array[] = [];
  readonly #constants: Uint8Array[] = [];
  #names = 0;

  constant({ values, dims }: Matrix): string {
    return this.#tensor(dims, 1, new Uint8Array(Float32Array.from(values).buffer));
  }

  integers(values: readonly number[]): string {
    return this.#tensor([values.length], 7, new Uint8Array(BigInt64Array.from(values, BigInt).buffer));
  }

  gemm(x: string, weights: string, bias: string, out?: string): string {
    return this.node('Gemm', [x, weights, bias], {}, out);
  }

  node(
    type: string,
    inputs: readonly string[],
    attributes: Readonly<Record<string, Attribute>> = {},
    out = this.#name(),
  ): string {
    this.#write(type, inputs, [out], attributes);
    return out;
  }

  split(x: string, parts: number, axis: number): readonly string[] {
    const outs = Array.from({ length: parts }, () => this.#name());
    this.#write('Split', [x], outs, { axis, num_outputs: parts });
    return outs;
  }

  model(): Uint8Array {
    const graph = [
      ...this.#nodes.map((node) => bytes(1, node)),
      text(2, 'miniature'),
      ...this.#constants.map((tensor) => bytes(5, tensor)),
      bytes(11, end(ends.noisy, [tokens, tokenValues])),
      bytes(11, end(ends.features, [1, levelFeatures])),
      bytes(12, end(ends.estimate, [tokens, tokenValues])),
    ];
    return joined([integer(1, 9), bytes(7, joined(graph)), bytes(8, joined([text(1, ''), integer(2, 20)]))]);
  }

  #name(): string {
    return `x${this.#names++}`;
  }

  #tensor(dims: readonly number[], type: number, raw: Uint8Array): string {
    const name = this.#name();
    const fields = [...dims.map((dim) => integer(1, dim)), integer(2, type), text(8, name), bytes(9, raw)];
    this.#constants.push(joined(fields));
    return name;
  }

  #write(
    type: string,
    inputs: readonly string[],
    outs: readonly string[],
    attributes: Readonly<Record<string, Attribute>>,
  ): void {
    const fields = [
      ...inputs.map((input) => text(1, input)),
      ...outs.map((out) => text(2, out)),
      text(4, type),
      ...Object.entries(attributes).map(([name, value]) => bytes(5, attribute(name, value))),
    ];
    this.#nodes.push(joined(fields));
  }
}

/** Whole numbers are integers but for epsilon, which is a float. */
function attribute(name: string, value: Attribute): Uint8Array {
  if (typeof value !== 'number') {
    return joined([text(1, name), ...value.map((one) => integer(8, one)), integer(20, 7)]);
  }
  if (Number.isInteger(value)) return joined([text(1, name), integer(3, value), integer(20, 2)]);
  return joined([text(1, name), tag(2, 5), new Uint8Array(Float32Array.of(value).buffer), integer(20, 1)]);
}

/** A float tensor that goes in or comes out. */
function end(name: string, dims: readonly number[]): Uint8Array {
  const shape = joined(dims.map((dim) => bytes(1, integer(1, dim))));
  return joined([text(1, name), bytes(2, bytes(1, joined([integer(1, 1), bytes(2, shape)])))]);
}

function tag(field: number, wire: number): Uint8Array {
  return varint(BigInt(field * 8 + wire));
}

function integer(field: number, value: number): Uint8Array {
  return joined([tag(field, 0), varint(BigInt.asUintN(64, BigInt(value)))]);
}

function text(field: number, value: string): Uint8Array {
  return bytes(field, new TextEncoder().encode(value));
}

function bytes(field: number, value: Uint8Array): Uint8Array {
  return joined([tag(field, 2), varint(BigInt(value.length)), value]);
}

function varint(value: bigint): Uint8Array {
  const parts: number[] = [];
  let left = value;
  for (; left >= 128n; left >>= 7n) parts.push(Number(left & 127n) | 128);
  return Uint8Array.from([...parts, Number(left)]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
