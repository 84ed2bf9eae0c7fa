import { describe, expect, it } from 'vitest';
import { svgSurface } from '../../../src/kit/surface-svg.ts';

type Rect = readonly [x: number, y: number, w: number, h: number];

/** The stripes of one hatch, as corners. */
function stripesOf(rect: Rect): readonly (readonly (readonly [number, number])[])[] {
  const surface = svgSurface({ width: 608, label: (key) => key });
  surface.hatch(...rect, 'ink');
  const path = /<path d="([^"]*)"/.exec(surface.toSvg())?.[1] ?? '';
  const corner = (text: string): readonly [number, number] => text.split(' ').map(Number) as [number, number];
  return [...path.matchAll(/M([^z]*)z/g)].map(([, stripe = '']) => stripe.split('L').map(corner));
}

/** Twice the area that a polygon goes around. */
const doubleArea = (corners: readonly (readonly [number, number])[]): number =>
  Math.abs(
    corners.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = corners[(i + 1) % corners.length] ?? [0, 0];
      return sum + x * nextY - nextX * y;
    }, 0),
  );

describe('a hatch', () => {
  const rects: readonly Rect[] = [
    [0, 0, 120, 120],
    [13.5, 7.25, 200, 30],
    [301, 80, 17, 240],
    [40, 40, 3, 3],
  ];

  it.each(rects)('at %d, %d of %d × %d stays inside its rectangle', (x, y, w, h) => {
    for (const [cornerX, cornerY] of stripesOf([x, y, w, h]).flat()) {
      expect(cornerX).toBeGreaterThanOrEqual(x);
      expect(cornerX).toBeLessThanOrEqual(x + w);
      expect(cornerY).toBeGreaterThanOrEqual(y);
      expect(cornerY).toBeLessThanOrEqual(y + h);
    }
  });

  it.each(rects.slice(0, 3))('at %d, %d of %d × %d covers a sixth of it', (x, y, w, h) => {
    const area = stripesOf([x, y, w, h]).reduce((sum, stripe) => sum + doubleArea(stripe) / 2, 0);
    expect(area / (w * h)).toBeCloseTo(1 / 6, 1);
  });

  it('goes on in the rectangle beside it without a step', () => {
    const whole = stripesOf([10, 10, 100, 40]).reduce((sum, stripe) => sum + doubleArea(stripe), 0);
    const halves = [stripesOf([10, 10, 50, 40]), stripesOf([60, 10, 50, 40])].flat();
    expect(halves.reduce((sum, stripe) => sum + doubleArea(stripe), 0)).toBeCloseTo(whole, -1);
  });
});
