import { crc32, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zlibCompress } from '../../../src/kit/deflate.ts';
import { encodePng, toDataUri } from '../../../src/kit/png.ts';
import { randomFrom } from '../../../src/kit/random.ts';
import type { Picture } from '../../../src/kit/surface.ts';

interface Decoded {
  readonly width: number;
  readonly height: number;
  readonly colorType: number;
  /** RGBA */
  readonly pixels: readonly number[];
}

/** An independent reader: Node's inflate and CRC, filter 0 only. */
function decode(png: Uint8Array): Decoded {
  const file = Buffer.from(png);
  expect(file.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    const named = file.subarray(at + 4, at + 8 + length);
    expect(file.readUInt32BE(at + 8 + length)).toBe(crc32(named));
    chunks.set(named.subarray(0, 4).toString('latin1'), named.subarray(4));
    at += length + 12;
  }
  expect([...chunks.keys()].at(-1)).toBe('IEND');
  const header = chunks.get('IHDR') as Buffer;
  const [width, height, colorType] = [header.readUInt32BE(0), header.readUInt32BE(4), header.readUInt8(9)];
  expect([...header.subarray(8)]).toEqual([8, colorType, 0, 0, 0]);
  const rows = inflateSync(chunks.get('IDAT') as Buffer);
  const channels = colorType === 6 ? 4 : 1;
  expect(rows.length).toBe(height * (width * channels + 1));
  const pixels: number[] = [];
  for (let row = 0; row < height; row++) {
    const start = row * (width * channels + 1);
    expect(rows[start]).toBe(0);
    const samples = [...rows.subarray(start + 1, start + 1 + width * channels)];
    if (colorType === 6) pixels.push(...samples);
    if (colorType === 3) {
      const palette = chunks.get('PLTE') as Buffer;
      const opacity = chunks.get('tRNS');
      pixels.push(...samples.flatMap((i) => [...palette.subarray(3 * i, 3 * i + 3), opacity?.[i] ?? 255]));
    }
  }
  return { width, height, colorType, pixels };
}

function picture(width: number, height: number, byte: (index: number) => number): Picture {
  return { width, height, data: Uint8ClampedArray.from({ length: 4 * width * height }, (_, index) => byte(index)) };
}

describe('PNG', () => {
  test('a picture of few colors comes back unchanged, with a palette', () => {
    const made = picture(24, 24, (i) => (i % 4 === 3 ? 255 : (i >> 6) * 3));
    const read = decode(encodePng(made));
    expect(read).toEqual({ width: 24, height: 24, colorType: 3, pixels: [...made.data] });
  });

  test('transparency comes back, with a palette and without', () => {
    const few = picture(5, 3, (i) => (i % 7) * 36);
    expect(decode(encodePng(few))).toMatchObject({ colorType: 3, pixels: [...few.data] });
    const random = randomFrom(1);
    const noise = picture(40, 30, () => random.integer(256));
    expect(decode(encodePng(noise))).toMatchObject({ colorType: 6, pixels: [...noise.data] });
  });

  test('256 colors still have a palette and 257 do without', () => {
    const colors = (count: number): Picture =>
      picture(count, 1, (i) => [Math.floor(i / 4) & 255, Math.floor(i / 1024), 7, 255][i % 4] as number);
    expect(decode(encodePng(colors(256)))).toMatchObject({ colorType: 3, pixels: [...colors(256).data] });
    expect(decode(encodePng(colors(257)))).toMatchObject({ colorType: 6, pixels: [...colors(257).data] });
  });

  test('part of a larger buffer is encoded as that part', () => {
    const data = Uint8ClampedArray.from({ length: 32 }, (_, i) => 8 * i).subarray(16);
    expect(decode(encodePng({ width: 2, height: 2, data })).pixels).toEqual([...data]);
  });

  test('pictures whose size and bytes disagree are refused', () => {
    expect(() => encodePng({ width: 2, height: 2, data: new Uint8ClampedArray(15) })).toThrow(RangeError);
    expect(() => encodePng({ width: 0, height: 2, data: new Uint8ClampedArray(0) })).toThrow(RangeError);
    expect(() => encodePng({ width: 2.5, height: 2, data: new Uint8ClampedArray(20) })).toThrow(RangeError);
  });

  test('a data address holds the same bytes', () => {
    for (const length of [0, 1, 2, 3, 4, 200]) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 91) & 255);
      expect(toDataUri(bytes)).toBe(`data:image/png;base64,${Buffer.from(bytes).toString('base64')}`);
    }
    expect(toDataUri(Uint8Array.of(1), 'font/woff2')).toBe('data:font/woff2;base64,AQ==');
  });
});

describe('deflate', () => {
  test('whatever is compressed, Node inflates to the same bytes', () => {
    const runs = fc.array(fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 1, max: 700 })), {
      maxLength: 9,
    });
    const distances = fc.array(fc.integer({ min: -1, max: 40_000 }), { maxLength: 3 });
    fc.assert(
      fc.property(runs, fc.uint8Array({ maxLength: 300 }), distances, (parts, tail, others) => {
        const bytes = Uint8Array.from([...parts.flatMap(([byte, count]) => Array<number>(count).fill(byte)), ...tail]);
        const twice = Uint8Array.from([...bytes, ...bytes]);
        const packed = zlibCompress(twice, [1, bytes.length, ...others]);
        expect(Buffer.compare(inflateSync(packed), twice)).toBe(0);
      }),
      { seed: 1 },
    );
  });

  test('every length from 3 to 258 and every distance class survives', () => {
    const random = randomFrom(2);
    const noise = Uint8Array.from({ length: 32_768 }, () => random.integer(256));
    for (let extra = 3; extra <= 260; extra++) {
      const distance = Math.min(32_768, 300 + Math.floor(1.02 ** extra * 200));
      const bytes = Uint8Array.from([...noise.subarray(0, distance), ...noise.subarray(0, extra)]);
      expect(Buffer.compare(inflateSync(zlibCompress(bytes, [distance])), bytes)).toBe(0);
    }
    for (let distance = 1; distance < 300; distance++) {
      const bytes = Uint8Array.from([...noise.subarray(0, distance), ...noise.subarray(0, Math.min(distance, 20))]);
      expect(Buffer.compare(inflateSync(zlibCompress(bytes, [distance])), bytes)).toBe(0);
    }
  });

  test('a match farther back than 32,768 bytes is left alone, as the format has no word for it', () => {
    const random = randomFrom(3);
    const noise = Uint8Array.from({ length: 40_000 }, () => random.integer(256));
    const bytes = Uint8Array.from([...noise, ...noise.subarray(0, 50)]);
    expect(Buffer.compare(inflateSync(zlibCompress(bytes, [40_000])), bytes)).toBe(0);
  });

  test('a constant picture shrinks to almost nothing', () => {
    expect(zlibCompress(new Uint8Array(10_000), [1]).length).toBeLessThan(100);
  });
});
