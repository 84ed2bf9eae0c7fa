import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/latent-actions/index.ts';
import { clearest, codes, films, over, readingOf, standsFor } from '../../../src/figures/latent-actions/recorded.ts';
import { run } from '../../../src/figures/latent-actions/run.ts';
import { runsOf, say } from '../../../src/figures/latent-actions/say.ts';
import {
  begin,
  demonstration,
  framesOf,
  nextGame,
  start,
  work,
  type LatentState,
} from '../../../src/figures/latent-actions/state.ts';
import { paddleInBox } from '../../../src/figures/latent-actions/truth.ts';
import { words } from '../../../src/figures/latent-actions/words.ts';
import { speak, wordsFor } from '../../../src/kit/words.ts';
import { config } from '../../../src/models/latent-actions/config.ts';
import { shipped } from '../../../src/models/shipped.ts';
import { paddleRange } from '../../../src/world/paddle.ts';

const data = shipped(work.data ?? []);
const spoken = speak(wordsFor(words, 'en'), 'en');

/** The state with its game computed, as a page does it. */
function computed(state: LatentState): LatentState {
  let now = state;
  for (let request = work.request(now); request; request = work.request(now)) {
    for (const piece of run(request, data)) now = work.receive(now, request, piece);
  }
  return now;
}

/** So many frames of play with a code, the game computed after each of them. */
function played(state: LatentState, code: string, frames: number): LatentState {
  let now = computed({ ...state, code });
  for (let frame = 0; frame < frames; frame++) now = computed(figure.step?.(now, 1 / 12) ?? now);
  return now;
}

const filmOf = (state: LatentState): readonly number[][] => framesOf(state).map(({ film }) => [...film]);

describe('playing by codes that nobody named', () => {
  it('begins with every code pressed in turn', () => {
    expect(new Set(demonstration).size).toBe(config.actions);
    const shown = computed(start);
    expect(framesOf(shown).length).toBeGreaterThan(demonstration.length / 2);
    expect(say(shown, spoken)).toContain('Code 1, 3 times');
  });

  it('shows the same game whether it is computed frame by frame or at once', () => {
    const game = played(played(begin(start), 'c1', 5), 'c4', 4);
    expect(filmOf(computed({ ...game, game: start.game }))).toEqual(filmOf(game));
  });

  it('keeps of another game what began alike, and nothing of what came after', () => {
    const one = played(played(begin(start), 'c1', 4), 'c4', 4);
    const other = { ...one, presses: [...one.presses.slice(0, 4), 2, 2, 2] };
    expect(framesOf(other)).toHaveLength(5);
    expect(filmOf(computed(other))).toEqual(filmOf(computed({ ...other, game: start.game })));
    expect(framesOf(nextGame(one))).toHaveLength(0);
  });

  it('moves the paddle of the Box by the keys that the codes go with, and stops it at the walls', () => {
    const left = standsFor.indexOf(-1);
    const way = paddleInBox(7, new Array<number>(30).fill(left));
    expect(way.slice(0, 3)).toEqual([12, 11, 10]);
    expect(way.at(-1)).toBe(paddleRange[0]);
  });

  it('parts presses into runs of one code', () => {
    expect(runsOf([2, 2, 0, 2])).toEqual([
      { code: 2, from: 0, to: 2 },
      { code: 0, from: 2, to: 3 },
      { code: 2, from: 3, to: 4 },
    ]);
  });

  it('covers what the codes go with until a guess, and judges the guess by the file', () => {
    expect(say(start, spoken)).toContain('covered until you guess');
    const wrong = films.find((film) => film !== clearest) ?? '';
    expect(say({ ...start, guess: clearest }, spoken)).toContain('Your guess holds');
    expect(say({ ...start, guess: wrong }, spoken)).toContain('It is another one');
  });

  it('speaks of tables whose rows are all codes, and whose numbers are shares', () => {
    for (const film of films) {
      const { keys, directions } = readingOf(film);
      expect([keys.length, directions.length]).toEqual([codes, codes]);
      expect(over(film, 'accuracy').mean).toBeGreaterThan(1 / 3);
      expect(over(film, 'accuracy').high).toBeLessThanOrEqual(1);
      expect(say({ ...start, shown: true, film }, spoken)).not.toMatch(/NaN|undefined/);
    }
  });
});
