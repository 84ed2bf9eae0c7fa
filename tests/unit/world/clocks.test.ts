import { describe, expect, it } from 'vitest';
import { rulerOfWorldTime, stippleOfNoise } from '../../../src/world/clocks.ts';
import { svgSurface } from '../../../src/kit/surface-svg.ts';

const place = { left: 0, from: 90, to: 290, right: 330, y: 40 };
const drawn = (draw: (to: ReturnType<typeof svgSurface>) => void): string => {
  const surface = svgSurface({ width: 330, label: (key) => key });
  surface.setHeight(60);
  draw(surface);
  return surface.toSvg();
};

describe('the two clocks', () => {
  it('tick once a frame, and point where world time has got to', () => {
    const svg = drawn((to) => rulerOfWorldTime(to, place, { label: 'τ', value: '5' }, 10, 5));
    expect(svg.match(/<polyline/g)).toHaveLength(2 + 11);
    expect(svg).toMatch(/<polygon points="185\.5,23 194\.5,23 190,30"/);
  });

  it('point nowhere where all frames are there at once', () => {
    expect(drawn((to) => rulerOfWorldTime(to, place, { label: 'τ', value: '0–10' }, 10, undefined))).not.toContain(
      'polygon',
    );
  });

  it('draw a clock that a system does not have, without any noise', () => {
    const svg = drawn((to) => stippleOfNoise(to, place, { label: 't', value: 'none' }, undefined));
    expect(svg).toContain('none');
    expect(svg).not.toContain('var(--noise)');
  });

  it('thin the dots of the noise toward t = 0', () => {
    const svg = drawn((to) => stippleOfNoise(to, place, { label: 't', value: '0.50' }, 0.5));
    const [, dashes = ''] = /stroke-dasharray:([\d. ]+)/.exec(svg) ?? [];
    const gaps = dashes
      .split(' ')
      .map(Number)
      .filter((_, i) => i % 2 === 1);
    const mean = (list: readonly number[]): number => list.reduce((sum, gap) => sum + gap, 0) / list.length;
    expect(mean(gaps.slice(-6))).toBeGreaterThan(3 * mean(gaps.slice(0, 6)));
  });
});
