/**
 * The arithmetic in which nearly all the time of a clip goes, once more in WebAssembly, four numbers at a time
 * (kernel.wat). What the model makes of a clip agrees with plain TypeScript within 1e-5.
 */
import { addGated, gelu, modulate, multiply, multiplyRow, softmaxRows, type View } from './tensor.ts';

/** Arrays that go into it must come from its `array`; their lengths, and all counts, are multiples of 4. */
export interface Arithmetic {
  /** So many zeros, for ever. Throws RangeError where there is no room left. */
  array(length: number): Float32Array;
  readonly multiply: typeof multiply;
  readonly multiplyRow: typeof multiplyRow;
  readonly gelu: typeof gelu;
  readonly softmaxRows: typeof softmaxRows;
  readonly modulate: typeof modulate;
  readonly addGated: typeof addGated;
}

export const plain: Arithmetic = {
  array: (length) => new Float32Array(length),
  multiply,
  multiplyRow,
  gelu,
  softmaxRows,
  modulate,
  addGated,
};

/** What kernel.wat exports: they take addresses and strides in bytes, and counts. */
type Exports = Readonly<Record<Exclude<keyof Arithmetic, 'array' | 'multiplyRow'>, (...at: readonly number[]) => void>>;

/** WebAssembly has its memory in pages of 64 kB. The first stays empty: a product without a bias adds zeros from there. */
const pageBytes = 2 ** 16;

/**
 * @param kernel the assembled kernel.wat in base64.
 * @param numbers that its arrays may hold in all.
 * Throws Error where the browser has no WebAssembly, or none with vectors, or a policy forbids it.
 */
export function inWebAssembly(kernel: string, numbers: number): Arithmetic {
  const code = Uint8Array.from(atob(kernel), (letter) => letter.charCodeAt(0));
  const memory = new WebAssembly.Memory({ initial: 1 + Math.ceil((4 * numbers) / pageBytes) });
  const instance = new WebAssembly.Instance(new WebAssembly.Module(code), { kernel: { memory } });
  const exports = instance.exports as Exports;
  let end = pageBytes;
  return {
    array: (length) => {
      const made = new Float32Array(memory.buffer, end, length);
      end += made.byteLength;
      return made;
    },
    multiply: (out, x, w, counts, bias) => {
      exports.multiply(...place(out), ...place(x), ...place(w), bias?.byteOffset ?? 0, ...counts);
    },
    multiplyRow: (out, x, w, bias) => {
      // Strides of 0: the four rows that the kernel takes at a time are one and the same.
      exports.multiply(
        out.byteOffset,
        0,
        x.byteOffset,
        0,
        w.byteOffset,
        out.byteLength,
        bias.byteOffset,
        4,
        x.length,
        out.length,
      );
    },
    gelu: (x) => {
      exports.gelu(x.byteOffset, x.byteLength);
    },
    softmaxRows: (x, width) => {
      exports.softmaxRows(x.byteOffset, x.byteLength, 4 * width);
    },
    modulate: (out, x, shift, scale, epsilon) => {
      exports.modulate(
        out.byteOffset,
        x.byteOffset,
        x.byteLength,
        shift.byteOffset,
        scale.byteOffset,
        shift.length,
        epsilon,
      );
    },
    addGated: (h, x, gate, unit) => {
      exports.addGated(h.byteOffset, h.byteLength, x.byteOffset, gate.byteOffset, gate.byteLength, unit);
    },
  };
}

function place({ values, from, rowStride }: View): readonly [address: number, stride: number] {
  return [values.byteOffset + 4 * from, 4 * rowStride];
}
