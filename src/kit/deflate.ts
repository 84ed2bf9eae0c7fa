/**
 * A small deflate (RFC 1951) in a zlib envelope (RFC 1950): one block, fixed Huffman codes, matches only at the
 * distances the caller names. For pictures (the pixel before, the row above) that is nearly all there is to gain.
 */

/**
 * Compresses `bytes`; any inflater reads the result. Deterministic and synchronous.
 *
 * @param distances where a match may start, in bytes back, 1 … 32,768 each (others are left out).
 */
export function zlibCompress(bytes: Uint8Array, distances: readonly number[]): Uint8Array {
  const usable = distances.filter((distance) => distance >= 1 && distance <= 32_768);
  const out = bitWriter([0x78, 0x01]);
  out.bits(1, 1); // the last block
  out.bits(1, 2); // fixed codes
  for (let at = 0; at < bytes.length;) {
    const { length, distance } = longestMatch(bytes, at, usable);
    if (length < 3) {
      writeSymbol(out, bytes[at] as number);
      at += 1;
    } else {
      writeMatch(out, length, distance);
      at += length;
    }
  }
  writeSymbol(out, 256); // end of block
  return out.finish(adler32(bytes));
}

interface BitWriter {
  /** `count` bits of `value` (at most 16), lowest first. */
  bits(value: number, count: number): void;
  /** Fills the last byte and appends the checksum, highest byte first. */
  finish(checksum: number): Uint8Array;
}

function bitWriter(header: readonly number[]): BitWriter {
  const bytes = [...header];
  let pending = 0;
  let held = 0;
  const bits = (value: number, count: number): void => {
    pending |= value << held;
    held += count;
    for (; held >= 8; held -= 8) {
      bytes.push(pending & 255);
      pending >>>= 8;
    }
  };
  const finish = (checksum: number): Uint8Array => {
    if (held > 0) bytes.push(pending & 255);
    for (const shift of [24, 16, 8, 0]) bytes.push((checksum >>> shift) & 255);
    return Uint8Array.from(bytes);
  };
  return { bits, finish };
}

function longestMatch(bytes: Uint8Array, at: number, distances: readonly number[]) {
  const most = Math.min(258, bytes.length - at);
  let best = { length: 0, distance: 0 };
  for (const distance of distances) {
    if (distance > at) continue;
    let length = 0;
    while (length < most && bytes[at + length] === bytes[at + length - distance]) length++;
    if (length > best.length) best = { length, distance };
  }
  return best;
}

/** A literal, the end of the block or a length, in the fixed code of RFC 1951 §3.2.6. */
function writeSymbol(out: BitWriter, symbol: number): void {
  if (symbol < 144) writeCode(out, 0x30 + symbol, 8);
  else if (symbol < 256) writeCode(out, 0x190 + symbol - 144, 9);
  else if (symbol < 280) writeCode(out, symbol - 256, 7);
  else writeCode(out, 0xc0 + symbol - 280, 8);
}

/** Length and distance with their extra bits: the tables of RFC 1951 §3.2.5 as arithmetic. */
function writeMatch(out: BitWriter, length: number, distance: number): void {
  const l = length - 3;
  const lengthExtra = l < 8 || length === 258 ? 0 : 29 - Math.clz32(l);
  writeSymbol(out, length === 258 ? 285 : 257 + 4 * lengthExtra + (l >> lengthExtra));
  out.bits(l & ((1 << lengthExtra) - 1), lengthExtra);
  const d = distance - 1;
  const distanceExtra = d < 4 ? 0 : 30 - Math.clz32(d);
  writeCode(out, 2 * distanceExtra + (d >> distanceExtra), 5);
  out.bits(d & ((1 << distanceExtra) - 1), distanceExtra);
}

/** Huffman codes are the one thing that deflate writes highest bit first. */
function writeCode(out: BitWriter, code: number, length: number): void {
  let reversed = 0;
  for (let bit = 0; bit < length; bit++) reversed |= ((code >> bit) & 1) << (length - 1 - bit);
  out.bits(reversed, length);
}

function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (const byte of bytes) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return ((high << 16) | low) >>> 0;
}
