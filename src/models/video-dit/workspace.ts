/**
 * Where models compute, one at a time: the arrays that a pass works in, made once for all models of a page or worker,
 * so that no memory grows with their number.
 */
import { config, sizesOf } from './config.ts';
import { inWebAssembly, plain, type Arithmetic } from './kernel.ts';
import { parameterShapes, type Parameters } from './parameters.ts';

const { width, hidden } = config;
const { tokens, tokenValues } = sizesOf(config);

/** Arrays that a pass works in, and how many numbers each holds. */
const lengths = {
  /** [tokens × tokenValues]: what a pass is given, and what it finds. */
  noisy: tokens * tokenValues,
  output: tokens * tokenValues,
  /** [tokens × width]: the residual stream, and what is computed beside it; the keys also as columns. */
  h: tokens * width,
  normed: tokens * width,
  query: tokens * width,
  key: tokens * width,
  keyColumns: width * tokens,
  value: tokens * width,
  mixed: tokens * width,
  /** [tokens × hidden] */
  raised: tokens * hidden,
  /** [tokens × tokens], one head at a time. */
  attention: tokens * tokens,
  features: config.levelFeatures,
  /** [width]: the noise level, as the blocks hear of it. */
  context: width,
  scratch: width,
  /** [6 × width] */
  modulation: 6 * width,
};

export type Room = Readonly<Record<keyof typeof lengths, Float32Array>>;

export interface Workspace {
  readonly arithmetic: Arithmetic;
  readonly room: Room;
  /** The weights of the model that computes: copies of those in `holds`. */
  readonly parameters: Parameters;
  holds?: Parameters;
}

/** By kernel: none is plain TypeScript. */
const workspaces = new Map<string | undefined, Workspace>();

/**
 * The workspace of this kernel (`data[kernelName]`), in plain TypeScript without one or where the browser refuses it,
 * with these weights laid out: 0.65 MB are copied where another model was the last to compute.
 */
export function layOut(parameters: Parameters, kernel: string | undefined): Workspace {
  const workspace = workspaces.get(kernel) ?? makeWorkspace(kernel);
  workspaces.set(kernel, workspace);
  if (workspace.holds !== parameters) {
    for (const [name, values] of Object.entries(parameters)) workspace.parameters[name]?.set(values);
    workspace.holds = parameters;
  }
  return workspace;
}

function makeWorkspace(kernel: string | undefined): Workspace {
  const all = Object.entries(lengths);
  for (const [name, [rows, columns]] of Object.entries(parameterShapes())) all.push([name, rows * columns]);
  const numbers = all.reduce((sum, [, length]) => sum + length, 0);
  let arithmetic = plain;
  try {
    if (kernel !== undefined) arithmetic = inWebAssembly(kernel, numbers);
  } catch {
    // No WebAssembly, none with vectors, or a policy that forbids it.
  }
  const arrays = Object.fromEntries(all.map(([name, length]) => [name, arithmetic.array(length)]));
  return { arithmetic, room: arrays as Room, parameters: arrays };
}
