import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/violations/index.ts';
import { early, roundsOf, roundsPerSeed, truthOf } from '../../../src/figures/violations/rounds.ts';
import { run } from '../../../src/figures/violations/run.ts';
import {
  canCommit,
  commit,
  framesWith,
  isOpen,
  keep,
  madeNow,
  next,
  start,
  tallyOf,
  work,
  type Mark,
  type ViolationsState,
} from '../../../src/figures/violations/state.ts';
import { findingsOf, joined } from '../../../src/figures/violations/verdict.ts';
import { words } from '../../../src/figures/violations/words.ts';
import { checkingSurface } from './checking-surface.ts';
import { speak, wordsFor } from '../../../src/kit/words.ts';
import { shipped } from '../../../src/models/shipped.ts';
import { heldOut } from '../../../src/models/video-dit/held-out.ts';
import type { JudgedClip } from '../../../src/models/video-dit/judged.ts';
import { packFilm } from '../../../src/world/packed.ts';
import { renderClip } from '../../../src/world/clip.ts';
import { emptyFrame, type Frame } from '../../../src/world/renderer.ts';
import { scoreClip } from '../../../src/world/score.ts';
import { findBalls } from '../../../src/world/tracker.ts';

const english = speak(wordsFor(words, 'en'), 'en');
const truth = truthOf(roundsOf(start.seed)[start.round] ?? { clip: 0 });

/** The start with these frames for what the model made. */
function withFilm(frames: readonly Frame[]): ViolationsState {
  const request = work.request(start);
  if (!request) throw new Error('the start asks for nothing');
  const made: JudgedClip = {
    film: packFilm(frames),
    balls: frames.map((frame) => findBalls(frame)),
    score: scoreClip(frames, truth),
  };
  return work.receive(start, request, made);
}

const shown = renderClip(truth);
const visible = scoreClip(shown, truth).frames.findIndex(({ expected }) => expected === 'visible') + 4;
const right = withFilm(shown);
/** The ball is missing from one frame. */
const vanished = withFilm(shown.map((frame, i) => (i === visible ? emptyFrame() : frame)));

describe('ten clips', () => {
  it('come from the early checkpoints, most from the middle one, and repeat with their seed', () => {
    for (const seed of [1, 2, 500, 999]) {
      const rungs = roundsOf(seed).map(({ rung }) => rung);
      expect(rungs).toHaveLength(roundsPerSeed);
      expect(early.map((rung) => rungs.filter((one) => one === rung).length)).toEqual([2, 5, 3]);
    }
    expect(roundsOf(7)).toBe(roundsOf(7));
    expect(roundsOf(7)).not.toEqual(roundsOf(8));
  });

  it('continue held-out prompts', () => {
    expect(truthOf({ clip: 4 })).toEqual(heldOut(5)[4]);
  });

  it('are made by the checkpoint of their round and judged', () => {
    const request = work.request(start);
    if (!request) throw new Error('the start asks for nothing');
    let state = start;
    for (const piece of run(request, shipped(work.data ?? []))) state = work.receive(state, request, piece);
    expect(madeNow(state)?.film).toHaveLength(16 * 24 * 24);
    expect(work.request(state)).toBeUndefined();
    expect(figure.say(state, english)).toMatch(/Clip 1 of 10, made by an early checkpoint\. Frame 7/);
  });

  it('follow one another, and the last is followed by the first of the next seed', () => {
    expect(next(start)).toMatchObject({ seed: start.seed, round: 1, worldTime: 0, what: '' });
    expect(next({ ...start, seed: 999, round: 9 })).toMatchObject({ seed: 1, round: 0 });
  });
});

describe('a mark', () => {
  it('needs a choice, a clip that is there, and for a fault a frame that the model made', () => {
    expect(canCommit(right)).toBe(false);
    expect(canCommit({ ...right, what: 'ghost' })).toBe(true);
    expect(canCommit({ ...right, what: 'ghost', worldTime: 3 })).toBe(false);
    expect(canCommit({ ...right, what: 'nothing', worldTime: 3 })).toBe(true);
    expect(canCommit({ ...start, what: 'ghost' })).toBe(false);
  });

  it('is compared with the tracker: same fault, frames apart, or none', () => {
    const at = (worldTime: number): Mark | undefined =>
      commit({ ...vanished, what: 'vanished', worldTime }).marks.at(-1);
    expect(at(visible)).toMatchObject({ agreed: true, away: 0 });
    expect(at(visible + 2)).toMatchObject({ agreed: true, away: 2 });
    expect(commit({ ...vanished, what: 'duplicate' }).marks[0]).toMatchObject({ agreed: true, away: null });
    expect(commit({ ...vanished, what: 'nothing' }).marks[0]).toMatchObject({ agreed: false, away: null });
    expect(commit({ ...right, what: 'nothing' }).marks[0]).toMatchObject({ agreed: true, away: 0 });
    expect(commit({ ...right, what: 'astray' }).marks[0]).toMatchObject({ agreed: false, away: null });
  });

  it('uncovers the verdict, and nothing before it does', () => {
    expect(isOpen(vanished)).toBe(false);
    expect(figure.say(vanished, english)).not.toContain('tracker finds');
    const marked = commit({ ...vanished, what: 'vanished', worldTime: visible });
    expect(figure.say(marked, english)).toContain(`no ball where one should be seen, in frames ${visible}.`);
    expect(figure.say(marked, english)).toContain('and the tracker agrees');
    expect(figure.say(commit({ ...right, what: 'nothing' }), english)).toContain('nothing wrong in it. So did you.');
  });

  it('is counted', () => {
    const mark = { seed: 1, round: 0, frame: 5 } as const;
    const marks: readonly Mark[] = [
      { ...mark, what: 'ghost', agreed: true, away: 1 },
      { ...mark, what: 'vanished', agreed: true, away: 2 },
      { ...mark, what: 'astray', agreed: false, away: null },
      { ...mark, what: 'nothing', agreed: true, away: 0 },
    ];
    expect(tallyOf(marks)).toEqual({ marks: 4, agreed: 3, faults: 3, found: 2, away: 1.5 });
    expect(tallyOf([]).away).toBeUndefined();
  });

  it('is kept, and what is no mark is passed over', () => {
    const { marks } = commit({ ...right, what: 'nothing' });
    expect(keep.pick(start)).toBeUndefined();
    expect(keep.restore(start, JSON.parse(JSON.stringify(marks)))).toMatchObject({ marks, round: 1 });
    expect(keep.restore(start, [{ ...marks[0], frame: 99 }, 3, null, {}])).toBe(start);
    expect(keep.restore({ ...start, round: 4 }, marks)).toMatchObject({ marks, round: 4 });
  });
});

describe('the verdict', () => {
  it('is drawn and told in every frame, with a fault and without', () => {
    for (const state of [start, right, vanished]) {
      for (const shown of [false, true]) {
        for (let worldTime = 0; worldTime <= 15; worldTime++) {
          const surface = checkingSurface(328, english.label);
          figure.draw({ ...state, shown, worldTime }, surface);
          expect(surface.marks()).toBeGreaterThan(1);
          expect(figure.say({ ...state, shown, worldTime }, english)).not.toMatch(/undefined|NaN/);
        }
      }
    }
  });

  it('names faults in the order in which they come, with runs of frames', () => {
    const { score } = madeNow(vanished) ?? {};
    expect(score && findingsOf(score)).toEqual([{ fault: 'vanished', frames: String(visible) }]);
    expect(score && framesWith(score.frames, 'ghost')).toEqual([]);
    expect(joined([4, 6, 7, 8, 12])).toBe('4, 6–8, 12');
  });
});
