import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../src/kit/random.ts';
import { backdrops, renderBefore } from '../../../src/world/backdrop.ts';
import { simulate } from '../../../src/world/clip.ts';
import { render, type Frame } from '../../../src/world/renderer.ts';
import { box, type State } from '../../../src/world/state.ts';

const hidden: State = { ball: { x: 12, y: 12, vx: 0.6, vy: 0 }, depth: 'behind' };
const still = Array.from({ length: 16 }, () => hidden);
const { size, pillar } = box;
const at = (frame: Frame, row: number, column: number): number => frame[row * size + column] as number;

/** Pixels left of the pillar that lie in the frame before when it is moved by (dx, dy). */
function moved(before: Frame, after: Frame, dx: number, dy: number): number {
  let equal = 0;
  for (let row = 1; row < size - 1; row++) {
    for (let column = 1; column < pillar.left - 1; column++) {
      if (at(after, row, column) === at(before, row - dy, column - dx)) equal++;
    }
  }
  return equal / ((size - 2) * (pillar.left - 2));
}

describe('what fills the Box behind the ball', () => {
  it.each(backdrops)('%s leaves pillar and ball as they are', (backdrop) => {
    const clip = simulate({ ball: { x: 4, y: 12, vx: 1, vy: 0 }, depth: 'front' });
    const frames = renderBefore(backdrop, clip, randomFrom(1));
    clip.forEach((state, frame) => {
      const plain = render(state);
      for (let pixel = 0; pixel < size * size; pixel++) {
        const column = pixel % size;
        const inPillar = column >= pillar.left && column < pillar.right;
        if (inPillar || plain[pixel] === 1) expect(frames[frame]?.[pixel]).toBeCloseTo(plain[pixel] as number, 5);
        else expect(frames[frame]?.[pixel]).toBeGreaterThanOrEqual((plain[pixel] as number) - 1e-6);
      }
    });
  });

  it('drifts by one whole pixel a frame, always the same way', () => {
    for (const seed of [1, 2, 3, 4]) {
      const frames = renderBefore('drift', still, randomFrom(seed));
      const ways = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));
      const [dx, dy] = ways.find((way) => moved(frames[0] as Frame, frames[1] as Frame, ...way) === 1) ?? [0, 0];
      expect(Math.abs(dx) + Math.abs(dy)).toBeGreaterThan(0);
      for (let frame = 2; frame < 16; frame++) {
        expect(moved(frames[frame - 1] as Frame, frames[frame] as Frame, dx, dy)).toBe(1);
      }
    }
  });

  it('is drawn anew for each frame of static', () => {
    const frames = renderBefore('static', still, randomFrom(1));
    expect(moved(frames[0] as Frame, frames[1] as Frame, 0, 0)).toBe(0);
  });
});
