import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/guess-the-bounce/index.ts';
import { inBox, onSurface } from '../../../src/figures/guess-the-bounce/layout.ts';
import {
  ballOf,
  distance,
  fallingOf,
  given,
  roundsOf,
  roundsPerSeed,
  straightOf,
} from '../../../src/figures/guess-the-bounce/rounds.ts';
import {
  commit,
  erase,
  errorsOf,
  frameNow,
  goTo,
  guessNow,
  isOpen,
  longest,
  next,
  pick,
  restore,
  show,
  start,
  step,
  type BounceState,
} from '../../../src/figures/guess-the-bounce/state.ts';
import { words } from '../../../src/figures/guess-the-bounce/words.ts';
import { decodeState, encodeState } from '../../../src/kit/link-state.ts';
import { svgSurface } from '../../../src/kit/surface-svg.ts';
import { speak, wordsFor } from '../../../src/kit/words.ts';
import { box, isHidden, type State } from '../../../src/world/state.ts';

const english = speak(wordsFor(words, 'en'), 'en');
const say = (state: BounceState): string => figure.say(state, english);
const seeds = Array.from({ length: 60 }, (_, i) => i + 1);
const placed = (state: BounceState, x: number, y: number): BounceState => ({ ...state, place: [x, y], moved: true });

describe('ten rounds', () => {
  it('are three in free flight, four with a bounce and three behind the pillar, whatever the seed', () => {
    for (const seed of seeds) {
      const kinds = roundsOf(seed).map(({ kind }) => kind);
      expect(kinds.toSorted().join()).toBe([...Array<string>(4).fill('bounce'), ...Array<string>(3).fill('free'), ...Array<string>(3).fill('pillar')].join()); // prettier-ignore
    }
  });

  it('are what their kind says', () => {
    for (const round of seeds.flatMap(roundsOf)) {
      const last = round.truth.at(-1) as State;
      const missed = distance(fallingOf(round), ballOf(round));
      expect(round.truth).toHaveLength(given + round.ahead);
      expect(round.truth.slice(0, given).some((state) => isHidden(state))).toBe(false);
      expect(isHidden(last)).toBe(round.kind === 'pillar');
      if (round.kind === 'free') expect(missed).toBeLessThan(1e-6);
      if (round.kind === 'bounce') expect(missed).toBeGreaterThan(2.4);
    }
  });

  it('cost the straight line half of gravity times the frames squared in free flight', () => {
    for (const round of seeds.flatMap(roundsOf).filter(({ kind }) => kind === 'free')) {
      const fallen = (box.gravity * round.ahead ** 2) / 2;
      const { y } = (round.truth[given - 1] as State).ball;
      const straight = (round.truth[given - 1] as State).ball.vy * round.ahead + y;
      // Where the line leaves the Box it stops at the wall and misses by less.
      if (straight > box.radius && straight < box.size - box.radius) {
        expect(distance(straightOf(round), ballOf(round))).toBeCloseTo(fallen, 6);
      }
    }
  });

  it('leave both baselines six pixels off on average where the ball bounces, as the chapter says', () => {
    const bounces = seeds.flatMap(roundsOf).filter(({ kind }) => kind === 'bounce');
    for (const of of [straightOf, fallingOf]) {
      const sum = bounces.reduce((total, round) => total + distance(of(round), ballOf(round)), 0);
      expect(sum / bounces.length).toBeGreaterThan(5.5);
      expect(sum / bounces.length).toBeLessThan(6.5);
    }
  });

  it('are the same every time and others for another seed', () => {
    expect(roundsOf(7)).toBe(roundsOf(7));
    expect(roundsOf(7)[0]?.truth[0]).not.toEqual(roundsOf(8)[0]?.truth[0]);
  });
});

describe('a round', () => {
  it('keeps its answer covered until the reader commits or asks to see it', () => {
    expect(isOpen(start)).toBe(false);
    expect(say(start)).toContain('Where is it in frame');
    const open = commit(placed(start, 5, 6));
    expect(isOpen(open)).toBe(true);
    expect(guessNow(open)).toEqual({ seed: 1, round: 0, x: 5, y: 6 });
    expect(isOpen(show(start))).toBe(true);
    expect(show(start).guesses).toEqual([]);
  });

  it('measures the distance to the true ball, in pixels of the Box', () => {
    const truth = ballOf(roundsOf(1)[0] as ReturnType<typeof roundsOf>[number]);
    const [exact] = errorsOf(commit(placed(start, truth.x, truth.y)).guesses);
    expect(exact?.you).toBe(0);
    const off = commit(placed(start, truth.x - 3, truth.y - 4));
    expect(errorsOf(off.guesses)[0]?.you).toBeCloseTo(5, 9);
    expect(say(off)).toContain('You were 5.0 pixels off.');
  });

  it('plays the frames that are given, and all of them once it is open', () => {
    const play = (state: BounceState): number[] => {
      const seen: number[] = [];
      let now = figure.rewind?.(state) ?? state;
      for (let i = 0; i < 40; i++) {
        seen.push(frameNow(now));
        if (figure.done?.(now)) return seen;
        now = step(now, 1 / 12);
      }
      return seen;
    };
    expect(play(start)).toEqual([0, 1, 2, 3]);
    expect(play(commit(placed(start, 5, 5)))).toHaveLength(given + (roundsOf(1)[0]?.ahead ?? 0));
  });

  it('is guessed once: a second commit changes nothing', () => {
    const once = commit(placed(start, 5, 5));
    expect(commit(placed(once, 9, 9)).guesses).toEqual(once.guesses);
  });

  it('is followed by the next, and the tenth by the first of another seed', () => {
    let state = start;
    for (let i = 0; i < roundsPerSeed; i++) state = next(commit(placed(state, 5, 5)));
    expect([state.seed, state.round, state.guesses.length]).toEqual([2, 0, 10]);
    expect(say(commit(placed(state, 5, 5)))).toContain('Mean over 11 rounds');
  });
});

describe('what is kept', () => {
  const played = commit(placed(next(commit(placed(start, 5, 5))), 20, 20));

  it('comes back, and the reader goes on after the last round', () => {
    const again = restore(start, JSON.parse(JSON.stringify(pick(played))));
    expect(again.guesses).toEqual(played.guesses);
    expect([again.seed, again.round]).toEqual([1, 2]);
  });

  it('does not take a link away from its round', () => {
    const linked = goTo(start, 4, 6);
    const again = restore(linked, pick(played));
    expect([again.seed, again.round, again.guesses.length]).toEqual([4, 6, 2]);
  });

  it('is nothing after erasing', () => {
    expect(pick(erase(played))).toBeUndefined();
    expect(pick(start)).toBeUndefined();
  });

  it('survives reset', () => {
    expect(figure.reset?.(played).guesses).toEqual(played.guesses);
  });

  it('is passed over where a storage holds something else', () => {
    const wrong = [
      null, 3, 'x', {}, [null], [{}], [{ seed: 0, round: 0, x: 1, y: 1 }], [{ seed: 1, round: 10, x: 1, y: 1 }],
      [{ seed: 1.5, round: 0, x: 1, y: 1 }], [{ seed: 1, round: 0, x: null, y: 1 }], [{ seed: 1, round: 0, x: 99, y: 1 }],
      [{ seed: 1, round: 0, x: '5', y: 1 }],
    ]; // prettier-ignore
    for (const kept of wrong) expect(restore(start, kept)).toBe(start);
    const twice = [...played.guesses, ...played.guesses];
    expect(restore(start, twice).guesses).toEqual(played.guesses);
    const many = Array.from({ length: 900 }, (_, i) => ({ seed: 1 + Math.floor(i / 10), round: i % 10, x: 4, y: 4 }));
    expect(restore(start, many).guesses).toHaveLength(longest);
  });
});

describe('the figure', () => {
  it('has seed, round and place in its link, and no answer', () => {
    const state = placed(goTo(start, 12, 3), 5.2, 6.4);
    const query = encodeState(figure, state);
    expect(query).toBe('guess-the-bounce.seed=12&guess-the-bounce.round=4&guess-the-bounce.place=5.2,6.4');
    const read = decodeState(figure, query);
    expect([read.seed, read.round, ...read.place, isOpen(read)]).toEqual([12, 3, 5.2, 6.4, false]);
  });

  it('puts the handle where the Box is, and back', () => {
    for (const width of [288, 328, 500, 608, 976]) {
      const [x, y] = inBox(onSurface([5, 17], width), width);
      expect([x, y].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([5, 17]);
    }
  });

  it('draws every round of a seed at every width, covered and open', () => {
    let state = start;
    for (let i = 0; i < roundsPerSeed; i++) {
      for (const width of [288, 328, 500, 608, 976]) {
        for (const drawn of [state, commit(placed(state, 4, 20)), show(state), { ...state, worldTime: 0 }]) {
          const surface = svgSurface({ width, label: english.label });
          figure.draw(drawn, surface);
          expect(surface.toSvg()).not.toContain('NaN');
        }
      }
      state = next(commit(placed(state, 4, 20)));
    }
  });
});
