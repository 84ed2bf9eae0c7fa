import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../../src/kit/random.ts';
import { constantVelocity, fallWithoutBounces } from '../../../src/world/baselines.ts';
import { renderClip, simulate } from '../../../src/world/clip.ts';
import { coverClip } from '../../../src/world/cover.ts';
import { addNoise } from '../../../src/world/noise.ts';
import { emptyFrame, render, type Frame } from '../../../src/world/renderer.ts';
import { scoreClip } from '../../../src/world/score.ts';
import { isHidden, type State } from '../../../src/world/state.ts';
import { findBalls } from '../../../src/world/tracker.ts';
import { starts, stateWith } from './starts.ts';

/** Both balls in one frame. */
const together = (a: Frame, b: Frame): Frame => a.map((value, i) => Math.max(value, b[i] as number));
/** The frame with its ball at a share of its strength. */
const faded = (frame: Frame, strength: number): Frame => {
  const empty = emptyFrame();
  return frame.map((value, i) => (empty[i] as number) + strength * (value - (empty[i] as number)));
};
const replaced = (clip: readonly Frame[], at: number, frame: Frame): readonly Frame[] => clip.with(at, frame);

describe('the tracker', () => {
  test('finds the center of a visible ball within 0.1 px, and one whole ball', () => {
    for (const start of starts(60)) {
      for (const { ball } of simulate(start)) {
        const found = findBalls(render({ ball, depth: 'front' }));
        expect(found).toHaveLength(1);
        expect(Math.hypot((found[0]?.x ?? NaN) - ball.x, (found[0]?.y ?? NaN) - ball.y)).toBeLessThan(0.1);
        expect(Math.abs((found[0]?.mass ?? NaN) - 1)).toBeLessThan(0.03);
      }
    }
  });

  test('sees nothing in an empty Box, behind the pillar, or in a little noise', () => {
    expect(findBalls(emptyFrame())).toEqual([]);
    expect(findBalls(render(stateWith({ x: 12 }, 'behind')))).toEqual([]);
    expect(findBalls(addNoise(emptyFrame(), 0.04, randomFrom(1)))).toEqual([]);
  });

  test('sees half a ball as half a ball, on the side where it shows', () => {
    const [half] = findBalls(render(stateWith({ x: 8 }, 'behind')));
    expect(half?.mass).toBeCloseTo(0.5, 1);
    expect(half?.x).toBeLessThan(8);
    expect(half?.y).toBeCloseTo(10, 1);
  });

  test('tells two balls apart, the heavier first', () => {
    const frame = together(render(stateWith({ y: 5 })), faded(render(stateWith({ x: 19, y: 15 })), 0.6));
    const balls = findBalls(frame);
    expect(balls).toHaveLength(2);
    expect(balls.map(({ x, y }) => [Math.round(x), Math.round(y)])).toEqual([[5, 5], [19, 15]]); // prettier-ignore
  });

  test('does not change the frame', () => {
    const frame = render(stateWith({}));
    const copy = frame.slice();
    findBalls(frame);
    expect(frame).toEqual(copy);
  });
});

describe('the score of a clip', () => {
  const clip = renderClip(coverClip);
  const hidden = coverClip.findIndex((state) => isHidden(state));

  test('finds the Box itself entirely right, in front and behind', () => {
    for (const start of starts(60)) {
      const truth = simulate(start);
      const score = scoreClip(renderClip(truth), truth);
      expect(score.right).toBe(true);
      expect(score.centroidError ?? 0).toBe(0); // a slow ball may hide from the fourth frame to the last
      expect(score.frames).toHaveLength(12);
    }
  });

  test('takes the depth from the frames and not from the truth', () => {
    const front = coverClip.map((state): State => ({ ...state, depth: 'front' }));
    expect(scoreClip(renderClip(front), coverClip)).toMatchObject({ depth: 'front', right: true });
    expect(scoreClip(clip, front)).toMatchObject({ depth: 'behind', right: true });
  });

  test('reports a ball that vanished', () => {
    const score = scoreClip(replaced(clip, 14, emptyFrame()), coverClip);
    expect(score.right).toBe(false);
    expect(score.frames.map(({ vanished }) => vanished).indexOf(true)).toBe(10);
    expect(score.frames[10]?.centroidError).toBeUndefined();
  });

  test('lets a ball lose half of its mass and no more', () => {
    expect(scoreClip(replaced(clip, 14, faded(clip[14] as Frame, 0.7)), coverClip).right).toBe(true);
    const score = scoreClip(replaced(clip, 14, faded(clip[14] as Frame, 0.4)), coverClip);
    expect(score.frames[10]).toMatchObject({ vanished: true });
  });

  test('reports a duplicate', () => {
    const doubled = together(clip[14] as Frame, render(stateWith({})));
    const score = scoreClip(replaced(clip, 14, doubled), coverClip);
    expect(score.right).toBe(false);
    expect(score.frames.filter(({ duplicate }) => duplicate)).toHaveLength(1);
    expect(score.frames[10]?.vanished).toBe(false);
  });

  test('reports a ghost where the ball should be hidden', () => {
    const haunted = faded(render({ ...(coverClip[hidden] as State), depth: 'front' }), 0.5);
    const score = scoreClip(replaced(clip, hidden, haunted), coverClip);
    expect(score).toMatchObject({ depth: 'behind', right: false });
    expect(score.frames[hidden - 4]).toMatchObject({ expected: 'hidden', ghost: true, vanished: false });
  });

  test('measures how far the ball is off, and forgives less than 1.5 px', () => {
    const { ball, depth } = coverClip[14] as State;
    const moved = (by: number) =>
      scoreClip(replaced(clip, 14, render({ ball: { ...ball, y: ball.y - by }, depth })), coverClip);
    expect(moved(1.3).frames[10]?.centroidError).toBeCloseTo(1.3, 0.9);
    expect(moved(1.3).right).toBe(true);
    expect(moved(1.7).right).toBe(false);
  });

  test('does not look at the prompt', () => {
    expect(scoreClip(replaced(clip, 3, emptyFrame()), coverClip).right).toBe(true);
    expect(scoreClip(replaced(clip, 3, emptyFrame()), coverClip, 0).right).toBe(false);
  });

  test('puts the baselines where they were measured: few clips right at constant velocity, four in ten by falling', () => {
    const share = (foresee: typeof simulate): number => {
      const right = starts(250, 3).filter((start) => {
        const truth = simulate(start);
        const foreseen = [...truth.slice(0, 3), ...foresee(truth[3] as State, 13)];
        return scoreClip(renderClip(foreseen), truth).right;
      });
      return right.length / 250;
    };
    expect(Math.abs(share(constantVelocity) - 0.1)).toBeLessThan(0.06);
    expect(Math.abs(share(fallWithoutBounces) - 0.41)).toBeLessThan(0.09);
    expect(share(simulate)).toBe(1);
  });

  test('refuses clips of different lengths and clips with nothing after the prompt', () => {
    expect(() => scoreClip(clip.slice(1), coverClip)).toThrow(RangeError);
    expect(() => scoreClip(clip.slice(0, 4), coverClip.slice(0, 4))).toThrow(RangeError);
  });
});
