import { describe, expect, test } from 'vitest';
import { encodePng } from '../../../src/kit/png.ts';
import { randomFrom } from '../../../src/kit/random.ts';
import { renderClip } from '../../../src/world/clip.ts';
import { coverClip } from '../../../src/world/cover.ts';
import { addNoise } from '../../../src/world/noise.ts';
import { emptyFrame, render, toPicture } from '../../../src/world/renderer.ts';
import { starts, stateWith } from './starts.ts';

const pixel = (frame: Float32Array, column: number, row: number): number => frame[24 * row + column] as number;

describe('the camera of the Box', () => {
  test('the empty Box is dark with a grey pillar in columns 8 to 15, full height', () => {
    const frame = emptyFrame();
    expect(frame).toHaveLength(576);
    for (let row = 0; row < 24; row++) {
      for (let column = 0; column < 24; column++) {
        expect(pixel(frame, column, row)).toBeCloseTo(column >= 8 && column < 16 ? -0.2 : -1, 6);
      }
    }
  });

  test('every value of a frame lies in [−1, 1]', () => {
    for (const start of starts(100)) {
      expect(Math.max(...render(start).map(Math.abs))).toBeLessThanOrEqual(1);
    }
  });

  test('the ball is white at its center and fades over one pixel at its edge', () => {
    const frame = render(stateWith({ x: 4.5, y: 10.5 }));
    expect(pixel(frame, 4, 10)).toBe(1);
    expect(pixel(frame, 5, 10)).toBe(1);
    expect(pixel(frame, 6, 10)).toBeCloseTo(-1 + 2 * 0.7, 6); // 2 px away: covered by 2.2 + 0.5 − 2
    expect(pixel(frame, 7, 10)).toBe(-1);
    expect(pixel(frame, 4, 8)).toBeCloseTo(-1 + 2 * 0.7, 6);
    expect(pixel(frame, 6, 12)).toBe(-1); // 2.83 px away
  });

  test('a ball in front covers the pillar and one behind is covered by it', () => {
    const front = render(stateWith({ x: 12 }, 'front'));
    const behind = render(stateWith({ x: 12 }, 'behind'));
    expect(pixel(front, 11, 9)).toBe(1);
    expect(behind).toEqual(emptyFrame());
  });

  test('a half-covered ball shows its outer half only', () => {
    const frame = render(stateWith({ x: 8 }, 'behind'));
    expect(pixel(frame, 7, 9)).toBe(1);
    expect(pixel(frame, 8, 9)).toBeCloseTo(-0.2, 6);
    expect(pixel(render(stateWith({ x: 8 }, 'front')), 8, 9)).toBe(1);
  });

  test('a ball that touches a wall is drawn up to it', () => {
    expect(pixel(render(stateWith({ x: 21.8, y: 21.8 })), 23, 21)).toBeGreaterThan(0);
  });
});

describe('a frame as a picture', () => {
  test('runs from #0a0c0d at −1 to #f4f6f1 at +1, clips beyond and takes no offence at NaN', () => {
    const { width, height, data } = toPicture(Float32Array.of(-1, 1, 0, -7, 7, NaN), 3);
    expect([width, height]).toEqual([3, 2]);
    const colors = Array.from({ length: 6 }, (_, i) => [...data.subarray(4 * i, 4 * i + 4)]);
    expect(colors[0]).toEqual([0x0a, 0x0c, 0x0d, 255]);
    expect(colors[1]).toEqual([0xf4, 0xf6, 0xf1, 255]);
    expect(colors[2]).toEqual([127, 129, 127, 255]);
    expect(colors[3]).toEqual(colors[0]);
    expect(colors[4]).toEqual(colors[1]);
    expect(colors[5]).toEqual(colors[0]);
  });

  test('every frame of the cover is a PNG of at most 200 bytes, and pure noise one of at most 1.6 kB', () => {
    for (const frame of renderClip(coverClip)) expect(encodePng(toPicture(frame)).length).toBeLessThanOrEqual(200);
    const noise = addNoise(emptyFrame(), 1, randomFrom(1));
    expect(encodePng(toPicture(noise)).length).toBeLessThanOrEqual(1600);
  });

  test('a frame that does not fill its rows is refused', () => {
    expect(() => toPicture(new Float32Array(25))).toThrow(RangeError);
  });
});

describe('noise', () => {
  const frame = render(stateWith({}));

  test('is nothing at level 0 and everything at level 1', () => {
    expect(addNoise(frame, 0, randomFrom(1))).toEqual(frame);
    expect(addNoise(frame, 1, randomFrom(1))).toEqual(addNoise(emptyFrame(), 1, randomFrom(1)));
  });

  test('lies on the straight line between frame and noise', () => {
    const noise = addNoise(frame, 1, randomFrom(5));
    const between = addNoise(frame, 0.3, randomFrom(5));
    between.forEach((value, i) => {
      expect(value).toBeCloseTo(0.7 * (frame[i] as number) + 0.3 * (noise[i] as number), 5);
    });
  });

  test('leaves the frame as it was and refuses levels outside [0, 1]', () => {
    const copy = frame.slice();
    addNoise(frame, 0.5, randomFrom(1));
    expect(frame).toEqual(copy);
    for (const level of [-0.1, 1.1, NaN]) expect(() => addNoise(frame, level, randomFrom(1))).toThrow(RangeError);
  });
});
