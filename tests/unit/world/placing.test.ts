import { describe, expect, it } from 'vitest';
import { openingHandles, placed, sent } from '../../../src/world/placing.ts';
import { box, trained, type Ball } from '../../../src/world/state.ts';

const ball: Ball = { x: 2.4, y: 8, vx: 1.1, vy: -0.6 };

describe('the opening of a clip under a hand', () => {
  it('puts a ball that is dropped on the pillar beside it, on the nearer side', () => {
    expect(placed(ball, [9, 5])).toMatchObject({ x: box.pillar.left - box.radius, y: 5 });
    expect(placed(ball, [15, 5])).toMatchObject({ x: box.pillar.right + box.radius });
    expect(placed(ball, [4, 5])).toMatchObject({ x: 4 });
  });

  it('keeps the ball at a speed that the model was trained on, also when the arrow is let go at zero', () => {
    expect(sent(ball, [0, 0])).toMatchObject({ vx: trained.speed[0], vy: 0 });
    expect(sent(ball, [-0.1, 1])).toMatchObject({ vx: -trained.speed[0], vy: 1 });
  });

  it('has an arrow whose tip comes back as the velocity that it stands for', () => {
    const [, velocity] = openingHandles<{ readonly ball: Ball }>(
      ([x, y], width) => [x * width, y * width],
      ([x, y], width) => [x / width, y / width],
    );
    const tip = velocity?.place([1.3, -0.4], 10, { ball });
    const back = velocity?.value(tip ?? [0, 0], 10, { ball });
    expect(back?.[0]).toBeCloseTo(1.3);
    expect(back?.[1]).toBeCloseTo(-0.4);
  });
});
