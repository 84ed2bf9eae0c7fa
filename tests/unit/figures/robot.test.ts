import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/robot/index.ts';
import { rivalOfTen, robots, successOf, trusts } from '../../../src/figures/robot/recorded.ts';
import { run } from '../../../src/figures/robot/run.ts';
import { guesses, isDone, lookAt, shownTime, start, work, type RobotState } from '../../../src/figures/robot/state.ts';
import { words } from '../../../src/figures/robot/words.ts';
import { speak, wordsFor } from '../../../src/kit/words.ts';
import { shipped } from '../../../src/models/shipped.ts';

const data = shipped(work.data ?? []);
const spoken = speak(wordsFor(words, 'en'), 'en');

/** The state with its work done, as a page does it. */
function worked(state: RobotState): RobotState {
  const request = work.request(state);
  if (!request) return state;
  let now = state;
  for (const piece of run(request, data)) now = work.receive(now, request, piece);
  return now;
}

const whole = worked(start);

describe('a robot that watches its own films', () => {
  it('has all frames and looks of its task once its work is done, and asks for no more', () => {
    expect(work.request(whole)).toBeUndefined();
    const { frames = [], looks = [] } = whole.made ?? {};
    expect(frames.at(-1)?.verdict).not.toBe('going');
    expect(frames.slice(0, -1).every(({ verdict }) => verdict === 'going')).toBe(true);
    expect(looks[0]?.at).toBe(3);
    for (const { at, film, given, read } of looks) {
      expect(at).toBeLessThan(frames.length);
      expect(film).toHaveLength((read.length + 1) * 576);
      expect(given).toHaveLength(read.length);
    }
  });

  it('plays to the end of the task and stops there', () => {
    let now: RobotState = { ...whole, worldTime: 0 };
    const last = (whole.made?.frames.length ?? 0) - 1;
    for (let frame = 0; frame < last; frame++) now = figure.step?.(now, 1 / 12) ?? now;
    expect(shownTime(now)).toBe(last);
    expect(isDone(now)).toBe(true);
    expect(figure.say(now, spoken)).toMatch(/all 3 steps are done|it failed, after \d of 3 steps/);
  });

  it('shows beside each frame the film that it acts on', () => {
    const made = whole.made;
    if (!made) throw new Error('nothing was made');
    for (let worldTime = 3; worldTime < made.frames.length - 1; worldTime++) {
      const at = lookAt(made, worldTime)?.at ?? NaN;
      expect(worldTime - at).toBeGreaterThanOrEqual(0);
      expect(worldTime - at).toBeLessThan(start.trust);
    }
  });

  it('keeps what it shows until the first frames of another order come', () => {
    const other: RobotState = { ...whole, seed: start.seed + 1 };
    expect(work.request(other)).toBeDefined();
    expect(other.made?.order.seed).toBe(start.seed);
  });

  it('keeps what was recorded to itself until the reader has guessed, and then judges the guess', () => {
    expect(figure.say(whole, spoken)).toContain('covered until you guess');
    expect(figure.say(whole, spoken)).not.toContain('Recorded over');
    const judged = guesses.map((guess) => figure.say({ ...whole, guess }, spoken));
    expect(judged.filter((sentence) => sentence.includes('holds'))).toHaveLength(1);
    for (const sentence of judged) expect(sentence).toContain(`it is ${rivalOfTen().toFixed(1)}`);
  });

  it('reports what was recorded of every robot', () => {
    for (const trust of trusts) {
      for (const robot of robots) expect(successOf(robot, trust).shares.every((share) => share >= 0 && share <= 1)).toBe(true); // prettier-ignore
    }
    expect(figure.say({ ...whole, shown: true }, spoken)).toContain(
      `${Math.round(100 * successOf('dream', trusts[0] ?? 1).mean)}%`,
    );
  });
});
