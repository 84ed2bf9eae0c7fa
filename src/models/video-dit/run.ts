/**
 * The miniature without a library: from noisy tokens and a noise level to the clean estimate, on flat arrays. After the
 * embedding and after each block a hook may read what the tokens have become, or replace it.
 */
import { config, sizesOf } from './config.ts';
import { levelFeatures } from './level.ts';
import { parameterShapes, type Parameters } from './parameters.ts';
import { silu, transpose, type View } from './tensor.ts';
import { layOut, type Workspace } from './workspace.ts';

const { width, layers, heads, streamUnit, epsilon } = config;
const { tokens, tokenValues, slotTokens, headWidth } = sizesOf(config);

/** Layers at which activations can be read: 0 is the embedding, `layers` the last block. */
export const hookLayers: number = layers + 1;

/**
 * Sees the activations [tokens × width], row by row, after a layer. What it writes into them is what the next layer
 * sees. The array is the model's own: copy it to keep it, and ask for no other estimate meanwhile.
 */
export type Hook = (activations: Float32Array, layer: number, noiseLevel: number) => void;

export interface Look {
  /** [tokens × tokenValues]: noisy tokens, but clean ones in slot 0 where `isPrompted`. */
  readonly noisy: Float32Array;
  /** t in [0, 1]. */
  readonly noiseLevel: number;
  /** Whether slot 0 holds a prompt. */
  readonly isPrompted: boolean;
  readonly hook?: Hook | undefined;
}

export interface VideoDit {
  /** The clean estimate x̂ [tokens × tokenValues]; a new array. Throws RangeError where the tokens do not fill a clip. */
  estimate(look: Look): Float32Array;
}

/**
 * @param kernel `data[kernelName]`: with it the model computes in WebAssembly, where the browser lets it; the estimates
 * agree within 1e-5.
 * Throws RangeError where parameters are missing or not of the shape in config.ts.
 */
export function createModel(parameters: Parameters, kernel?: unknown): VideoDit {
  for (const [name, [rows, columns]] of Object.entries(parameterShapes())) {
    const length = parameters[name]?.length;
    if (length !== rows * columns) throw new RangeError(`createModel: ${name} has ${length ?? 'no'} values`);
  }
  return { estimate: (look) => estimate(layOut(parameters, kernel as string | undefined), look) };
}

function estimate(space: Workspace, { noisy, noiseLevel, isPrompted, hook }: Look): Float32Array {
  if (noisy.length !== tokens * tokenValues) throw new RangeError(`estimate: ${noisy.length} values are not a clip`);
  const { arithmetic, parameters: p, room } = space;
  const { h, features, context, scratch } = room;
  levelFeatures(noiseLevel, features);
  linearRow(space, 'level1', scratch, features);
  silu(scratch);
  linearRow(space, 'level2', context, scratch);
  silu(context);

  room.noisy.set(noisy);
  linear(space, 'embed', h, room.noisy);
  addRows(h, of(p, 'position'), h.length);
  if (isPrompted) addRows(h, of(p, 'isPrompt'), slotTokens * width);
  for (let i = 0; i < h.length; i++) h[i] = streamUnit * (h[i] as number);
  hook?.(h, 0, noiseLevel);
  for (let block = 0; block < layers; block++) {
    transform(space, `block${block}`);
    hook?.(h, block + 1, noiseLevel);
  }
  const [shift, scale] = modulation(space, 'final', 2);
  arithmetic.modulate(room.normed, h, shift as Float32Array, scale as Float32Array, epsilon);
  linear(space, 'final.out', room.output, room.normed);
  return room.output.slice();
}

/** One block: attention, then a perceptron, each scaled, shifted and gated by the noise level (adaLN-Zero, peebles2023dit). */
function transform(space: Workspace, name: string): void {
  const { h, normed, mixed, raised } = space.room;
  const { modulate, gelu, addGated } = space.arithmetic;
  const [shift1, scale1, gate1, shift2, scale2, gate2] = modulation(space, name, 6);
  modulate(normed, h, shift1 as Float32Array, scale1 as Float32Array, epsilon);
  attend(space, name);
  linear(space, `${name}.mix`, normed, mixed);
  addGated(h, normed, gate1 as Float32Array, streamUnit);
  modulate(normed, h, shift2 as Float32Array, scale2 as Float32Array, epsilon);
  linear(space, `${name}.up`, raised, normed);
  gelu(raised);
  linear(space, `${name}.down`, normed, raised);
  addGated(h, normed, gate2 as Float32Array, streamUnit);
}

/** mixed = what every token hears from all others, head beside head (vaswani2017attention). */
function attend(space: Workspace, name: string): void {
  const { multiply, softmaxRows } = space.arithmetic;
  const { normed, query, key, keyColumns, value, mixed, attention } = space.room;
  for (const part of ['query', 'key', 'value'] as const) linear(space, `${name}.${part}`, space.room[part], normed);
  transpose(keyColumns, key, tokens);
  for (let i = 0; i < query.length; i++) query[i] = (query[i] as number) * headWidth ** -0.5;
  for (let head = 0; head < heads; head++) {
    const from = head * headWidth;
    const part = (values: Float32Array): View => ({ values, from, rowStride: width });
    const keys: View = { values: keyColumns, from: from * tokens, rowStride: tokens };
    multiply(rowsOf(attention, tokens), part(query), keys, [tokens, headWidth, tokens]);
    softmaxRows(attention, tokens);
    multiply(part(mixed), rowsOf(attention, tokens), part(value), [tokens, tokens, headWidth]);
  }
}

/** `parts` vectors [width] that follow from the noise level; they last until the next call. */
function modulation(space: Workspace, name: string, parts: number): Float32Array[] {
  const used = space.room.modulation.subarray(0, parts * width);
  linearRow(space, `${name}.modulate`, used, space.room.context);
  return Array.from({ length: parts }, (_, i) => used.subarray(i * width, (i + 1) * width));
}

/** out = x · weight + bias for a single row x. */
function linearRow({ parameters: p, arithmetic }: Workspace, name: string, out: Float32Array, x: Float32Array): void {
  arithmetic.multiplyRow(out, x, of(p, `${name}.w`), of(p, `${name}.b`));
}

/** out [tokens × columns] = x [tokens × inner] · weight + bias. */
function linear({ parameters: p, arithmetic }: Workspace, name: string, out: Float32Array, x: Float32Array): void {
  const [inner, columns] = [x.length / tokens, out.length / tokens];
  const w = rowsOf(of(p, `${name}.w`), columns);
  arithmetic.multiply(rowsOf(out, columns), rowsOf(x, inner), w, [tokens, inner, columns], of(p, `${name}.b`));
}

function rowsOf(values: Float32Array, columns: number): View {
  return { values, from: 0, rowStride: columns };
}

/** h += x up to `end`, x repeated as often as it fits. */
function addRows(h: Float32Array, x: Float32Array, end: number): void {
  for (let i = 0; i < end; i++) h[i] = (h[i] as number) + (x[i % x.length] as number);
}

function of(p: Parameters, name: string): Float32Array {
  return p[name] as Float32Array;
}
