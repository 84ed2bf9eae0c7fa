import { describe, expect, it } from 'vitest';
import type { Met } from '../../../src/figures/perspective/measure.ts';
import { figure } from '../../../src/figures/vanishing-point/index.ts';
import { edgesDrawn } from '../../../src/figures/vanishing-point/station.ts';
import {
  another,
  edgeCount,
  moveEnd,
  putBack,
  read,
  setPhoto,
  setScene,
  snapToEdges,
  start,
  type GroupName,
  type VanishingState,
} from '../../../src/figures/vanishing-point/state.ts';
import { words } from '../../../src/figures/vanishing-point/words.ts';
import { speak, wordsFor } from '../../../src/kit/words.ts';

const spoken = speak(wordsFor(words, 'en'), 'en');
const say = (state: VanishingState): string => figure.say(state, spoken);
const met = (state: VanishingState, group: GroupName): Met => read(state).groups[group]?.measured as Met;

/** px from where the camera that drew the scene has the point. */
function offTruth(state: VanishingState, group: GroupName): number {
  const reading = read(state).groups[group];
  const [x, y] = met(state, group).place ?? [NaN, NaN];
  const [tx, ty] = reading?.truth ?? [NaN, NaN];
  return Math.hypot(x - tx, y - ty);
}

describe('lines laid on our scenes', () => {
  it.each(['street', 'room'] as const)(
    'miss in the %s by no more than the hand explains, before they are moved',
    (scene) => {
      const state = setScene(start, scene);
      for (const group of ['a', 'b'] as const) {
        expect(Math.max(...met(state, group).misses)).toBeLessThan(2);
        expect(Math.max(...met(state, group).misses)).toBeGreaterThan(0.3);
      }
      expect(say(state)).toContain('which a hand sure to 1 px explains');
    },
  );

  it.each(['street', 'room'] as const)('snap in the %s to edges that meet where its camera says', (scene) => {
    const a = snapToEdges(setScene(start, scene));
    const state = snapToEdges({ ...a, group: 'b' });
    expect(state.automatic).toHaveLength(8);
    for (const group of ['a', 'b'] as const) {
      const size = Math.hypot(...(met(state, group).place ?? [0, 0]));
      expect(offTruth(state, group)).toBeLessThan(1 + 0.01 * size);
      expect(Math.max(...met(state, group).misses)).toBeLessThan(0.5);
    }
    expect(say(state)).toContain('Laid automatically, along steps of gray: A1, A2, A3, A4, B1');
  });

  it('give back the field of view of the camera when they are exact: 2 atan(300 / 420) = 71°', () => {
    const state = snapToEdges({ ...snapToEdges(start), group: 'b' });
    expect(say(state)).toContain('the camera saw 71° across');
  });

  it('are no longer automatic once moved, and are put back', () => {
    const moved = moveEnd(snapToEdges(start), 'a', 1, 'from', [10, 5000]);
    expect(moved.automatic).not.toContain('a1');
    expect(moved.lines.a[1]?.from).toEqual([10, 400]);
    expect(putBack(moved).lines).toEqual(start.lines);
  });

  it('one of them put far wrong is named, even where it draws the point to itself', () => {
    const moved = moveEnd(start, 'a', 2, 'from', [60, 90]);
    expect(met(moved, 'a').odd?.line).toBe(2);
    expect(say(moved)).toMatch(/They disagree: .* Leave out line A3, and the rest agree to within [01]\.\d px/);
    expect(say({ ...moved, count: 3 })).toContain('Three lines cannot tell which of them is wrong.');
  });

  it('fewer than three cannot disagree, and fewer than two meet nothing', () => {
    expect(say({ ...start, count: 2 })).toContain('Two lines always meet; only a third can disagree.');
    expect(say({ ...start, count: 1 })).toBe(
      'Group A: one line alone meets nothing. Group B: one line alone meets nothing.',
    );
  });

  it('parallel in the picture have a direction and no place', () => {
    let state: VanishingState = { ...start, count: 2 };
    for (const [line, y] of [[0, 100], [1, 300]] as const) {
      state = moveEnd(moveEnd(state, 'b', line, 'from', [100, y]), 'b', line, 'to', [500, y + 8]);
    } // prettier-ignore
    expect(met(state, 'b').kind).toBe('infinite');
    expect(say(state)).toContain('Group B: 2 lines are parallel in the picture too.');
  });

  it('with one end on the other, or one upon the other, get a sentence', () => {
    const point = moveEnd(start, 'a', 0, 'from', start.lines.a[0]?.to ?? [0, 0]);
    expect(say(point)).toContain('points nowhere');
    const [first] = start.lines.a;
    const same: VanishingState = { ...start, count: 2, lines: { ...start.lines, a: [first ?? { from: [0, 0], to: [9, 9] }, first ?? { from: [0, 0], to: [9, 9] }] } }; // prettier-ignore
    expect(say(same)).toContain('the lines lie on one another');
  });
});

describe('the first lines on the street', () => {
  it('show what the chapter says: both groups miss by less than a px, A is 3 px out at most, B 200', () => {
    expect(Math.max(met(start, 'a').largest, met(start, 'b').largest)).toBeLessThan(1);
    expect(offTruth(start, 'a')).toBeLessThan(3);
    expect(Math.round(offTruth(start, 'b') / 10)).toBe(20);
  });
});

describe('the station', () => {
  const shown = (wrong: number, tilt: number): VanishingState => ({
    ...setScene(start, 'station'),
    wrong,
    tilt,
    revealed: true,
  });

  it('has six edges that meet exactly until one of them is turned', () => {
    expect(edgesDrawn(-1, 0)).toHaveLength(edgeCount);
    expect(Math.max(...met(shown(0, 0), 'a').misses)).toBeLessThan(1e-6);
    expect(offTruth(shown(0, 0), 'a')).toBeLessThan(1e-6);
  });

  it.each([-4, -1, 0.25, 1, 2.5, 6])(
    'gives away the wrong edge by the largest miss when it is turned by %d°',
    (tilt) => {
      for (let wrong = 0; wrong < edgeCount; wrong++) {
        const { misses, largest, odd } = met(shown(wrong, tilt), 'a');
        expect(misses.indexOf(largest)).toBe(wrong);
        expect(odd?.line).toBe(wrong);
        expect(odd?.rest).toBeLessThan(1e-6);
      }
    },
  );

  it('keeps the answer covered until the reader has guessed or passed', () => {
    const covered = { ...shown(3, 2.5), revealed: false };
    expect(say(covered)).toContain('covered until you have guessed');
    expect(say(covered)).not.toContain('4');
    expect(say({ ...covered, guess: 1, revealed: true })).toContain('You said edge 2. It is edge 4.');
    expect(say({ ...covered, guess: 3, revealed: true })).toContain('You said edge 4, and edge 4 it is.');
    expect(say({ ...covered, revealed: true })).toContain('The wrong edge is 4.');
  });

  it('convicts nobody of less than the hand explains', () => {
    expect(say(shown(4, 0.25))).toContain('Nobody who laid the lines by hand could convict it.');
  });

  it('makes each of the six edges the wrong one in turn', () => {
    const seen = new Set<number>();
    let state = shown(3, 2.5);
    for (let i = 0; i < edgeCount; i++) {
      state = another(state);
      seen.add(state.wrong);
      expect(state.revealed).toBe(false);
    }
    expect(seen.size).toBe(edgeCount);
  });
});

describe('a photograph of the reader’s own', () => {
  it('is asked for first, and then measured in its own proportions', () => {
    const waiting = setScene(start, 'own');
    expect(say(waiting)).toContain('No photograph yet');
    const photo = { width: 300, height: 400, data: new Uint8ClampedArray(4 * 300 * 400).fill(128) };
    const state = setPhoto(waiting, photo);
    expect(state.lines.a.every(({ from: [x, y] }) => x < 600 && y < 800)).toBe(true);
    expect(say(state)).toContain('Group A: 4 lines come closest to one point');
    expect(say(state)).not.toContain('The camera that drew the scene');
    expect(say(snapToEdges(state))).toContain('No edge was found near line A1, A2, A3, A4.');
  });
});
