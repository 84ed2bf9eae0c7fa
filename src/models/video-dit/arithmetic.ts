/**
 * Who does the arithmetic of the miniature: plain TypeScript, or the same functions in WebAssembly, four numbers at a
 * time. They agree within 1e-5 on what the model makes of a clip; the plain ones are what the others are tested against.
 */
import { binary } from './kernel/binary.ts';
import { gelu, multiply, softmaxRows, type View } from './tensor.ts';

/** Where nearly all the time of a clip goes. Every array must come from `array`. */
export interface Arithmetic {
  /** So many zeros, to be used as long as the arithmetic is. Throws RangeError where there is no room left. */
  array(length: number): Float32Array;
  readonly multiply: typeof multiply;
  /** The length is a multiple of 4. */
  readonly gelu: typeof gelu;
  /** The width is a multiple of 4. */
  readonly softmaxRows: typeof softmaxRows;
}

export const plain: Arithmetic = { array: (length) => new Float32Array(length), multiply, gelu, softmaxRows };

/** What kernel/kernel.wat exports. Addresses and strides in bytes. */
interface Kernel {
  multiply(
    out: number,
    outStride: number,
    x: number,
    xStride: number,
    w: number,
    wStride: number,
    bias: number,
    rows: number,
    inner: number,
    columns: number,
  ): void;
  gelu(from: number, end: number): void;
  softmaxRows(from: number, end: number, stride: number): void;
}

/** Numbers that a product may have in a row where it has no bias, or in a matrix that lies on its side. */
const aside = 4096;
const pageBytes = 65_536;

/**
 * The same in WebAssembly, with room for arrays of `lengths`. Nothing where the browser has no WebAssembly, or none
 * with vectors, or a policy forbids it, or the memory is not to be had.
 */
export function inWebAssembly(lengths: readonly number[]): Arithmetic | undefined {
  try {
    const numbers = lengths.reduce((sum, length) => sum + padded(length), 2 * aside);
    const memory = new WebAssembly.Memory({ initial: Math.ceil((4 * numbers) / pageBytes) });
    const code = Uint8Array.from(atob(binary), (letter) => letter.charCodeAt(0));
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), { kernel: { memory } });
    return wrap(exports as unknown as Kernel, memory.buffer);
  } catch {
    return undefined;
  }
}

function wrap(kernel: Kernel, buffer: ArrayBuffer): Arithmetic {
  let taken = 0;
  const array = (length: number): Float32Array => {
    const made = new Float32Array(buffer, taken, length);
    taken += 4 * padded(length);
    return made;
  };
  const zeros = array(aside);
  const upright = array(aside);
  return {
    array,
    multiply: (out, x, w, [rows, inner, columns], bias = zeros) => {
      const standing = w.columnStride === 1 ? w : copyUpright(upright, w, inner, columns);
      kernel.multiply(
        addressOf(out),
        4 * out.rowStride,
        addressOf(x),
        4 * x.rowStride,
        addressOf(standing),
        4 * standing.rowStride,
        bias.byteOffset,
        rows,
        inner,
        columns,
      );
    },
    gelu: (x) => {
      kernel.gelu(x.byteOffset, x.byteOffset + x.byteLength);
    },
    softmaxRows: (x, width) => {
      kernel.softmaxRows(x.byteOffset, x.byteOffset + x.byteLength, 4 * width);
    },
  };
}

function addressOf({ values, from }: View): number {
  return values.byteOffset + 4 * from;
}

/** The kernel reads along rows, so a matrix that is turned on its side by its strides is copied first. */
function copyUpright(values: Float32Array, w: View, inner: number, columns: number): View {
  for (let row = 0; row < inner; row++) {
    const from = w.from + row * w.rowStride;
    for (let column = 0; column < columns; column++) {
      values[row * columns + column] = w.values[from + column * w.columnStride] as number;
    }
  }
  return { values, from: 0, rowStride: columns, columnStride: 1 };
}

/** Arrays begin at multiples of 16 bytes. */
function padded(length: number): number {
  return 4 * Math.ceil(length / 4);
}
