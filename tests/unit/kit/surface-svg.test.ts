import { describe, expect, it } from 'vitest';
import { svgSurface } from '../../../src/kit/surface-svg.ts';

type Rect = readonly [x: number, y: number, w: number, h: number];

const numbers = (text = ''): readonly number[] => text.split(/[ ML]/).filter(Boolean).map(Number);

/** The part that a hatch shows, and the dashed line behind it. */
function hatchOf(rect: Rect) {
  const surface = svgSurface({ width: 608, label: (key) => key });
  surface.hatch(...rect, 'ink');
  const [, shown, path, width, dash] =
    /viewBox="([^"]*)"><path d="([^"]*)" style="stroke:var\(--ink\);stroke-width:([^;]*);stroke-dasharray:([^"]*)"/.exec(
      surface.toSvg(),
    ) ?? [];
  const [fromX = NaN, fromY = NaN, toX = NaN, toY = NaN] = numbers(path);
  return { shown: numbers(shown), from: [fromX, fromY] as const, to: [toX, toY] as const, width: Number(width), dash };
}

describe('a hatch', () => {
  const rects: readonly Rect[] = [
    [0, 0, 120, 120],
    [13.5, 7.25, 200, 30],
    [301, 80, 17, 240],
    [40, 40, 3, 3],
  ];
  const diagonal = 6 * Math.SQRT2;

  it.each(rects)('at %d, %d of %d × %d fills its rectangle and nothing else', (x, y, w, h) => {
    const { shown, from, to, width, dash } = hatchOf([x, y, w, h]);
    expect(shown).toEqual([x, y, w, h]);
    expect(dash).toBe('1 5');
    expect(from[0] + from[1]).toBeLessThanOrEqual(x + y + 0.02);
    expect(to[0] + to[1]).toBeGreaterThanOrEqual(x + w + y + h - 0.02);
    // Each corner lies within half the width of the line on either side.
    for (const [cornerX, cornerY] of [
      [x + w, y],
      [x, y + h],
    ] as const) {
      const aside = Math.abs(cornerX - cornerY - (from[0] - from[1])) / Math.SQRT2;
      expect(aside).toBeLessThanOrEqual(width / 2);
    }
  });

  it.each(rects)('at %d, %d of %d × %d is in step with every other', (...rect) => {
    const { from } = hatchOf(rect);
    const steps = (from[0] + from[1]) / diagonal;
    expect(steps).toBeCloseTo(Math.round(steps), 2);
  });
});
