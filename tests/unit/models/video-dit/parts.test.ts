import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../../src/kit/random.ts';
import { levelGrid } from '../../../../src/models/video-dit/level.ts';
import { toFrames, toTokens } from '../../../../src/models/video-dit/patches.ts';
import {
  gelu,
  modulate,
  multiply,
  multiplyRow,
  silu,
  softmaxRows,
  transpose,
  type View,
} from '../../../../src/models/video-dit/tensor.ts';
import { renderClip } from '../../../../src/world/clip.ts';
import { coverClip } from '../../../../src/world/cover.ts';
import { emptyFrame } from '../../../../src/world/renderer.ts';

const random = randomFrom(2);
const normals = (length: number): Float32Array => Float32Array.from({ length }, () => random.normal());

describe('noise levels', () => {
  it('fall from 1 to 0, slowly at first', () => {
    const grid = levelGrid(20);
    expect(grid).toHaveLength(21);
    expect([grid[0], grid[20]]).toEqual([1, 0]);
    const drops = grid.slice(1).map((level, k) => (grid[k] as number) - level);
    drops.slice(1).forEach((drop, k) => expect(drop).toBeGreaterThan(drops[k] as number));
    expect(1 - (grid[10] as number)).toBeCloseTo(0.5 / 1.5, 12); // u = ½
  });
});

describe('tokens', () => {
  const clip = renderClip(coverClip);

  it('are patches of a slot with the empty Box subtracted', () => {
    const values = toTokens(clip);
    const at = { token: 1 * 9 + 2 * 3 + 1, frame: 2, y: 3, x: 5 }; // slot 1, third row of patches, second column
    const pixel = (2 * 8 + at.y) * 24 + 8 + at.x;
    const expected = (clip[4 + at.frame]?.[pixel] as number) - (emptyFrame()[pixel] as number);
    expect(values[at.token * 256 + (at.frame * 8 + at.y) * 8 + at.x]).toBeCloseTo(expected, 6);
  });

  it('become the same frames again', () => {
    toFrames(toTokens(clip)).forEach((frame, at) => {
      frame.forEach((value, pixel) => expect(value).toBeCloseTo(clip[at]?.[pixel] as number, 6));
    });
    expect(toFrames(toTokens(clip.slice(0, 4)))).toHaveLength(4);
  });

  it('need whole slots', () => {
    expect(() => toTokens(clip.slice(0, 5))).toThrow(RangeError);
    expect(() => toTokens([...clip, ...clip])).toThrow(RangeError);
  });
});

describe('arithmetic', () => {
  const plain = (values: Float32Array, rowStride: number): View => ({ values, from: 0, rowStride });

  it('multiplies matrices, also parts of them', () => {
    const [rows, inner, columns] = [8, 5, 12];
    const x = normals(rows * inner);
    const w = normals(inner * 15);
    const bias = normals(columns);
    const out = new Float32Array(rows * 20);
    multiply(plain(out, 20), plain(x, inner), { ...plain(w, 15), from: 2 }, [rows, inner, columns], bias);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        let sum = bias[column] as number;
        for (let k = 0; k < inner; k++) sum += (x[row * inner + k] as number) * (w[2 + k * 15 + column] as number);
        expect(out[row * 20 + column]).toBeCloseTo(sum, 5);
      }
    }
  });

  it('puts rows for columns', () => {
    const out = new Float32Array(6);
    transpose(out, Float32Array.of(1, 2, 3, 4, 5, 6), 2);
    expect([...out]).toEqual([1, 4, 2, 5, 3, 6]);
  });

  it('multiplies a row like a matrix of rows', () => {
    const [x, w, bias] = [normals(6), normals(6 * 8), normals(8)];
    const out = new Float32Array(4 * 8);
    multiply(plain(out, 8), plain(Float32Array.of(...x, ...x, ...x, ...x), 6), plain(w, 8), [4, 6, 8], bias);
    const row = new Float32Array(8);
    multiplyRow(row, x, w, bias);
    row.forEach((value, at) => expect(value).toBeCloseTo(out[8 + at] as number, 5));
  });

  it('standardizes rows, then scales and shifts them', () => {
    const out = new Float32Array(48);
    const rows = normals(48).map((value) => 3 * value + 7);
    modulate(out, rows, new Float32Array(24), new Float32Array(24).fill(1), 1e-5);
    for (const row of [out.subarray(0, 24), out.subarray(24)]) {
      expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 3);
      expect(row.reduce((sum, value) => sum + value * value, 0) / 24).toBeCloseTo(4, 3);
    }
  });

  it('makes shares of each row, however large the numbers', () => {
    const rows = Float32Array.of(1, 2, 3, 1000, 1001, 1002);
    softmaxRows(rows, 3);
    expect(rows.subarray(0, 3)).toEqual(rows.subarray(3));
    expect(rows.subarray(0, 3).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 6);
  });

  it('bends numbers: GELU and SiLU at known points', () => {
    const values = Float32Array.of(0, 1, -1, 3, -3);
    const bent = values.slice();
    gelu(bent);
    [0, 0.8413447, -0.1586553, 2.9959503, -0.0040497].forEach((y, at) => expect(bent[at]).toBeCloseTo(y, 6));
    silu(values);
    [0, 0.7310586, -0.2689414, 2.8577224, -0.1422776].forEach((y, at) => expect(values[at]).toBeCloseTo(y, 6));
  });
});
