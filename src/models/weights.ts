/**
 * Weights as they ship: 8 bits a number with a scale for each row of a matrix, vectors in float32, all in base64 inside
 * a classic script, because a page opened from a file can load nothing else. What was fitted to a
 * model (src/instruments/) travels the same way, with shapes of its own.
 */
import { DataError, dataGlobal } from '../kit/data.ts';
import type { Parameters, Shapes } from './parameters.ts';

/** What the script of a checkpoint leaves behind. */
export interface ShippedWeights {
  /** FNV-1a of the bytes, eight hexadecimal digits. */
  readonly checksum: string;
  readonly base64: string;
}

/** The classic script of a checkpoint: it leaves `globalThis.bookData['video-dit/32x']`. */
export function toScript(name: string, { checksum, base64 }: ShippedWeights): string {
  const entry = `  checksum: '${checksum}',\n  base64:\n    '${base64}',\n`;
  return `(globalThis.${dataGlobal} ??= {})['${name}'] = {\n${entry}};\n`;
}

export function encodeWeights(parameters: Parameters, shapes: Shapes): ShippedWeights {
  const bytes = toBytes(parameters, shapes);
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return { checksum: checksumOf(bytes), base64: btoa(letters) };
}

/** Throws DataError where the base64 is damaged, cut off or not that of its checksum. */
export function decodeWeights({ checksum, base64 }: ShippedWeights, shapes: Shapes): Parameters {
  let letters: string;
  try {
    letters = atob(base64);
  } catch {
    throw new DataError('The weights are not readable as base64.');
  }
  const wanted = byteLength(shapes);
  if (letters.length !== wanted) {
    throw new DataError(`The weights are ${letters.length} bytes long instead of ${wanted}: the file was cut off.`);
  }
  const bytes = new Uint8Array(wanted);
  for (let at = 0; at < wanted; at++) bytes[at] = letters.charCodeAt(at);
  const found = checksumOf(bytes);
  if (found !== checksum) {
    throw new DataError(`The checksum of the weights is ${found} instead of ${checksum}: the file is damaged.`);
  }
  return fromBytes(bytes, shapes);
}

/** First every float32 (little-endian): a matrix's scales, a vector's values. Then every matrix, a byte a number. */
function toBytes(parameters: Parameters, shapes: Shapes): Uint8Array {
  const bytes = new Uint8Array(byteLength(shapes));
  const view = new DataView(bytes.buffer);
  let float = 0;
  let byte = floatCount(shapes) * 4;
  for (const [name, [rows, columns]] of Object.entries(shapes)) {
    const values = parameters[name] as Float32Array;
    for (let row = 0; row < rows; row++) {
      const line = values.subarray(row * columns, (row + 1) * columns);
      const kept = rows === 1 ? line : Float32Array.of(line.reduce((most, v) => Math.max(most, Math.abs(v)), 0) / 127);
      for (const value of kept) view.setFloat32(4 * float++, value, true);
      if (rows === 1) continue;
      const scale = kept[0] as number;
      for (const value of line) view.setInt8(byte++, scale === 0 ? 0 : Math.round(value / scale));
    }
  }
  return bytes;
}

function fromBytes(bytes: Uint8Array, shapes: Shapes): Parameters {
  const view = new DataView(bytes.buffer);
  const parameters: Record<string, Float32Array> = {};
  let float = 0;
  let byte = floatCount(shapes) * 4;
  for (const [name, [rows, columns]] of Object.entries(shapes)) {
    const values = new Float32Array(rows * columns);
    for (let row = 0; row < rows; row++) {
      const scale = rows === 1 ? 0 : view.getFloat32(4 * float++, true);
      for (let at = row * columns; at < (row + 1) * columns; at++) {
        values[at] = rows === 1 ? view.getFloat32(4 * float++, true) : scale * view.getInt8(byte++);
      }
    }
    parameters[name] = values;
  }
  return parameters;
}

function floatCount(shapes: Shapes): number {
  return Object.values(shapes).reduce((sum, [rows, columns]) => sum + (rows === 1 ? columns : rows), 0);
}

function byteLength(shapes: Shapes): number {
  const matrices = Object.values(shapes).filter(([rows]) => rows > 1);
  return 4 * floatCount(shapes) + matrices.reduce((sum, [rows, columns]) => sum + rows * columns, 0);
}

/** Fowler, Noll and Vo, 32 bits, draft-eastlake-fnv. */
function checksumOf(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
