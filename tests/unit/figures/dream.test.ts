import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/dream/index.ts';
import { lastBeforeChance, partingOfDream, partingOfTwin, runsOf } from '../../../src/figures/dream/parting.ts';
import { run } from '../../../src/figures/dream/run.ts';
import { begin, dreamedNow, nextGame, start, work, type DreamState } from '../../../src/figures/dream/state.ts';
import { words } from '../../../src/figures/dream/words.ts';
import { speak, wordsFor } from '../../../src/kit/words.ts';
import { shipped } from '../../../src/models/shipped.ts';
import { isLost, type PaddleState } from '../../../src/world/paddle.ts';

const data = shipped(work.data ?? []);
const spoken = speak(wordsFor(words, 'en'), 'en');

/** The state with its dream computed, as a page does it. */
function dreamt(state: DreamState): DreamState {
  let now = state;
  for (let request = work.request(now); request; request = work.request(now)) {
    for (const piece of run(request, data)) now = work.receive(now, request, piece);
  }
  return now;
}

/** So many frames of play, the dream computed after each of them. */
function played(state: DreamState, frames: number): DreamState {
  let now = dreamt(state);
  for (let frame = 0; frame < frames; frame++) now = dreamt(figure.step?.(now, 1 / 12) ?? now);
  return now;
}

const same = (a: DreamState, b: DreamState): void => {
  expect(dreamedNow(a).map(({ film }) => [...film])).toEqual(dreamedNow(b).map(({ film }) => [...film]));
};

describe('driving in the Box and in the dream', () => {
  it('dreams the same game whether it is computed frame by frame or at once', () => {
    const driven = played({ ...nextGame(start), target: 17 }, 15);
    expect(driven.pushes).toHaveLength(15);
    same(dreamt({ ...driven, dream: start.dream }), driven);
  });

  it('goes on rightly after another game was dreamed in between', () => {
    const driven = played(nextGame(start), 8);
    dreamt(start);
    same(played(driven, 6), played(nextGame(start), 14));
  });

  it('forgets what was dreamed of the same game under other pushes', () => {
    const right = played({ ...begin(start, 5), target: 19 }, 12);
    const left = played({ ...begin(right, 5), target: 5 }, 6);
    expect(dreamedNow(left)).toHaveLength(7);
    same(dreamt({ ...left, dream: start.dream }), left);
  });

  it('pushes the paddle toward where the reader wants it, one pixel a frame, and stops there', () => {
    const { box } = played({ ...begin(start, 5), target: 9 }, 12);
    const places = box.map(({ paddle }) => paddle);
    expect(places.slice(0, 5)).toEqual([12, 11, 10, 9, 9]);
    expect(new Set(places.slice(4))).toEqual(new Set([9]));
  });

  it('shows the twin the same film as the Box until the first rebound, and another one after', () => {
    const chance = lastBeforeChance(start) ?? NaN;
    const partings = partingOfTwin(start);
    expect(partings.filter(({ worldTime }) => worldTime <= chance).every(({ distance }) => distance === 0)).toBe(true);
    expect(Math.max(...partings.map(({ distance }) => distance))).toBeGreaterThan(2);
  });

  it('dreams the ball where it is for as long as the dream is shown the Box, and a few frames after', () => {
    const errors = [3, 4, 5, 6, 7, 8].flatMap(
      (seed) =>
      partingOfDream(dreamt(figure.controls.reduce((state, control) => (control.key === 'seed' && control.kind === 'range' ? control.set(state, seed) : state), start))), // prettier-ignore
    );
    const given = errors.filter(({ worldTime }) => worldTime < 4);
    const soon = errors.filter(({ worldTime }) => worldTime >= 4 && worldTime < 7);
    const mean = (of: typeof errors): number => of.reduce((sum, { distance }) => sum + distance, 0) / of.length;
    expect(mean(given)).toBeLessThan(0.3);
    expect(mean(soon)).toBeLessThan(1.5);
  });

  it('ends when the ball is lost on both sides', () => {
    const away = { ...begin(start, 2), target: 4 };
    let now = played(away, 1);
    while (!figure.done?.(now) && now.pushes.length < 300) now = played(now, 10);
    expect(now.pushes.length).toBeLessThanOrEqual(240);
    if (now.pushes.length < 240) expect(isLost(now.box.at(-1) as PaddleState)).toBe(true);
    expect(figure.step?.(now, 1 / 12)).toBe(now);
  });

  it('dreams anew at another temperature, and shows the old dream until then', () => {
    const one = dreamt(start);
    const warm = { ...one, temperature: 1.5 };
    expect(dreamedNow(warm)).toEqual([]);
    expect(figure.say(warm, spoken)).toContain('being computed');
    expect(dreamedNow(dreamt(warm))[40]?.film).not.toEqual(dreamedNow(one)[40]?.film);
  });

  it('draws no line through frames in which nothing was seen', () => {
    const at = (worldTime: number) => ({ worldTime, distance: 1 });
    expect(runsOf([at(1), at(2), at(5), at(6), at(9)]).map((one) => one.length)).toEqual([2, 2, 1]);
  });

  it('refuses damaged weights', () => {
    const broken = { ...data, 'dream/memory': { ...(data['dream/memory'] as object), checksum: '00000000' } };
    const request = work.request(nextGame(start));
    expect(() => [...run(request as NonNullable<typeof request>, broken)]).toThrow('checksum');
  });
});
