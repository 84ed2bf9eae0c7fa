import { describe, expect, it } from 'vitest';
import { drawRow, frameCorner, rowWidth, toRows } from '../../../src/world/film.ts';
import { svgSurface } from '../../../src/kit/surface-svg.ts';
import { emptyFrame, render, toPicture } from '../../../src/world/renderer.ts';

const empty = toPicture(emptyFrame());
const ball = toPicture(render({ ball: { x: 4, y: 12, vx: 0, vy: 0 }, depth: 'front' }));

describe('a film in rows of four', () => {
  it('joins every frame where its corner says it is, with a clear column between', () => {
    const [row] = toRows([empty, ball, empty, ball]);
    const { width, data } = row?.picture ?? empty;
    expect(width).toBe(rowWidth(1));
    const [left] = frameCorner(0, 0, 1, 1);
    expect([...data.subarray(4 * (12 * width + left + 4), 4 * (12 * width + left + 4) + 3)]).toEqual([
      0xf4, 0xf6, 0xf1,
    ]);
    expect(data[4 * (left - 1) + 3]).toBe(0);
  });

  it('ends with a shorter row where the film does', () => {
    expect(toRows([empty, empty, empty, empty, ball, ball]).map(({ frames }) => frames)).toEqual([4, 2]);
    expect(toRows([])).toEqual([]);
  });

  it('outlines what is there', () => {
    const surface = svgSurface({ width: 328, label: (key) => key });
    surface.setHeight(48);
    for (const row of toRows([empty, ball])) drawRow(surface, [0, 0], 2, row);
    expect(surface.toSvg().match(/<image/g)).toHaveLength(1);
    expect(surface.toSvg().match(/stroke:var\(--edge\)/g)).toHaveLength(2);
  });

  it('refuses frames of two sizes', () => {
    expect(() => toRows([empty, { width: 1, height: 1, data: new Uint8ClampedArray(4) }])).toThrow(RangeError);
  });
});
