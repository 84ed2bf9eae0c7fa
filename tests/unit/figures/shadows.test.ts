import { describe, expect, it } from 'vitest';
import type { Met } from '../../../src/figures/perspective/measure.ts';
import { hull } from '../../../src/figures/shadows/hull.ts';
import { figure } from '../../../src/figures/shadows/index.ts';
import { pairsOf, shadowOf, squares } from '../../../src/figures/shadows/scenes.ts';
import {
  another,
  moveTip,
  oddCount,
  putBack,
  read,
  setPhoto,
  setScene,
  start,
  type ShadowState,
} from '../../../src/figures/shadows/state.ts';
import { words } from '../../../src/figures/shadows/words.ts';
import { speak, wordsFor } from '../../../src/kit/words.ts';

const spoken = speak(wordsFor(words, 'en'), 'en');
const say = (state: ShadowState): string => figure.say(state, spoken);
const met = (state: ShadowState): Met => read(state).measured as Met;

describe('a shadow on the ground', () => {
  it('of a sun at 45° is as long as its object is high', () => {
    expect(shadowOf({ sun: [0, 1, -1] }, [2, 3, 5])).toEqual([2, 0, 8]);
  });

  it('of a lamp twice as high as the object is as long again as the way from the lamp’s foot', () => {
    expect(shadowOf({ lamp: [0, 4, 0] }, [3, 2, 1])).toEqual([6, 0, 2]);
  });

  it('is refused to light from below', () => {
    expect(() => shadowOf({ lamp: [0, 1, 0] }, [3, 2, 1])).toThrow(RangeError);
  });
});

describe('the light found from shadows', () => {
  it.each(['front', 'behind', 'lamp'] as const)(
    'in the scene %s is where the scene has it, to a millionth',
    (scene) => {
      const state = { ...setScene(start, scene), pairs: pairsOf(squares[scene]) };
      const { truth } = read(state);
      const [x, y] = met(state).place ?? [NaN, NaN];
      expect(Math.hypot(x - (truth?.[0] ?? 0), y - (truth?.[1] ?? 0))).toBeLessThan(1e-4);
      expect(Math.max(...met(state).misses)).toBeLessThan(1e-6);
    },
  );

  it('is the lamp itself where there is one, in the picture', () => {
    const state = setScene(start, 'lamp');
    expect(read(state).side).toBe('front');
    expect(say(state)).toContain('one point of the picture');
    expect(say(state)).toContain('so the light itself is there');
  });

  it('is opposite to the sun, below the horizon, when the sun stands behind the camera', () => {
    const state = setScene(start, 'behind');
    expect(read(state).side).toBe('behind');
    expect(met(state).place?.[1]).toBeGreaterThan(200);
    expect(say(state)).toContain('the light is behind the camera');
  });

  it('cannot lie before some shadows and behind others', () => {
    // Each object trades places with its shadow in one pair: the lines are the same, their order is not.
    const swapped = start.pairs.map((pair, i) => (i === 1 ? { from: pair.to, to: pair.from } : pair));
    const state = { ...start, pairs: swapped };
    expect(read(state).side).toBe('mixed');
    expect(say(state)).toContain('which no single light can do');
  });

  it('stands straight to the side when all lines are parallel in the picture', () => {
    const pairs = [100, 200, 300, 400].map((x) => ({ from: [x, 100], to: [x + 80, 180] }) as const);
    expect(say({ ...start, pairs })).toContain('the light stands straight to the side of the camera');
  });
});

describe('an odd shadow', () => {
  const shown = (wrong: number, turn: number): ShadowState => ({
    ...setScene(start, 'odd'),
    wrong,
    turn,
    revealed: true,
  });

  it.each([1, 3, 10, 25])('turned by %d° is the one whose tip lies farthest off', (turn) => {
    for (let wrong = 0; wrong < oddCount; wrong++) {
      const { misses, largest, odd } = met(shown(wrong, turn));
      expect(misses.indexOf(largest)).toBe(wrong);
      expect(odd?.line).toBe(wrong);
      expect(odd?.rest).toBeLessThan(1e-6);
    }
  });

  it('is covered until the reader has guessed or passed', () => {
    const covered = { ...shown(2, 10), revealed: false };
    expect(say(covered)).toContain('covered until you have guessed');
    expect(say({ ...covered, guess: 0, revealed: true })).toContain('You said shadow 1. It is shadow 3.');
    expect(say({ ...covered, guess: 2, revealed: true })).toContain('You said shadow 3, and it is shadow 3.');
    expect(say({ ...covered, revealed: true })).toMatch(/the other four agree on one light to within 0\.0 px/);
  });

  it('comes at each of the five in turn', () => {
    const seen = new Set<number>();
    let state = shown(2, 10);
    for (let i = 0; i < oddCount; i++) seen.add((state = another(state)).wrong);
    expect(seen.size).toBe(oddCount);
  });
});

describe('tips that the reader moves', () => {
  it('off the common light are named with their distance, and put back', () => {
    const [x = 0, y = 0] = start.pairs[1]?.to ?? [];
    const moved = moveTip(start, 1, 'to', [x - 40, y]);
    expect(met(moved).odd?.line).toBe(1);
    expect(say(moved)).toMatch(
      /They disagree: .* Leave out shadow 2, and the rest agree on one light to within 0\.\d px/,
    );
    expect(say({ ...moved, count: 3 })).toContain('Three shadows cannot tell which of them is wrong.');
    expect(putBack(moved)).toEqual(start);
  });

  it('stay in the picture, and on each other get a sentence', () => {
    expect(moveTip(start, 0, 'to', [-50, 900]).pairs[0]?.to).toEqual([0, 400]);
    const onto = moveTip(start, 0, 'to', start.pairs[0]?.from ?? [0, 0]);
    expect(say(onto)).toContain('The tip of a shadow lies on the tip of its object');
  });

  it('two lines always meet, and one alone says little', () => {
    expect(say({ ...start, count: 2 })).toContain('only a third can tell');
    expect(say({ ...start, count: 1 })).toContain('It takes a second to place the light and a third to test it.');
  });

  it('on a photograph start in its proportions', () => {
    expect(say(setScene(start, 'own'))).toContain('No photograph yet');
    const state = setPhoto(start, { width: 200, height: 100, data: new Uint8ClampedArray(80_000).fill(90) });
    expect(state.pairs.every(({ to: [, y] }) => y <= 300)).toBe(true);
    expect(say(state)).toContain('The 4 lines come closest');
  });
});

describe('the outline of a shadow', () => {
  it('leaves out what lies inside', () => {
    expect(hull([[0, 0], [4, 0], [4, 4], [0, 4], [2, 2], [1, 3]])).toHaveLength(4); // prettier-ignore
  });
});
