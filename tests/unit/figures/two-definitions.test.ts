import { describe, expect, it } from 'vitest';
import { bothWays, decoding, effectOf, squareGap } from '../../../src/figures/two-definitions/clauses.ts';
import { codeLength, handBuilt } from '../../../src/figures/two-definitions/code.ts';
import { figure } from '../../../src/figures/two-definitions/index.ts';
import { instruments, otherSide, simulatedSide } from '../../../src/figures/two-definitions/learned.ts';
import { ofChance, ofControl, ofModel, ofSimulator } from '../../../src/figures/two-definitions/recorded.ts';
import { run } from '../../../src/figures/two-definitions/run.ts';
import { fittedName } from '../../../src/instruments/video-dit.ts';
import { bestWeights } from '../../../src/models/video-dit/config.ts';
import { shipped } from '../../../src/models/shipped.ts';
import { layout } from '../../../src/figures/two-definitions/layout.ts';
import {
  beginning,
  editFrame,
  ends,
  last,
  predict,
  roll,
  rollouts,
} from '../../../src/figures/two-definitions/rollouts.ts';
import {
  builds,
  clauses,
  codeFilm,
  outcome,
  rowShift,
  simulatorFilm,
  start as opening,
  verdicts,
  work,
  type DefinitionsState,
} from '../../../src/figures/two-definitions/state.ts';
import { words } from '../../../src/figures/two-definitions/words.ts';
import { speak, wordsFor } from '../../../src/kit/words.ts';
import { box, isHidden } from '../../../src/world/state.ts';

/** With a hand-built code beside the simulator. */
const start: DefinitionsState = { ...opening, system: 'codes' };
const spoken = speak(wordsFor(words, 'en'), 'en');

describe('definition 1, in the simulator', () => {
  it('hides the ball in exactly the row that is edited', () => {
    const hidden = roll(beginning, { down: 0, gravity: box.gravity }).flatMap((state, frame) =>
      isHidden(state) ? [frame] : [],
    );
    expect(hidden).toEqual([4, 5, 6, 7]);
  });

  it('carries an edit into every later frame and into none before', () => {
    const { path, unedited } = simulatorFilm(start);
    const shifts = path.map(([, y], frame) => y - (unedited[frame]?.[1] ?? Number.NaN));
    expect(shifts.slice(0, editFrame).every((shift) => shift === 0)).toBe(true);
    for (const shift of shifts.slice(editFrame)) expect(shift).toBeCloseTo(3, 9);
  });

  it('predicts what its rollouts do, under either law, until it is cut off from them', () => {
    for (const law of ['full', 'half'] as const) {
      const { rollShift, predictionShift } = outcome({ ...start, law });
      expect(Math.abs(rollShift)).toBeGreaterThan(1);
      expect(predictionShift).toBe(rollShift);
      expect(outcome({ ...start, law, hangs: false })).toMatchObject({ rollShift, predictionShift: 0 });
    }
    expect(verdicts(start).hangs).toBe(true);
    expect(verdicts({ ...start, hangs: false }).hangs).toBe(false);
  });

  it('falls half as far under half the gravity', () => {
    const drop = (gravity: number): number => {
      const path = roll(beginning, { down: 0, gravity });
      return (path[last]?.ball.y ?? 0) - beginning.ball.y - last * beginning.ball.vy;
    };
    // y = y₀ + v τ + g τ² / 2, with no contact on the way
    expect(drop(0.12)).toBeCloseTo((0.12 * last ** 2) / 2, 9);
    expect(drop(0.06)).toBeCloseTo(drop(0.12) / 2, 9);
  });

  it('averages as many frames as there are rollouts', () => {
    const states = ends({ down: 0, gravity: box.gravity });
    expect(states).toHaveLength(rollouts);
    const { frame } = predict(states);
    expect(Math.min(...frame)).toBeGreaterThanOrEqual(-1.0001);
    expect(Math.max(...frame)).toBeLessThanOrEqual(1.0001);
  });
});

describe('definition 2, in the hand-built codes', () => {
  it.each([
    ['whole', true, true, true],
    ['unused', true, true, false],
    ['scrambled', true, false, true],
    ['idle', true, false, false],
  ] as const)('%s: decodable %s, structure %s, used %s', (build, decodable, structured, used) => {
    expect(verdicts({ ...start, build })).toMatchObject({ decodable, structured, used });
  });

  it('reads a height as well as the disturbance of the code allows', () => {
    const { error, blind } = decoding((test) => handBuilt({ used: true, structured: true }, test + 1));
    // The mean size of a normal disturbance of 0.2 is 0.2 · √(2/π) = 0.16.
    expect(error).toBeGreaterThan(0.13);
    expect(error).toBeLessThan(0.19);
    expect(blind).toBeGreaterThan(4);
  });

  it('closes the square where the code steps as the ball does, and only there', () => {
    expect(squareGap((test) => handBuilt({ used: true, structured: true }, test + 1))).toBeLessThan(1e-9);
    expect(squareGap((test) => handBuilt({ used: true, structured: false }, test + 1))).toBeGreaterThan(3);
    const { read, physics } = bothWays(handBuilt({ used: false, structured: true }), beginning.ball);
    expect(read.y).toBeCloseTo(physics.y, 9);
  });

  it('answers a written height, and a random push of that size by about an eighth of it', () => {
    const system = handBuilt({ used: true, structured: true });
    const { shift, control } = effectOf(system, system.encode(beginning.ball), 3);
    expect(shift).toBeCloseTo(3, 9);
    // E|u·e| = √(2 / πk) for a random direction in k dimensions
    expect(control / 3).toBeGreaterThan(0.5 * Math.sqrt(2 / (Math.PI * codeLength)));
    expect(control / 3).toBeLessThan(1.5 * Math.sqrt(2 / (Math.PI * codeLength)));
  });

  it('films the edit only where the picture is drawn from what the probe reads', () => {
    expect(rowShift(codeFilm(start), 3)).toBeCloseTo(3, 1);
    expect(rowShift(codeFilm({ ...start, build: 'unused' }), 3)).toBeCloseTo(0, 9);
    expect(codeFilm({ ...start, build: 'unused' }).written[1]).toBeCloseTo(codeFilm(start).written[1], 9);
  });

  it('tests nothing where nothing was edited', () => {
    for (const build of builds)
      expect(verdicts({ ...start, build, down: 0 })).toMatchObject({ hangs: undefined, used: undefined });
    expect(clauses({ ...start, down: 0 }).effect.shift).toBe(0);
    expect(figure.say({ ...start, down: 0 }, spoken)).toContain('nothing has been tested');
  });
});

describe('the guess', () => {
  it('covers what every broken code does until it is made, and nothing of the whole one', () => {
    expect(figure.say(start, spoken)).not.toContain('covered');
    for (const build of builds.filter((name) => name !== 'whole')) {
      expect(figure.say({ ...start, build }, spoken)).toContain('The answer is covered until you guess.');
      expect(figure.say({ ...start, build, guess: 'skip' }, spoken)).not.toContain('guess');
    }
  });

  it('is right where it says in how many codes the picture follows', () => {
    const following = builds.filter((build) => verdicts({ ...start, build }).used);
    expect(following).toEqual(['whole', 'scrambled']);
    expect(figure.say({ ...start, build: 'idle', guess: 'two' }, spoken)).toContain('You guessed it, two');
    expect(figure.say({ ...start, build: 'idle', guess: 'four' }, spoken)).toContain('but it is two');
  });
});

describe('the miniature', () => {
  const asked = (change: Partial<DefinitionsState>): DefinitionsState => ({
    ...opening,
    expected: { position: 'stay', side: 'stay' },
    ...change,
  });
  const data = shipped([bestWeights, instruments]);
  const worked = (state: DefinitionsState): DefinitionsState => {
    const request = work.request(state);
    let now = state;
    if (request) for (const piece of run(request, data)) now = work.receive(now, request, piece);
    return now;
  };
  const area = box.size ** 2;

  it('is edited with the instruments that ship', () => {
    expect(instruments).toBe(fittedName);
  });

  it('moves its ball in the edited frames by what is asked or more, and hardly later', () => {
    const { made } = worked(asked({ down: 3 }));
    expect(made?.shifts[1]).toBeGreaterThan(1.5);
    expect(Math.abs(made?.shifts[3] ?? 9)).toBeLessThan(1);
    expect(work.request(worked(asked({ down: 3 })))).toBeUndefined();
  });

  it('films the same without an edit as with one of nothing', () => {
    const none = worked(asked({ down: 0 })).made;
    const moved = worked(asked({ down: 3 })).made;
    expect(none?.unedited).toEqual(moved?.unedited);
    expect(none?.shifts.slice(1)).toEqual([0, 0, 0]);
    expect(none?.edited.slice(0, 4 * area)).toEqual(moved?.edited.slice(0, 4 * area));
    expect(figure.say(worked(asked({ down: 0 })), spoken)).toContain('nothing is tested');
  });

  it('shows its ball on the other side when the side is pushed', () => {
    const state = worked(asked({ property: 'side' }));
    expect(state.made?.sides[2]).toBe(otherSide(state.made?.side ?? 'front'));
    expect(figure.say(state, spoken)).toContain(`frames 8 to 11 ${otherSide(state.made?.side ?? 'front')}`);
  });

  it('is covered until the reader has said what the other frames will do, for each property', () => {
    expect(figure.say(opening, spoken)).toContain('The answer is covered until you guess.');
    const guessed = { ...opening, expected: { position: 'skip', side: '' } } as const;
    expect(figure.say(guessed, spoken)).toContain('Recorded over');
    expect(figure.say({ ...guessed, property: 'side' }, spoken)).toContain('The answer is covered until you guess.');
  });

  it('stands beside a simulator that keeps a new side from the edit on and never had it before', () => {
    const depths = simulatedSide('behind', 2, true).map(({ depth }) => depth);
    expect(depths.slice(0, 8).every((depth) => depth === 'behind')).toBe(true);
    expect(depths.slice(8).every((depth) => depth === 'front')).toBe(true);
    expect(ofSimulator({ property: 'side', slot: 2, direction: 1 }).map(([mean]) => mean)).toEqual([0, 1, 1]);
  });

  it.each([
    ['position', 1],
    ['side', 1],
    ['side', 2],
  ] as const)('has recorded the edit of its %s in slot %i, either way', (property, slot) => {
    for (const direction of [1, -1] as const) {
      for (const series of [ofModel, ofControl, ofSimulator, ofChance]) {
        const shares = series({ property, slot, direction });
        expect(shares).toHaveLength(3);
        for (const [mean, low, high] of shares) {
          expect(low).toBeLessThanOrEqual(mean + 1e-9);
          expect(high).toBeGreaterThanOrEqual(mean - 1e-9);
        }
      }
    }
  });
});

describe('two definitions on narrow screens', () => {
  it('sets the two sides row by row', () => {
    const { simulator, code } = layout(328);
    const tops = simulator.rows.flatMap(({ y }, row) => [y, code.rows[row]?.y ?? Number.NaN]);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });

  it('says what the edit did on either side', () => {
    const sentence = figure.say({ ...start, build: 'unused', guess: 'skip' }, spoken);
    expect(sentence).toContain('You moved the hidden ball 3.0 px down in frame 4.');
    expect(sentence).toContain('moves the ball in the picture by 0.0 px');
  });
});
