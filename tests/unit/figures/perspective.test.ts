import { describe, expect, it } from 'vitest';
import { project, vanishingPoint, type Camera } from '../../../src/figures/perspective/camera.ts';
import { clipPolygon, clipStretch } from '../../../src/figures/perspective/clip.ts';
import { edgeNear } from '../../../src/figures/perspective/edge-fit.ts';
import { grayOfPatches, grayOfPicture, resized } from '../../../src/figures/perspective/gray.ts';
import { isOdd, measure, type Met } from '../../../src/figures/perspective/measure.ts';
import {
  focalLength,
  horizonOf,
  meeting,
  missOf,
  outOfWindow,
  tipMissOf,
  type Segment,
} from '../../../src/figures/perspective/meeting.ts';
import { cropped } from '../../../src/figures/perspective/photo.ts';
import { spreadOf } from '../../../src/figures/perspective/spread.ts';
import { eigen, unit, type Vector } from '../../../src/figures/perspective/vectors.ts';
import { randomFrom } from '../../../src/kit/random.ts';
import type { Point } from '../../../src/kit/surface.ts';

const window = { width: 600, height: 400 };
const line = (...[a, b, c, d]: readonly [number, number, number, number]): Segment => ({ from: [a, b], to: [c, d] });

const camera: Camera = { eye: [0.3, 1.6, -2], yaw: 23, pitch: -7, focal: 510, width: 600, height: 400 };

/** Edges of one direction, from starting points in front of the camera. */
function edgesAlong(direction: Vector): readonly Segment[] {
  const starts: readonly Vector[] = [[1, 0, 4], [3, 2.4, 5], [0, 3, 6], [2.5, 0.4, 8]]; // prettier-ignore
  return starts.map(([x, y, z]) => {
    const ends = [project(camera, [x, y, z]), project(camera, [x + direction[0], y + direction[1], z + direction[2]])];
    if (!ends[0] || !ends[1]) throw new Error('behind the camera');
    return { from: ends[0], to: ends[1] };
  });
}

const placeOf = (segments: readonly Segment[]): Point => (measure(segments, 1, window) as Met).place ?? [NaN, NaN];

describe('the meeting point of lines', () => {
  it.each<{ direction: Vector }>([
    { direction: [0, 0, 1] },
    { direction: [1, 0, 0] },
    { direction: [1, 0, 2] },
    { direction: [2, -0.5, 4] },
    { direction: [0, 1, 0] },
  ])('of edges along $direction is K R d to a millionth of a pixel', ({ direction }) => {
    const [x, y, w] = vanishingPoint(camera, direction);
    const [px, py] = placeOf(edgesAlong(direction));
    expect(Math.abs(px - x / w)).toBeLessThan(1e-6 * Math.max(1, Math.abs(x / w)));
    expect(Math.abs(py - y / w)).toBeLessThan(1e-6 * Math.max(1, Math.abs(y / w)));
  });

  it('is where school geometry has it', () => {
    // y = x / 2 through (0, 0) and (200, 100); y = 300 − x through (0, 300) and (100, 200): both hold at (200, 100).
    const [x, y] = placeOf([line(0, 0, 100, 50), line(0, 300, 100, 200)]);
    expect(x).toBeCloseTo(200, 9);
    expect(y).toBeCloseTo(100, 9);
  });

  it('of three lines through the middle, one of them shifted, has the misfit worked out by hand', () => {
    // In window coordinates: x = 0, y = 0 and x = 0.1, of length one (1,0,0), (0,1,0) and (1,0,−0.1)/√1.01. The sum of
    // squares restricted to y = 0 is [[1 + 1/1.01, −0.1/1.01], [−0.1/1.01, 0.01/1.01]].
    const found = meeting([line(300, 0, 300, 100), line(0, 200, 100, 200), line(330, 0, 330, 100)], window);
    const [a, b, d] = [1 + 1 / 1.01, -0.1 / 1.01, 0.01 / 1.01];
    const smallest = (a + d) / 2 - Math.hypot((a - d) / 2, b);
    expect(found?.misfit).toBeCloseTo(Math.sqrt(smallest), 12);
    expect(found?.point[1]).toBeCloseTo(0, 12);
  });

  it('does not depend on the order of the lines or on which end comes first', () => {
    const edges = edgesAlong([1, 0, 2]).map((edge, i) => ({ ...edge, to: [edge.to[0] + i, edge.to[1] - i] as Point }));
    const there = placeOf(edges);
    const back = placeOf([...edges].reverse().map(({ from, to }) => ({ from: to, to: from })));
    expect(back[0]).toBeCloseTo(there[0], 6);
    expect(back[1]).toBeCloseTo(there[1], 6);
  });

  it('of lines that are parallel in the picture lies at infinity, along them, and has no coordinates', () => {
    const found = measure(
      [line(100, 100, 300, 200), line(100, 200, 300, 300), line(50, 10, 250, 110)],
      1,
      window,
    ) as Met;
    expect(found.kind).toBe('infinite');
    expect(found.place).toBeUndefined();
    expect(Math.abs(found.vector[1] / found.vector[0])).toBeCloseTo(0.5, 9);
    expect(found.misses.every((miss) => miss < 1e-9)).toBe(true);
  });

  it('of lines that a shaky hand cannot tell from parallel is called open', () => {
    const nearly = [line(100, 100, 300, 100), line(100, 300, 300, 299)];
    expect(measure(nearly, 0.001, window).kind).toBe('point');
    expect(measure(nearly, 2, window).kind).toBe('open');
  });

  it('is refused for one line, for an end on the other, and for one line laid twice', () => {
    expect(measure([], 1, window).kind).toBe('one');
    expect(measure([line(0, 0, 100, 50)], 1, window).kind).toBe('one');
    expect(measure([line(0, 0, 100, 50), line(40, 40, 40, 40)], 1, window).kind).toBe('short');
    expect(measure([line(0, 0, 100, 50), line(200, 100, 300, 150)], 1, window).kind).toBe('same');
  });
});

describe('how sure it is', () => {
  const edges = edgesAlong([1, 0, 2]);
  const sigma = 0.4;
  const hand = randomFrom(7);
  const shaken = Array.from({ length: 1500 }, () =>
    edges.map(({ from, to }): Segment => {
      const off = ([x, y]: Point): Point => [x + sigma * hand.normal(), y + sigma * hand.normal()];
      return { from: off(from), to: off(to) };
    }),
  );

  it('as predicted from the hand: the spread of 1,500 shaken placings has the stated size', () => {
    const best = meeting(edges, window)?.point as Vector;
    const covariance = spreadOf(edges, sigma, window)?.covariance ?? [];
    const found = shaken.map((segments) => {
      const point = meeting(segments, window)?.point as Vector;
      return point.map((value, i) => value - (best[i] as number));
    });
    for (const i of [0, 1, 2]) {
      const variance = found.reduce((sum, off) => sum + (off[i] as number) ** 2, 0) / found.length;
      expect(variance / (covariance[4 * i] as number)).toBeGreaterThan(0.88);
      expect(variance / (covariance[4 * i] as number)).toBeLessThan(1.12);
    }
  });

  it('the outline holds 95 of 100 placings', () => {
    const outline = spreadOf(edges, sigma, window)?.outline ?? [];
    const inside = ([x, y]: Point): boolean =>
      outline.reduce((odd, [ax, ay], i) => {
        const [bx, by] = outline[(i + 1) % outline.length] as Point;
        return ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax) ? !odd : odd;
      }, false);
    const share = shaken.filter((segments) => inside(placeOf(segments))).length / shaken.length;
    expect(share).toBeGreaterThan(0.93);
    expect(share).toBeLessThan(0.97);
  });

  it('takes slips of the hand for agreement in 95 of 100 placings, and says which line is odd where they are not', () => {
    const agreeing =
      shaken.filter((segments) => (measure(segments, sigma, window) as Met).agree).length / shaken.length;
    expect(agreeing).toBeGreaterThan(0.93);
    expect(agreeing).toBeLessThan(0.97);
    const turned = edges.map((edge, i) => (i === 2 ? { ...edge, to: [edge.to[0], edge.to[1] + 9] as Point } : edge));
    const found = measure(turned, sigma, window) as Met;
    expect(found.agree).toBe(false);
    expect([0, 1, 2, 3].map((i) => isOdd(found, i))).toEqual([false, false, true, false]);
  });

  it('a line misses by what turns it about its middle, a shadow tip by its distance from the ray', () => {
    const point: Vector = [0, 0, 1]; // the middle of the picture, (300, 200)
    expect(missOf(line(100, 200, 200, 210), point, window)).toBeCloseTo(
      // Middle (150, 205), direction to the point (150, −5); half the segment is (50, 5).
      Math.abs(50 * -5 - 5 * 150) / Math.hypot(150, 5),
      9,
    );
    expect(tipMissOf(line(100, 200, 200, 210), point, window)).toBeCloseTo(10, 9);
  });
});

describe('two groups', () => {
  const [along, across] = [meeting(edgesAlong([0, 0, 1]), window), meeting(edgesAlong([1, 0, 0]), window)];

  it('give the horizon of a level plane: level, where the camera’s pitch puts it', () => {
    const horizon = horizonOf(along?.point as Vector, across?.point as Vector) as Vector;
    expect(horizon[0] / horizon[1]).toBeCloseTo(0, 9);
    const y = outOfWindow([0, -horizon[2] / horizon[1], 1], window)?.[1];
    expect(y).toBeCloseTo(200 - 510 * Math.tan((7 * Math.PI) / 180), 6);
  });

  it('at right angles give the focal length of the camera', () => {
    expect((focalLength(along?.point as Vector, across?.point as Vector) ?? 0) * 600).toBeCloseTo(510, 6);
  });

  it('give neither where they are one point or no camera sees them so', () => {
    expect(horizonOf([0.1, 0, 1], [0.1, 0, 1])).toBeUndefined();
    expect(focalLength([0.5, 0, 1], [0.5, 0.1, 1])).toBeUndefined();
    expect(focalLength([1, 0, 0], [0, 1, 1])).toBeUndefined();
  });
});

describe('eigenvectors', () => {
  it('of a symmetric matrix come in ascending order and give it back', () => {
    const matrix = [4, 1, -2, 1, 3, 0.5, -2, 0.5, 6];
    const { values, vectors } = eigen(matrix);
    expect([...values]).toEqual([...values].sort((a, b) => a - b));
    vectors.forEach((vector, k) => {
      for (const i of [0, 1, 2]) {
        const image = [0, 1, 2].reduce((sum, j) => sum + (matrix[3 * i + j] ?? 0) * (vector[j] ?? 0), 0);
        expect(image).toBeCloseTo((values[k] ?? 0) * (vector[i] ?? 0), 10);
      }
    });
    expect(unit([0, 0, 0])).toEqual([0, 0, 0]);
  });
});

describe('the automatic line', () => {
  const edge = line(80, 120, 480, 190);
  // Dark below the edge, light above it.
  const gray = grayOfPatches(
    [
      { points: [[0, 0], [600, 0], [600, 400], [0, 400]], gray: 0.8 },
      { points: [[0, 106], [600, 211], [600, 400], [0, 400]], gray: 0.3 },
    ], // prettier-ignore
    600,
    400,
  );

  it('finds an edge of gray from ends 7 px beside it, to a fifth of a pixel', () => {
    const found = edgeNear(gray, line(80, 127, 480, 185)) as Segment;
    const off = ([x, y]: Point): number => Math.abs(y - (106 + (105 / 600) * x)) / Math.hypot(1, 105 / 600);
    expect(off(found.from)).toBeLessThan(0.2);
    expect(off(found.to)).toBeLessThan(0.2);
    expect(off(edge.from)).toBeLessThan(0.2);
  });

  it('finds none where the gray is even, or where the line is a point', () => {
    expect(edgeNear(gray, line(50, 300, 500, 320))).toBeUndefined();
    expect(edgeNear(gray, line(50, 300, 50, 300))).toBeUndefined();
  });
});

describe('pictures', () => {
  const picture = (width: number, height: number, of: (x: number, y: number) => number) => {
    const data = new Uint8ClampedArray(4 * width * height);
    for (let i = 0; i < width * height; i++) data.set([of(i % width, Math.floor(i / width)), 0, 0, 255], 4 * i);
    return { width, height, data };
  };

  it('shrink to the mean of what each pixel covers', () => {
    const half = resized(
      picture(4, 2, (x) => (x % 2) * 100),
      2,
    );
    expect([half.width, half.height]).toEqual([2, 1]);
    expect([...half.data]).toEqual([50, 0, 0, 255, 50, 0, 0, 255]);
  });

  it('that are too tall or too flat lose both ends, and a single pixel is still a picture', () => {
    const tall = cropped(picture(10, 100, (_, y) => y));
    expect([tall.width, tall.height, tall.data[0]]).toEqual([10, 15, 42]);
    const flat = cropped(picture(100, 10, (x) => x));
    expect([flat.width, flat.height, flat.data[0]]).toEqual([25, 10, 37]);
    expect(
      grayOfPicture(cropped(picture(1, 1, () => 255))).levels.every((level) => Math.abs(level - 0.2126) < 1e-6),
    ).toBe(true);
  });
});

describe('clipping', () => {
  it('keeps what lies in the frame', () => {
    expect(clipStretch([-10, 5], [20, 5], [0, 0, 10, 10])).toEqual([[0, 5], [10, 5]]); // prettier-ignore
    expect(clipStretch([-10, 50], [20, 50], [0, 0, 10, 10])).toBeUndefined();
    expect(clipPolygon([[-5, -5], [5, -5], [5, 5], [-5, 5]], [0, 0, 10, 10])).toHaveLength(4); // prettier-ignore
  });
});
