/** The probes of the board as they ship beside the model's weights: named tensors for src/models/weights.ts to pack. */
import { config, hookLayers } from '../models/othello/config.ts';
import { cells } from '../models/othello/rules.ts';
import type { Parameters, Shapes } from '../models/parameters.ts';
import { classes } from './board.ts';
import type { Probe } from './probe.ts';

/** How a disc is coded: whether it is the mover's, or its color. */
export const codes = ['mover', 'color'] as const;
export type Code = (typeof codes)[number];

export interface BoardProbes {
  /** By code and layer. */
  readonly byLayer: Readonly<Record<Code, readonly Probe[]>>;
  /** Reads the mover's discs off a list of who placed each: see `placedInputs`. */
  readonly placed: Probe;
}

const layers = Array.from({ length: hookLayers }, (_, layer) => layer);
/** Outputs that ship: of each cell's log odds the first are made 0, since only differences count. */
const kept = cells * (classes - 1);

export function boardProbeShapes(): Shapes {
  const shapes: Record<string, Shapes[string]> = {};
  for (const name of codes.flatMap((code) => layers.map((layer) => `${code}${layer}`))) {
    Object.assign(shapes, shapesOf(name, config.width));
  }
  return Object.assign(shapes, shapesOf('placed', 2 * cells));
}

function shapesOf(name: string, inputs: number): Record<string, Shapes[string]> {
  return { [`${name}.w`]: [kept, inputs], [`${name}.b`]: [1, kept] };
}

export function toTensors({ byLayer, placed }: BoardProbes): Parameters {
  const tensors: Record<string, Float32Array> = {};
  const put = (name: string, { weights, bias }: Probe): void => {
    const width = weights.length / bias.length;
    tensors[`${name}.w`] = lessFirst(weights, width);
    tensors[`${name}.b`] = lessFirst(bias, 1);
  };
  for (const code of codes) byLayer[code].forEach((probe, layer) => put(`${code}${layer}`, probe));
  put('placed', placed);
  return tensors;
}

/** Inverse of `toTensors`, but for what is the same for all classes of a cell. Throws RangeError where a tensor is missing. */
export function fromTensors(tensors: Parameters): BoardProbes {
  const probe = (name: string): Probe => {
    const [weights, bias] = [tensors[`${name}.w`], tensors[`${name}.b`]];
    if (!weights || !bias) throw new RangeError(`fromTensors: ${name} is missing`);
    return { weights: withFirst(weights, weights.length / kept), bias: withFirst(bias, 1) };
  };
  const all = (code: Code): readonly Probe[] => layers.map((layer) => probe(`${code}${layer}`));
  return { byLayer: { mover: all('mover'), color: all('color') }, placed: probe('placed') };
}

/** Rows [cells × classes] to [cells × (classes − 1)]: each less the first of its cell. */
function lessFirst(rows: Float32Array, width: number): Float32Array {
  return Float32Array.from({ length: kept * width }, (_, at) => {
    const [row, i] = [Math.floor(at / width), at % width];
    const [cell, answer] = [Math.floor(row / (classes - 1)), (row % (classes - 1)) + 1];
    const from = cell * classes * width;
    return (rows[from + answer * width + i] as number) - (rows[from + i] as number);
  });
}

function withFirst(rows: Float32Array, width: number): Float32Array {
  const all = new Float32Array(cells * classes * width);
  for (let cell = 0; cell < cells; cell++) {
    const length = (classes - 1) * width;
    all.set(rows.subarray(cell * length, (cell + 1) * length), cell * classes * width + width);
  }
  return all;
}
