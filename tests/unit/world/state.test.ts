import { describe, expect, test } from 'vitest';
import { clipLength, simulate } from '../../../src/world/clip.ts';
import { coverClip } from '../../../src/world/cover.ts';
import { emptyFrame, render } from '../../../src/world/renderer.ts';
import { box, isHidden, type State } from '../../../src/world/state.ts';
import { findBalls } from '../../../src/world/tracker.ts';
import { starts } from './starts.ts';

const count = 8000;
const sampled = starts(count, 11);
const share = (holds: (state: State) => boolean): number => sampled.filter(holds).length / count;

describe('the distribution of starts', () => {
  test('three of four balls set out toward the pillar, from either side equally often', () => {
    expect(share(({ ball }) => (12 - ball.x) * ball.vx > 0)).toBeCloseTo(0.75, 1.5);
    expect(share(({ ball }) => ball.x < 12)).toBeCloseTo(0.5, 1.5);
    const left = sampled.filter(({ ball }) => ball.x < 12);
    expect(left.filter(({ ball }) => ball.vx > 0).length / left.length).toBeCloseTo(0.75, 1.5);
  });

  test('half of them pass in front', () => {
    expect(share(({ depth }) => depth === 'front')).toBeCloseTo(0.5, 1.5);
  });

  test.each([
    ['|vx|', (state: State) => Math.abs(state.ball.vx), 0.6, 1.6],
    ['vy', (state: State) => state.ball.vy, -1.2, 1],
    ['the height', (state: State) => state.ball.y, 2.2, 21.8],
    ['the distance to the nearer wall', ({ ball }: State) => Math.min(ball.x, 24 - ball.x), 2.2, 5.8],
  ] as const)('%s is uniform over its whole range', (_, quantity, low, high) => {
    const found = sampled.map(quantity).sort((a, b) => a - b);
    for (const quantile of [0, 0.25, 0.5, 0.75, 1]) {
      const expected = low + (high - low) * quantile;
      const at = Math.min(count - 1, Math.floor(quantile * count));
      expect(Math.abs((found[at] as number) - expected)).toBeLessThan(0.02 * (high - low));
    }
    expect(found[0]).toBeGreaterThanOrEqual(low - 1e-12);
    expect(found.at(-1)).toBeLessThanOrEqual(high + 1e-12);
  });

  test('no first frame tells the depth', () => {
    for (const { ball } of sampled.slice(0, 500)) {
      expect(render({ ball, depth: 'front' })).toEqual(render({ ball, depth: 'behind' }));
    }
  });

  test('most balls that disappear stay hidden for two to five frames', () => {
    const hidden = sampled.slice(0, 2000).map((start) => simulate(start).filter((state) => isHidden(state)).length);
    const gone = hidden.filter((frames) => frames > 0);
    expect(gone.length / hidden.length).toBeGreaterThan(0.4);
    expect(gone.filter((frames) => frames >= 2 && frames <= 5).length / gone.length).toBeGreaterThan(0.9);
  });
});

describe('a hidden ball', () => {
  const at = (x: number, depth: State['depth']): State => ({ ball: { x, y: 9, vx: 1, vy: 0 }, depth });

  test('is one that the whole pillar covers, and never one in front', () => {
    expect(isHidden(at(12, 'behind'))).toBe(true);
    expect(isHidden(at(12, 'front'))).toBe(false);
    expect(isHidden(at(10.1, 'behind'))).toBe(false);
    expect(isHidden(at(13.9, 'behind'))).toBe(false);
    expect(isHidden(at(5, 'behind'))).toBe(false);
  });

  test('leaves no trace in its frame', () => {
    for (const x of [10.21, 11, 12.5, 13.79]) {
      expect(isHidden(at(x, 'behind'))).toBe(true);
      expect(render(at(x, 'behind'))).toEqual(emptyFrame());
    }
  });
});

describe('the clip of the cover', () => {
  const hidden = coverClip.map((state) => isHidden(state));
  const contact = coverClip.findIndex(({ ball }) => ball.vy < 0);

  test('enters from the left, is hidden for three to five frames and comes out on the right', () => {
    expect(coverClip).toHaveLength(clipLength);
    expect(coverClip[0]?.ball.x).toBeLessThan(box.pillar.left - box.radius);
    expect(hidden.filter(Boolean).length).toBeGreaterThanOrEqual(3);
    expect(hidden.filter(Boolean).length).toBeLessThanOrEqual(5);
    expect(hidden.lastIndexOf(true) - hidden.indexOf(true) + 1).toBe(hidden.filter(Boolean).length);
    expect(coverClip.at(-1)?.ball.x).toBeGreaterThan(box.pillar.right + box.radius);
  });

  test('shows its one rebound, from the floor, in the open', () => {
    expect(contact).toBeGreaterThan(hidden.lastIndexOf(true));
    expect(coverClip.slice(contact).every(({ ball }) => ball.vy < 0)).toBe(true);
    expect(findBalls(render(coverClip[contact] as State))[0]?.mass).toBeGreaterThan(0.9);
    expect(new Set(coverClip.map(({ ball }) => ball.vx)).size).toBe(1);
  });

  test('starts where a training clip could', () => {
    const { x, y, vx, vy } = (coverClip[0] as State).ball;
    expect(x >= 2.2 && x <= 5.8 && y >= 2.2 && y <= 21.8 && vx >= 0.6 && vx <= 1.6 && vy >= -1.2 && vy <= 1).toBe(true);
  });
});
