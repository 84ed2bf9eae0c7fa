import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { constantVelocity, fallWithoutBounces } from '../../../src/world/baselines.ts';
import { simulate } from '../../../src/world/clip.ts';
import { advance, step } from '../../../src/world/dynamics.ts';
import { box, energy, type Ball, type State } from '../../../src/world/state.ts';
import { anyBall, starts, stateWith } from './starts.ts';

const floor = box.size - box.radius;
const ceiling = box.radius;

describe('the dynamics of the Box', () => {
  test('energy drifts by less than one part in 10¹¹ over 1,000 frames', () => {
    for (const start of starts(40)) {
      const before = energy(start.ball);
      for (const { ball } of simulate(start, 1000)) {
        expect(Math.abs(energy(ball) / before - 1)).toBeLessThan(1e-11);
      }
    }
  });

  test('a fall from rest takes as long as ½ g τ² says', () => {
    const drop = 14;
    const duration = Math.sqrt((2 * drop) / box.gravity);
    const start = stateWith({ y: floor - drop }).ball;
    expect(advance(start, duration - 1e-6).vy).toBeCloseTo(Math.sqrt(2 * box.gravity * drop), 6);
    expect(advance(start, duration + 1e-6).vy).toBeCloseTo(-Math.sqrt(2 * box.gravity * drop), 6);
    simulate({ ball: start, depth: 'front' }, 15).forEach(({ ball }, worldTime) => {
      expect(ball.y - start.y).toBeCloseTo((box.gravity * worldTime ** 2) / 2, 12);
    });
  });

  test('a ball that was dropped comes back to where it was let go', () => {
    const start = stateWith({ y: 7 }).ball;
    const period = 2 * Math.sqrt((2 * (floor - 7)) / box.gravity);
    const after = advance(start, period);
    expect(after.y).toBeCloseTo(7, 10);
    expect(after.vy).toBeCloseTo(0, 10);
  });

  test.each([
    ['the left wall', { x: 2.5, vx: -1 }, 'vx'],
    ['the right wall', { x: 21.5, vx: 1 }, 'vx'],
    ['the ceiling', { y: 2.5, vy: -1, vx: 0.5 }, 'vy'],
    ['the floor', { y: 21.5, vy: 1, vx: 0.5 }, 'vy'],
  ] as const)('a rebound from %s reflects exactly one component of the velocity', (_, ball, reflected) => {
    const before = stateWith(ball).ball;
    const after = step({ ball: before, depth: 'front' }).ball;
    expect(Math.sign(after[reflected])).toBe(-Math.sign(before[reflected]));
    if (reflected === 'vx') {
      expect(after.vx).toBe(-before.vx);
      expect(after.vy).toBeCloseTo(before.vy + box.gravity, 12);
    } else {
      expect(after.vx).toBe(before.vx);
      expect(energy(after)).toBeCloseTo(energy(before), 12);
    }
  });

  test('a ball meets the wall with its edge, not with its center', () => {
    expect(advance(stateWith({ x: 21, vx: 1 }).ball, 1).x).toBeCloseTo(2 * (24 - 2.2) - 22, 12);
  });

  test('the ball never leaves the Box, however fast it is', () => {
    fc.assert(
      fc.property(anyBall, fc.integer({ min: 1, max: 60 }), (ball, frames) => {
        for (const { ball: now } of simulate({ ball, depth: 'front' }, frames)) {
          for (const position of [now.x, now.y]) {
            expect(position).toBeGreaterThanOrEqual(ceiling);
            expect(position).toBeLessThanOrEqual(floor);
          }
        }
      }),
      { seed: 1 },
    );
  });

  test('a film played backward obeys the same law', () => {
    const turned = ({ x, y, vx, vy }: Ball): Ball => ({ x, y, vx: -vx, vy: -vy });
    for (const { ball } of starts(100)) {
      const back = turned(advance(turned(advance(ball, 30)), 30));
      for (const key of ['x', 'y', 'vx', 'vy'] as const) expect(back[key]).toBeCloseTo(ball[key], 8);
    }
  });

  test('how finely a frame is cut changes nothing', () => {
    for (const start of starts(50)) {
      const fine = simulate(start, 60, { ...box, substeps: 64 }).at(-1) as State;
      const whole = advance(start.ball, 59);
      expect(fine.ball.x).toBeCloseTo(whole.x, 9);
      expect(fine.ball.y).toBeCloseTo(whole.y, 9);
    }
  });

  test('a ball on the floor stays there, one that hops minutely does not stop time, and none falls without gravity', () => {
    expect(advance(stateWith({ y: floor }).ball, 100)).toMatchObject({ y: floor, vy: 0 });
    expect(advance(stateWith({ y: floor, vy: -1e-9 }).ball, 100).y).toBeCloseTo(floor, 9);
    const weightless = { ...box, gravity: 0 };
    expect(advance(stateWith({}).ball, 50, weightless)).toEqual(stateWith({}).ball);
    expect(advance(stateWith({ y: floor }).ball, 50, weightless).y).toBe(floor);
    expect(advance(stateWith({ y: 10, vy: -1 }).ball, 10, weightless).y).toBeCloseTo(2.2 + 2.2, 12);
  });

  test('simulating is deterministic, starts at the start and leaves it unchanged', () => {
    const [start] = starts(1) as [State];
    const copy = structuredClone(start);
    expect(simulate(start, 40)).toEqual(simulate(start, 40));
    expect(simulate(start, 40)).toHaveLength(40);
    expect(simulate(start, 1)).toEqual([start]);
    expect(start).toEqual(copy);
    expect(new Set(simulate(start, 40).map(({ depth }) => depth))).toEqual(new Set([start.depth]));
  });

  test('a ball outside the Box, a velocity that is no number, a negative duration and half a frame are refused', () => {
    expect(() => advance(stateWith({ x: 1 }).ball, 1)).toThrow(RangeError);
    expect(() => advance(stateWith({ y: NaN }).ball, 1)).toThrow(RangeError);
    expect(() => advance(stateWith({ vy: NaN }).ball, 1)).toThrow(RangeError);
    expect(() => advance(stateWith({}).ball, -1)).toThrow(RangeError);
    expect(() => simulate(stateWith({}), 1.5)).toThrow(RangeError);
  });
});

describe('the baselines', () => {
  const start = stateWith({ x: 4, y: 6, vx: 0.5, vy: 0.2 });

  test('constant velocity keeps both components and stops at a wall', () => {
    expect(constantVelocity(start, 11)[10]?.ball).toEqual({
      x: 9,
      y: expect.closeTo(8, 12) as number,
      vx: 0.5,
      vy: 0.2,
    });
    expect(constantVelocity(start, 60)[59]?.ball.x).toBe(floor);
    expect(constantVelocity(stateWith({ x: 4, vx: -1 }), 60)[59]?.ball.x).toBe(box.radius);
  });

  test('a fall without bounces agrees with the Box until the first contact, and not after it', () => {
    const truth = simulate(start, 40);
    const guess = fallWithoutBounces(start, 40);
    const contact = truth.findIndex(({ ball }) => ball.vy < 0);
    expect(contact).toBeGreaterThan(10);
    for (let at = 0; at < contact; at++) {
      expect(guess[at]?.ball.y).toBeCloseTo(truth[at]?.ball.y as number, 10);
      expect(guess[at]?.ball.x).toBeCloseTo(truth[at]?.ball.x as number, 10);
    }
    for (const { ball } of guess.slice(contact)) expect(ball.y).toBe(floor);
  });
});
