import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { slotEditTable, type SlotEditResults } from '../../tools/video-dit-measure/tables.ts';
import { instruments, openings, otherSide, simulatedSide } from '../../../src/figures/two-definitions/edit.ts';
import { figure } from '../../../src/figures/two-definitions/index.ts';
import { layout } from '../../../src/figures/two-definitions/layout.ts';
import { ofChance, ofControl, ofModel, ofSimulator } from '../../../src/figures/two-definitions/recorded.ts';
import { ends, gravityOf, laws, outcome, predict, rollouts } from '../../../src/figures/two-definitions/rollouts.ts';
import { run } from '../../../src/figures/two-definitions/run.ts';
import {
  editedSlot,
  simulatorFilm,
  start,
  work,
  type DefinitionsState,
} from '../../../src/figures/two-definitions/state.ts';
import { words } from '../../../src/figures/two-definitions/words.ts';
import { fittedName } from '../../../src/instruments/video-dit.ts';
import { decodeState } from '../../../src/kit/link-state.ts';
import { speak, wordsFor } from '../../../src/kit/words.ts';
import { shipped } from '../../../src/models/shipped.ts';
import { editFrame, roll } from '../../../src/world/edit.ts';
import { box } from '../../../src/world/state.ts';

const spoken = speak(wordsFor(words, 'en'), 'en');
const data = shipped(work.data ?? []);
const frameSize = box.size ** 2;
const lastFrame = 15;

/** A state whose answers are open, with its films, as the page would have it. */
function worked(change: Partial<DefinitionsState>): DefinitionsState {
  const asked: DefinitionsState = { ...start, expected: { position: 'stay', side: 'stay' }, ...change };
  const request = work.request(asked);
  let now = asked;
  if (request) for (const piece of run(request, data)) now = work.receive(now, request, piece);
  return now;
}

describe('the simulator', () => {
  it('carries an edit into every later frame and into none before', () => {
    const { path, unedited } = simulatorFilm(start);
    const shifts = path.map(({ y }, frame) => y - (unedited[frame]?.y ?? Number.NaN));
    expect(shifts.slice(0, editFrame).every((shift) => shift === 0)).toBe(true);
    for (const shift of shifts.slice(editFrame)) expect(shift).toBeCloseTo(3, 9);
  });

  it('keeps a new side from the edit on, and the old one before', () => {
    const depths = simulatedSide('behind', 2, true).map(({ depth }) => depth);
    expect(depths.slice(0, 8).every((depth) => depth === 'behind')).toBe(true);
    expect(depths.slice(8).every((depth) => depth === 'front')).toBe(true);
    expect(ofSimulator({ property: 'side', slot: 2, direction: 1 })).toEqual([0, 1, 1]);
  });

  it('falls half as far where the law is halved, in its film too', () => {
    const { ball } = openings.position;
    const dropIn = (film: readonly { readonly y: number }[]): number =>
      (film[lastFrame]?.y ?? Number.NaN) - ball.y - lastFrame * ball.vy;
    // y = y₀ + v τ + g τ² / 2, with no contact on the way
    const full = (box.gravity * lastFrame ** 2) / 2;
    expect(dropIn(simulatorFilm({ ...start, down: 0 }).path)).toBeCloseTo(full, 9);
    expect(dropIn(simulatorFilm({ ...start, down: 0, law: 'half' }).path)).toBeCloseTo(full / 2, 9);
  });
});

describe('what its prediction hangs on', () => {
  it('is an average over as many rolls as are said, started around the opening', () => {
    const states = ends({ down: 0, gravity: box.gravity });
    expect(states).toHaveLength(rollouts);
    const { frame, height } = predict(states);
    expect(Math.min(...frame)).toBeGreaterThanOrEqual(-1.0001);
    expect(Math.max(...frame)).toBeLessThanOrEqual(1.0001);
    const [middle] = roll(openings.position, { down: 0, gravity: box.gravity }).slice(-1);
    expect(Math.abs(height - (middle?.ball.y ?? Number.NaN))).toBeLessThan(0.3);
    const heights = states.map(({ ball }) => ball.y);
    const spread = Math.sqrt(heights.reduce((sum, y) => sum + (y - height) ** 2, 0) / rollouts);
    // 0.5 px of doubt in place and 0.08 px a frame in speed, over 15 frames, less what the floor stops
    expect(spread).toBeGreaterThan(0.6);
    expect(spread).toBeLessThan(1.5);
  });

  it('moves with the rollouts under either law, until it is cut off from them', () => {
    for (const law of laws) {
      const kept = outcome({ down: 3, law, hangs: true });
      expect(Math.abs(kept.rollShift)).toBeGreaterThan(1);
      expect(kept).toMatchObject({ predictionShift: kept.rollShift, hangs: true });
      const cut = outcome({ down: 3, law, hangs: false });
      expect(cut).toMatchObject({ rollShift: kept.rollShift, predictionShift: 0, hangs: false });
    }
    expect(gravityOf('half')).toBe(box.gravity / 2);
  });

  it('is not tested where neither the ball nor the law is changed', () => {
    expect(outcome({ down: 0, law: 'full', hangs: true }).hangs).toBeUndefined();
    expect(outcome({ down: 0, law: 'half', hangs: true }).hangs).toBe(true);
    expect(figure.say({ ...start, down: 0 }, spoken)).toContain('are what they were');
  });

  it('is said while heights are edited, and has no place beside sides', () => {
    expect(figure.say({ ...start, hangs: false }, spoken)).toContain('cut off from them, stays where it was');
    expect(figure.say({ ...start, property: 'side', hangs: false }, spoken)).not.toContain('rollouts');
    expect(layout(608, 'position').outcome).toBeDefined();
    expect(layout(608, 'side').outcome).toBeUndefined();
  });
});

describe('the miniature', () => {
  it('is edited with the instruments that ship', () => {
    expect(instruments).toBe(fittedName);
  });

  it('moves its ball in the edited frames, and hardly later', () => {
    const state = worked({ down: 3 });
    expect(state.made?.shifts[1]).toBeGreaterThan(1.5);
    expect(Math.abs(state.made?.shifts[3] ?? 9)).toBeLessThan(1);
    expect(work.request(state)).toBeUndefined();
  });

  it('makes the same film as ever where nothing is asked', () => {
    const none = worked({ down: 0 });
    const moved = worked({ down: 3 });
    expect(none.made?.unedited).toEqual(moved.made?.unedited);
    expect(none.made?.shifts.slice(1)).toEqual([0, 0, 0]);
    expect(none.made?.edited.slice(0, 4 * frameSize)).toEqual(moved.made?.edited.slice(0, 4 * frameSize));
    expect(figure.say(none, spoken)).toContain('Nothing is asked of the miniature.');
  });

  it('is not asked again where only the simulator is set', () => {
    const state = worked({ down: 3 });
    expect(work.request({ ...state, law: 'half', hangs: false })).toBeUndefined();
    expect(work.request({ ...state, down: 2.5 })).toBeDefined();
  });

  it('shows its ball on the other side when the side is pushed', () => {
    const state = worked({ property: 'side' });
    const other = otherSide(state.made?.side ?? 'front');
    expect(editedSlot(state)).toBe(2);
    expect(state.made?.sides[2]).toBe(other);
    expect(figure.say(state, spoken)).toContain(`frames 8 to 11 ${other}`);
  });
});

describe('what was recorded', () => {
  it('is in the table as it is in the file that was measured', () => {
    const file = (name: string): unknown =>
      JSON.parse(readFileSync(new URL(`../../../content/data/${name}.json`, import.meta.url), 'utf8'));
    expect(file('video-dit-slot-edit-table')).toEqual(slotEditTable(file('video-dit-slot-edit') as SlotEditResults));
  });

  it('is a share of what was asked, whichever way', () => {
    const row = (found: object) => ({ ...found, layer: 2 });
    const rows = [
      row({ edit: 'road', asked: -3, dy1: [-2.4, -2.7, -2.1], dy2: [0.3, 0.3, 0.3], dy3: [0, 0, 0] }),
      row({ edit: 'road', asked: 3, dy1: [3.3, 3.3, 3.3], dy2: [0, 0, 0], dy3: [0, 0, 0] }),
    ];
    const sides = [{ edit: 'none', layer: 0, slot: 1, side: 0, front1: [0.4, 0.4, 0.4], front2: [1, 1, 1], front3: [0, 0, 0] }]; // prettier-ignore
    const shippedAt = { roadLayer: 2, directionLayer: 1 };
    const results = { seeds: [1], clips: {}, shipped: shippedAt, position: rows, side: sides };
    expect(slotEditTable(results as unknown as SlotEditResults)).toMatchObject({
      asked: 3,
      edits: {
        'position 1 -1': {
          model: [
            [0.8, 0.7, 0.9],
            [-0.1, -0.1, -0.1],
            [0, 0, 0],
          ],
        },
        'position 1 1': {
          model: [
            [1.1, 1.1, 1.1],
            [0, 0, 0],
            [0, 0, 0],
          ],
        },
        'side 2 1': { none: [0.4, 1, 0] },
        'side 2 -1': { none: [0.6, 0, 1] },
      },
    });
  });

  it.each([
    ['position', 1],
    ['side', 1],
    ['side', 2],
  ] as const)('tells of the %s, edited in slot %i, either way', (property, slot) => {
    for (const direction of [1, -1] as const) {
      for (const series of [ofControl, ofSimulator, ofChance]) {
        expect(series({ property, slot, direction })).toSatisfy(
          (shares: readonly number[]) => shares.length === 3 && shares.every(Number.isFinite),
        );
      }
      const shares = ofModel({ property, slot, direction });
      expect(shares).toHaveLength(3);
      for (const [mean, low, high] of shares) {
        expect(low).toBeLessThanOrEqual(mean);
        expect(high).toBeGreaterThanOrEqual(mean);
      }
    }
  });

  it('is what the sentence says', () => {
    const mean = ofModel({ property: 'position', slot: 1, direction: 1 })[0]?.[0] ?? Number.NaN;
    expect(figure.say(worked({ down: 0.5 }), spoken)).toContain(`of the edit ${Math.round(100 * mean)} %`);
  });
});

describe('two definitions', () => {
  it('cover the answer until the reader has said what the other frames will do, for each property', () => {
    expect(figure.say(start, spoken)).toContain('The answer is covered until you guess.');
    const guessed = { ...start, expected: { position: 'skip', side: '' } } as const;
    expect(figure.say(guessed, spoken)).toContain('Recorded over');
    expect(figure.say({ ...guessed, property: 'side' }, spoken)).toContain('The answer is covered until you guess.');
  });

  it('begin anew from an old link to the hand-built codes, which have a figure of their own now', () => {
    const old = '?two-definitions.system=codes&two-definitions.build=unused&two-definitions.guess=two';
    expect(decodeState(figure, old)).toEqual(start);
  });

  it('set the two sides row by row on narrow screens', () => {
    const { left, right } = layout(328, 'position');
    const tops = left.rows.flatMap(({ y }, row) => [y, right.rows[row]?.y ?? Number.NaN]);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });
});
