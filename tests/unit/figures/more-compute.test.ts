import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/more-compute/index.ts';
import { run } from '../../../src/figures/more-compute/run.ts';
import { asked, others } from '../../../src/figures/more-compute/rules.ts';
import {
  madeNow,
  rungs,
  seedOf,
  start,
  truthOf,
  work,
  type ComputeState,
} from '../../../src/figures/more-compute/state.ts';
import { percent, percentRange, thousands } from '../../../src/figures/more-compute/text.ts';
import { words } from '../../../src/figures/more-compute/words.ts';
import { checkingSurface } from './checking-surface.ts';
import { speak, wordsFor } from '../../../src/kit/words.ts';
import { shipped } from '../../../src/models/shipped.ts';
import { kernelName } from '../../../src/models/video-dit/config.ts';
import { continueClip } from '../../../src/models/video-dit/evaluate.ts';
import { heldOut } from '../../../src/models/video-dit/held-out.ts';
import { modelOf } from '../../../src/models/video-dit/judged.ts';
import { recorded, weightsOf } from '../../../src/models/video-dit/recorded.ts';
import type { ShippedWeights } from '../../../src/models/video-dit/weights.ts';
import { packFilm } from '../../../src/world/packed.ts';
import { scoreClip } from '../../../src/world/score.ts';

const english = speak(wordsFor(words, 'en'), 'en');
const data = shipped(work.data ?? []);

function worked(state: ComputeState): ComputeState {
  let now = state;
  for (let request = work.request(now); request; request = work.request(now)) {
    const asked = request;
    for (const piece of run(asked, data)) now = work.receive(now, asked, piece);
  }
  return now;
}

const done = worked(start);
const press = (state: ComputeState, key: string): ComputeState => {
  const control = figure.controls.find((one) => one.key === key);
  if (control?.kind !== 'action') throw new Error(`no button ${key}`);
  return control.run(state);
};

describe('one prompt at every budget', () => {
  it('is a held-out clip from the noise that the scores begin with', () => {
    expect(truthOf(20)).toEqual(heldOut(20)[19]);
    expect(seedOf({ clip: 20, noise: 0 })).toBe(19);
    expect(new Set([0, 1, 2].flatMap((noise) => [1, 1000].map((clip) => seedOf({ clip, noise })))).size).toBe(6);
  });

  it('is what the scored clips are, to the last pixel', () => {
    const rung = rungs[1] ?? '';
    const truth = truthOf(start.clip);
    const frames = continueClip(modelOf(data[weightsOf(rung)] as ShippedWeights), truth, start.clip - 1);
    expect(madeNow(done, rung)?.film).toEqual(packFilm(frames));
    expect(madeNow(done, rung)?.score).toEqual(scoreClip(frames, truth));
  });

  it('is asked for anew when clip or noise change, and not when the reader only looks or guesses', () => {
    expect(work.request({ ...done, worldTime: 3, guess: 9, answer: 'shown' })).toBeUndefined();
    expect(work.request({ ...done, clip: 21 })?.seed).toBe(20);
    expect(work.request(press(done, 'again'))?.seed).toBe(1019);
    expect(madeNow({ ...done, clip: 21 }, rungs[0] ?? '')).toBeUndefined();
  });

  it('is drawn and told in every frame, whatever is so in it', () => {
    for (let worldTime = 0; worldTime <= 15; worldTime++) {
      const surface = checkingSurface(328, english.label);
      figure.draw({ ...done, worldTime }, surface);
      expect(surface.marks()).toBeGreaterThan(1);
      expect(figure.say({ ...done, worldTime }, english)).not.toMatch(/undefined|NaN/);
    }
  });

  it('is told frame by frame and as a whole', () => {
    expect(figure.say(done, english)).toContain('In frame 13: 1× ');
    expect(figure.say(done, english)).toMatch(/Fully right: |No budget|Every budget/);
    expect(figure.say({ ...done, worldTime: 2 }, english)).toContain('given to all');
    expect(figure.say({ ...done, clip: 21 }, english)).toContain('is making');
  });

  it('plays to the last frame and begins again at the first', () => {
    expect(figure.done?.({ ...start, worldTime: 15 })).toBe(true);
    expect(figure.rewind?.(done)).toMatchObject({ worldTime: 0, made: done.made });
  });
});

describe('the recorded scores', () => {
  it('have a budget a rung, each with weights that ship', () => {
    expect(recorded.ladder.map(({ rung }) => rung)).toEqual(rungs);
    expect(Object.keys(data)).toEqual([...rungs.map(weightsOf), kernelName]);
  });

  it('ask about a memory of as many clips as the smallest budget was trained on', () => {
    expect(asked.known).toBe(recorded.ladder[0]?.clips);
    expect(others).toHaveLength(recorded.rules.length - 1);
  });

  it('are covered until the reader guesses or asks to be shown', () => {
    const answer = `${asked.known?.toLocaleString('en')} remembered clips gets ${percent(asked.right)} right`;
    expect(figure.say(done, english)).not.toContain(answer);
    const guessed = press({ ...done, guess: 30 }, 'commit');
    expect(figure.say(guessed, english)).toContain(answer);
    expect(figure.say(guessed, english)).toContain('You said 30%');
    const shown = press(done, 'show');
    expect(figure.say(shown, english)).toContain(answer);
    expect(figure.say(shown, english)).not.toContain('You said');
  });

  it('print a range only over several seeds', () => {
    expect(percentRange({ mean: 0.969, low: 0.9621, high: 0.978 }, 3)).toBe('96.9% (96.2–97.8)');
    expect(percentRange({ mean: 0.05, low: 0.05, high: 0.05 }, 1)).toBe('5%');
    expect(thousands(19_968)).toBe('20k');
  });
});
