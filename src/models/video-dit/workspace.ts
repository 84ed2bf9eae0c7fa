/**
 * Where models compute, one at a time: the arrays that a pass works in, made once for all models of a page or worker,
 * so that no memory grows with their number.
 */
import { inWebAssembly, plain, type Arithmetic } from './arithmetic.ts';
import { config, sizesOf } from './config.ts';
import { parameterShapes, type Parameters } from './parameters.ts';

const { width, hidden } = config;
const { tokens, tokenValues } = sizesOf(config);

/** Arrays that a pass works in, and how many numbers each holds. */
const lengths = {
  /** [tokens × tokenValues]: what a pass is given, and what it finds. */
  noisy: tokens * tokenValues,
  output: tokens * tokenValues,
  /** [tokens × width]: the residual stream, and what is computed beside it. */
  h: tokens * width,
  normed: tokens * width,
  query: tokens * width,
  key: tokens * width,
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
  /** The weights of the model that computes: `layOut` puts them there. */
  readonly parameters: Parameters;
}

/** A workspace of plain TypeScript, or one in WebAssembly; nothing where the browser refuses that. */
export function makeWorkspace(kind: 'plain' | 'wasm'): Workspace | undefined {
  const shapes = Object.entries(parameterShapes()).map(([name, [rows, columns]]) => [name, rows * columns] as const);
  const all = [...Object.values(lengths), ...shapes.map(([, length]) => length)];
  const arithmetic = kind === 'plain' ? plain : inWebAssembly(all);
  if (!arithmetic) return undefined;
  const arrays = (of: Iterable<readonly [string, number]>): Readonly<Record<string, Float32Array>> =>
    Object.fromEntries([...of].map(([name, length]) => [name, arithmetic.array(length)]));
  return { arithmetic, room: arrays(Object.entries(lengths)) as Room, parameters: arrays(shapes) };
}

let fastest: Workspace | undefined;

/** The one in which models compute that name none: in WebAssembly where that is to be had. */
export function sharedWorkspace(): Workspace {
  fastest ??= makeWorkspace('wasm') ?? (makeWorkspace('plain') as Workspace);
  return fastest;
}

/** Whose weights lie in a workspace. */
const laidOut = new WeakMap<Workspace, Parameters>();

/** Copies weights into a workspace, unless they are there from the last time: 0.65 MB, less than a tenth of a step. */
export function layOut(parameters: Parameters, workspace: Workspace): void {
  if (laidOut.get(workspace) === parameters) return;
  for (const [name, values] of Object.entries(workspace.parameters)) values.set(parameters[name] as Float32Array);
  laidOut.set(workspace, parameters);
}
