import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../src/kit/random.ts';
import { aimOf, instructionNames, instructions, landsOn, parts } from '../../../src/world/juggling.ts';
import { landing, paddle, play, samplePaddleStart, type PaddleState } from '../../../src/world/paddle.ts';

describe('instructions for the Box with a paddle', () => {
  it('have three steps each, all different', () => {
    expect(new Set(instructionNames.map((name) => instructions[name].join(' '))).size).toBe(instructionNames.length);
    for (const name of instructionNames) expect(instructions[name]).toHaveLength(3);
  });

  it('ask for a landing on the paddle and never beside it', () => {
    for (const [from, to] of Object.values(parts)) {
      expect(from).toBeGreaterThanOrEqual(-paddle.reach);
      expect(to).toBeLessThanOrEqual(paddle.reach);
    }
    expect(landsOn(-2, 'left')).toBe(true);
    expect(landsOn(2, 'left')).toBe(false);
    expect(landsOn(1, 'middle')).toBe(true);
    expect(landsOn(2, 'middle')).toBe(false);
    expect(landsOn(paddle.reach + 0.1, 'any')).toBe(false);
    expect(aimOf('right')).toBe(paddle.reach / 2);
  });
});

describe('the landing of the ball', () => {
  it('is where the paddle catches it, and nowhere else', () => {
    let landed = 0;
    for (let seed = 1; seed <= 60; seed++) {
      let state: PaddleState = samplePaddleStart(randomFrom(seed));
      for (let frame = 0; frame < 60; frame++) {
        const now = landing(state, 0);
        const next = play(state, 0);
        expect(next.catches - state.catches).toBe(now && Math.abs(now.offset) <= paddle.reach ? 1 : 0);
        landed += now ? 1 : 0;
        state = next;
      }
    }
    expect(landed).toBeGreaterThanOrEqual(60);
  });
});
