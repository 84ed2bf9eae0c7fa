import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/features-or-pixels/index.ts';
import { run as compute } from '../../../src/figures/features-or-pixels/run.ts';
import { shownCount, shownStates } from '../../../src/figures/features-or-pixels/shown.ts';
import {
  anew,
  hasBegun,
  isDone,
  pause,
  run,
  start,
  stepsOf,
  withGuard,
  work,
  type FeaturesState,
} from '../../../src/figures/features-or-pixels/state.ts';
import { words } from '../../../src/figures/features-or-pixels/words.ts';
import { speak, wordsFor } from '../../../src/kit/words.ts';

const spoken = speak(wordsFor(words, 'en'), 'en');
const training: FeaturesState = { ...start, view: 'collapse' };

/** Goes on until so many steps are made, as the page would, and pauses. */
function trainTo(state: FeaturesState, steps: number): FeaturesState {
  let now = run(state);
  const request = work.request(now);
  if (!request) throw new Error('nothing to do');
  for (const piece of compute(request, {})) {
    now = work.receive(now, request, piece);
    if (stepsOf(now) >= steps) break;
  }
  return pause(now);
}

describe('training in the page', () => {
  it('waits for a press', () => {
    expect(work.request(training)).toBeUndefined();
    expect(work.request(run(training))).toMatchObject({ guard: 'none', from: 0 });
    expect(figure.say(training, spoken)).toContain('Nothing is trained yet');
  });

  it('asks for the same thing while it goes on, and for another after a change', { timeout: 30_000 }, () => {
    const begun = trainTo(training, 20);
    expect(work.request(run(begun))?.key).toBe(work.request(run(training))?.key);
    expect(work.request(run(withGuard(begun, 'mean')))?.key).not.toBe(work.request(run(training))?.key);
  });

  it(
    'goes on after a pause as if there had been none, and begins again when it is told to',
    { timeout: 60_000 },
    () => {
      const whole = trainTo(anew(training, 2), 40);
      const paused = trainTo(trainTo(anew(training, 2), 20), 40);
      expect(paused.trained.none).toEqual(whole.trained.none);
      const again = anew(whole, 2);
      expect(hasBegun(again)).toBe(false);
      expect(trainTo(again, 40).trained.none).toEqual(whole.trained.none);
    },
  );

  it('forgets what comes late from another seed', () => {
    const request = { key: 'none 1', is: 'training', guard: 'none', seed: 1, from: 0 } as const;
    const piece = { steps: 10, loss: 1, spread: 1, told: 0, balls: [] };
    const other = anew(training, 9);
    expect(work.receive(other, request, piece)).toBe(other);
    expect(work.receive(training, request, undefined)).toBe(training);
  });

  it('looks ever better without the safeguard while the ball is lost, and says so with numbers', () => {
    const open = trainTo(training, 80);
    const both = trainTo(withGuard(open, 'mean'), 80);
    const [none, mean] = [both.trained.none, both.trained.mean];
    expect(none?.losses.at(-1)?.[1]).toBeLessThan((mean?.losses.at(-1)?.[1] ?? 0) / 5);
    expect(none?.told).toBeLessThan((mean?.told ?? 0) - 0.2);
    const said = figure.say(both, spoken);
    expect(said).toMatch(/Without the safeguard, after 80 steps: loss \d/);
    expect(said).toMatch(/With the safeguard, after 80 steps/);
    expect(said).not.toMatch(/NaN|\{/);
  }, 60_000);

  it('ends by itself, and then asks for nothing more', () => {
    const request = { key: 'none 1', is: 'training', guard: 'none', seed: 1, from: 0 } as const;
    const piece = { steps: 600, loss: 1, spread: 1, told: 0, balls: [] };
    const done = work.receive(run(training), request, piece);
    expect(isDone(done)).toBe(true);
    expect(done.running).toBe(false);
    expect(work.request({ ...done, running: true })).toBeUndefined();
  });

  it('shows a ball in every clip that it is judged on', () => {
    expect(shownStates()).toHaveLength(shownCount);
    for (const { ball } of shownStates()) expect(ball.x > 0 && ball.x < 24 && ball.y > 0 && ball.y < 24).toBe(true);
  });
});
