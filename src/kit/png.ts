/**
 * Pictures as PNG files (W3C Portable Network Graphics, third edition), made synchronously and byte for byte the same
 * in the build and in the reader's browser.
 */
import { zlibCompress } from './deflate.ts';
import type { Picture } from './surface.ts';

type Compress = typeof zlibCompress;

/**
 * Encodes pixels, with a palette where at most 256 colors occur, else as RGBA.
 * Throws RangeError where `data` is not width · height · 4 bytes or the picture is empty.
 *
 * @param compress a zlib compressor; the build may pass a stronger one than this small one.
 */
export function encodePng(picture: Picture, compress: Compress = zlibCompress): Uint8Array {
  checkSize(picture);
  const { width, height, data } = picture;
  const indexed = toPalette(data);
  if (indexed === undefined) return assemble(width, height, 6, [], data, compress);
  const { colors, indices } = indexed;
  const palette = Uint8Array.from(colors.flatMap((color) => [color >>> 24, (color >>> 16) & 255, (color >>> 8) & 255]));
  const opacity = Uint8Array.from(colors, (color) => color & 255);
  const extra = [chunk('PLTE', palette)];
  if (opacity.some((value) => value < 255)) extra.push(chunk('tRNS', opacity));
  return assemble(width, height, 3, extra, indices, compress);
}

/** Bytes as a `data:` address. */
export function toDataUri(bytes: Uint8Array, mediaType = 'image/png'): string {
  return `data:${mediaType};base64,${toBase64(bytes)}`;
}

const base64Letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const rest = bytes.length - at;
    const triple = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const letter = (shift: number): string => base64Letters.charAt((triple >> shift) & 63);
    text += letter(18) + letter(12) + (rest > 1 ? letter(6) : '=') + (rest > 2 ? letter(0) : '=');
  }
  return text;
}

function checkSize({ width, height, data }: Picture): void {
  const whole = Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0;
  const needed = 4 * width * height;
  if (!whole || data.length !== needed) {
    throw new RangeError(`encodePng: ${width} × ${height} pixels need ${needed} bytes, not ${data.length}`);
  }
}

/** Colors as 32-bit RGBA in order of appearance, and one index a pixel; undefined beyond 256 colors. */
function toPalette(data: Uint8ClampedArray): { colors: number[]; indices: Uint8Array } | undefined {
  const indexOf = new Map<number, number>();
  const indices = new Uint8Array(data.length / 4);
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  for (let pixel = 0; pixel < indices.length; pixel++) {
    const color = view.getUint32(4 * pixel);
    let index = indexOf.get(color);
    if (index === undefined) {
      index = indexOf.size;
      if (index > 255) return undefined;
      indexOf.set(color, index);
    }
    indices[pixel] = index;
  }
  return { colors: [...indexOf.keys()], indices };
}

function assemble(
  width: number,
  height: number,
  colorType: 3 | 6,
  extra: readonly Uint8Array[],
  samples: Uint8Array | Uint8ClampedArray,
  compress: Compress,
): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header[8] = 8; // bits a sample
  header[9] = colorType;
  const bytesPerPixel = colorType === 6 ? 4 : 1;
  const rowLength = width * bytesPerPixel;
  const rows = new Uint8Array(height * (rowLength + 1)); // each row starts with its filter: 0, none
  for (let y = 0; y < height; y++) {
    rows.set(samples.subarray(y * rowLength, (y + 1) * rowLength), y * (rowLength + 1) + 1);
  }
  return concatenate([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    ...extra,
    chunk('IDAT', compress(rows, [bytesPerPixel, rowLength + 1])),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

function chunk(name: string, body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(body.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, body.length);
  for (let letter = 0; letter < 4; letter++) bytes[4 + letter] = name.charCodeAt(letter);
  bytes.set(body, 8);
  view.setUint32(body.length + 8, crc32(bytes.subarray(4, body.length + 8)));
  return bytes;
}

/** Cyclic redundancy check of PNG, annex D, bit by bit: the files are a few hundred bytes. */
function crc32(bytes: Uint8Array): number {
  let remainder = 0xffffffff;
  for (const byte of bytes) {
    remainder ^= byte;
    for (let bit = 0; bit < 8; bit++) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb88320 : 0);
  }
  return ~remainder >>> 0;
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
