import { describe, expect, it } from 'vitest';
import { addShifts, measureShift, noShift, seenSide } from '../../../src/instruments/effects.ts';
import { clipLength, renderClip, simulate } from '../../../src/world/clip.ts';
import { emptyFrame } from '../../../src/world/renderer.ts';
import type { State } from '../../../src/world/state.ts';

const start: State = { ball: { x: 3, y: 6, vx: 0.9, vy: 0 }, depth: 'front' };
const clip = simulate(start, clipLength);
const behind = clip.map((state): State => ({ ...state, depth: 'behind' }));
const moved = clip.map((state): State => ({ ...state, ball: { ...state.ball, y: state.ball.y + 1.5 } }));
const frames = renderClip(clip);

describe('a shift', () => {
  it('is what the ball was moved by, with its sign', () => {
    const {
      frames: compared,
      shown,
      dx,
      dy,
      distance,
      missed,
      mass,
    } = measureShift(renderClip(moved), frames, [0, 1.5], [4, 12]);
    expect([compared, shown]).toEqual([8, 8]);
    expect(dx / 8).toBeCloseTo(0, 1);
    expect(dy / 8).toBeCloseTo(1.5, 1);
    expect(distance / 8).toBeCloseTo(1.5, 1);
    expect(missed / 8).toBeLessThan(0.1);
    expect(mass / 8).toBeCloseTo(1, 1);
  });

  it('counts frames in which the ball was lost', () => {
    const {
      frames: compared,
      shown,
      mass,
    } = measureShift(
      frames.map(() => emptyFrame()),
      frames,
      [0, 0],
      [4, 12],
    );
    expect([compared, shown, mass]).toEqual([8, 0, 0]);
  });

  it('leaves out frames in which the unchanged clip shows no ball', () => {
    const hidden = frames.map(() => emptyFrame());
    expect(measureShift(frames, hidden, [0, 0], [4, 12])).toEqual(noShift);
    expect(addShifts(noShift, noShift)).toEqual(noShift);
  });
});

describe('the side', () => {
  it('is seen where front and behind differ', () => {
    expect(seenSide(frames, clip, [4, 12])).toBe('front');
    expect(seenSide(renderClip(behind), clip, [4, 12])).toBe('behind');
  });

  it('cannot be seen before the ball meets the pillar', () => {
    expect(seenSide(frames, clip, [0, 2])).toBeUndefined();
  });
});
