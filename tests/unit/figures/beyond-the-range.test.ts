import { describe, expect, it } from 'vitest';
import * as recorded from '../../../src/figures/beyond-the-range/recorded.ts';
import { run } from '../../../src/figures/beyond-the-range/run.ts';
import { say } from '../../../src/figures/beyond-the-range/say.ts';
import * as model from '../../../src/figures/beyond-the-range/state.ts';
import type { RangeState } from '../../../src/figures/beyond-the-range/state.ts';
import { words } from '../../../src/figures/beyond-the-range/words.ts';
import { speak, wordsFor } from '../../../src/kit/words.ts';
import { shipped } from '../../../src/models/shipped.ts';
import { bestWeights } from '../../../src/models/video-dit/config.ts';
import { renderClip } from '../../../src/world/clip.ts';
import { shownGravity, shownSpeed } from '../../../src/world/motion.ts';
import { box } from '../../../src/world/state.ts';

const { start, work } = model;
const spoken = speak(wordsFor(words, 'en'), 'en');
const data = shipped([bestWeights]);

/** The state with its clips, as the page would have it. */
function worked(state: RangeState): RangeState {
  const request = work.request(state);
  if (!request) return state;
  let now = state;
  for (const piece of run(request, data)) now = work.receive(now, request, piece);
  return now;
}

describe('beyond the range', () => {
  it('covers its answers until the reader has guessed or asked to be shown', () => {
    expect(model.isOpen(start)).toBe(false);
    const guessed = model.guess(start, 'law');
    expect(model.isOpen(guessed)).toBe(true);
    expect(model.isOpen({ ...guessed, test: 'gravity' })).toBe(false);
    expect(model.isOpen(model.show({ ...guessed, test: 'gravity' }))).toBe(true);
  });

  it.each(model.draws)('has openings that can be measured at every speed and gravity, draw %s', (draw) => {
    for (let speed = 0.1; speed < 2.85; speed += 0.1) {
      const film = renderClip(model.truthOf({ ...start, draw, speed }));
      expect(Math.abs((shownSpeed(film) ?? 9) - speed)).toBeLessThan(0.06);
    }
    for (let gravity = 0; gravity < 0.31; gravity += 0.02) {
      const film = renderClip(model.truthOf({ ...start, test: 'gravity', draw, gravity }));
      expect(Math.abs((shownGravity(film) ?? 9) - gravity)).toBeLessThan(0.01);
    }
  });

  it('makes a clip that follows its opening at a speed of training, and one that does not far above', () => {
    const known = worked({ ...start, speed: 1.1 });
    expect(Math.abs((known.made?.shown ?? 9) - 1.1)).toBeLessThan(0.25);
    expect(Math.abs((known.made?.remembered ?? 9) - 1.1)).toBeLessThan(0.25);
    const strange = worked({ ...known, speed: 2.4 });
    expect(strange.made?.shown).toBeLessThan(2);
    expect(strange.made?.remembered).toBeLessThan(1.9);
    expect(strange.marks).toHaveLength(2);
    expect(work.request(strange)).toBeUndefined();
  });

  it('walks through all speeds, one clip at a time', () => {
    const made = (state: RangeState): RangeState => {
      const key = model.keyOf(state);
      const film = new Uint8Array(16 * box.size ** 2);
      const asked = model.askedOf(state);
      const request = work.request(state);
      return request
        ? work.receive(state, request, {
            key,
            test: state.test,
            asked,
            model: film,
            memory: film,
            shown: 1,
            remembered: 1,
          })
        : state;
    };
    let state = model.rewind(model.guess(start, 'law'));
    expect(model.step(state)).toBe(state);
    for (let clip = 0; clip < 28; clip++) {
      expect(model.done(state)).toBe(false);
      state = model.step(made(state));
    }
    expect(model.done(made(state))).toBe(true);
    expect(made(state).marks).toHaveLength(28);
  });

  it('has recorded every value of its sliders', () => {
    for (const test of model.tests) {
      const { min, max, step } = model.bounds[test];
      expect(recorded.rowsOf(test)).toHaveLength(Math.round((max - min) / step) + 1);
      expect(recorded.rowAt(test, max).asked).toBeCloseTo(max, 9);
    }
  });

  it('prints what Kang and colleagues print', () => {
    expect(recorded.published).toEqual({ model: 'DiT-L', inside: 0.012, outside: 0.427 });
  });

  it('finds habit where the film stays with training, and nothing to find inside the range', () => {
    expect(recorded.outcomeAt('speed', 1)).toBeUndefined();
    expect(recorded.outcomeAt('gravity', 0.12)).toBeUndefined();
    expect(recorded.habitAt('speed', 2.4)).toBeCloseTo(1.6, 9);
    expect(recorded.habitAt('speed', 0.1)).toBeCloseTo(0.6, 9);
  });

  it('says the question, then the answer with what was recorded', () => {
    expect(say(start, spoken)).toContain('How fast will the ball go');
    const open = say(model.guess(start, 'law'), spoken);
    expect(open).toContain(`mean ${recorded.mean(recorded.rowAt('speed', 2.4).shown).toFixed(2)}`);
    expect(open).toContain('the clips are being made');
    expect(say({ ...model.show(start), onPage: true }, spoken)).toContain('eight steps');
  });
});
