import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/ladder/index.ts';
import { chance, clipOf, doing, habitOf, imagining, seeing, shareFast } from '../../../src/figures/ladder/model.ts';
import { act, cases, imagine, interval, kept, total, watch } from '../../../src/figures/ladder/sample.ts';
import { guesses, rungs, start, type LadderState } from '../../../src/figures/ladder/state.ts';
import { words } from '../../../src/figures/ladder/words.ts';
import { svgSurface } from '../../../src/kit/surface-svg.ts';
import { speak, wordsFor } from '../../../src/kit/words.ts';

const english = speak(wordsFor(words, 'en'), 'en');
const say = (change: Partial<LadderState> = {}): string => figure.say({ ...start, ...change }, english);
const chapter = readFileSync('content/en/4-what-is-a-world-model.mdx', 'utf8');

describe('the model of the ladder', () => {
  it('gives by enumeration what the chapter works out by hand', () => {
    expect(seeing(true)).toBeCloseTo(0.5, 12);
    expect(seeing(false)).toBeCloseTo(0.68, 12);
    expect(doing(true)).toBeCloseTo(0.65, 12);
    expect(doing(false)).toBeCloseTo(0.5, 12);
    expect(imagining()).toBeCloseTo(0.375, 12);
  });

  it('is the table of the chapter, count for count', () => {
    for (const [name, fast] of [['fast', true], ['slow', false]] as const) {
      const row = new RegExp(String.raw`\| ${name} \(100 clips\) \|(.*)\|`).exec(chapter)?.[1] ?? '';
      const [nudged, nudgedOut, , left, leftOut] = [...row.matchAll(/\d+/g)].map(Number);
      const balls = 200 * (fast ? shareFast : 1 - shareFast);
      expect(balls * habitOf(fast)).toBeCloseTo(nudged ?? NaN);
      expect(balls * habitOf(fast) * chance(fast, true)).toBeCloseTo(nudgedOut ?? NaN);
      expect(balls * (1 - habitOf(fast))).toBeCloseTo(left ?? NaN);
      expect(balls * (1 - habitOf(fast)) * chance(fast, false)).toBeCloseTo(leftOut ?? NaN);
    } // prettier-ignore
    for (const value of ['65%', '50%', '37.5%']) expect(chapter).toContain(value);
  });

  it('agrees with the sums of the equation, written out', () => {
    const slow = 1 - shareFast;
    const nudged = shareFast * habitOf(true) + slow * habitOf(false);
    const seen = shareFast * habitOf(true) * chance(true, true) + slow * habitOf(false) * chance(false, true);
    expect(seeing(true)).toBeCloseTo(seen / nudged, 12);
    expect(doing(true)).toBeCloseTo(shareFast * chance(true, true) + slow * chance(false, true), 12);
  });

  it('never keeps a ball in by a nudge', () => {
    for (let luck = 0.005; luck < 1; luck += 0.01) {
      for (const speed of [0.2, 0.8]) {
        const causes = { speed, habit: 0.5, luck };
        if (clipOf(causes, false).out) expect(clipOf(causes, true).out).toBe(true);
      }
    }
  });
});

describe('what the reader samples', () => {
  it('has the exact value in about 95 of 100 intervals, for every question', () => {
    const hits = { nudged: 0, left: 0, doNudged: 0, doLeft: 0, imagined: 0 };
    const holds = (count: { all: number; out: number }, exact: number): number => {
      const [low, high] = interval(count);
      return low <= exact && exact <= high ? 1 : 0;
    };
    for (let seed = 1; seed <= 400; seed++) {
      const seen = watch(seed, 400);
      const done = act(seed, 400);
      hits.nudged += holds(total(seen.nudged), 0.5);
      hits.left += holds(total(seen.left), 0.68);
      hits.doNudged += holds(total(done.nudged), 0.65);
      hits.doLeft += holds(total(done.left), 0.5);
      hits.imagined += holds(kept(imagine(seed, 400)), 0.375);
    }
    for (const share of Object.values(hits)) {
      expect(share / 400).toBeGreaterThan(0.91);
      expect(share / 400).toBeLessThan(0.985);
    }
  });

  it('keeps the clips it has when more are drawn', () => {
    const few = cases(3, 200);
    expect(cases(3, 1000).slice(0, few.length)).toEqual(few);
  });

  it('nudges every other ball, whatever its speed, when the reader acts', () => {
    const { nudged, left } = act(5, 4000);
    expect(total(nudged).all).toBe(2000);
    expect(total(left).all).toBe(2000);
    expect(nudged.fast.all / 2000).toBeCloseTo(0.5, 1);
  });

  it('has the intervals that Wilson gives', () => {
    const [low, high] = interval({ all: 10, out: 8 });
    expect(low).toBeCloseTo(0.4902, 4);
    expect(high).toBeCloseTo(0.9433, 4);
    expect(interval({ all: 0, out: 0 })).toEqual([0, 1]);
  });
});

describe('the figure', () => {
  it('covers what doing gives until the reader has guessed', () => {
    expect(say({ rung: 'do' })).toContain('covered');
    expect(say({ rung: 'do' })).not.toContain('65%');
    for (const guess of guesses) expect(say({ rung: 'do', guess })).toContain('65% and 50%');
  });

  it('says the exact values on every rung', () => {
    expect(say()).toContain('50% and 68%');
    expect(say({ rung: 'imagine' })).toContain('37.5%');
  });

  it('draws every rung at every width, with the speed and without', () => {
    for (const rung of rungs) {
      for (const width of [288, 328, 500, 608, 976]) {
        for (const showSpeed of [false, true]) {
          const surface = svgSurface({ width, label: english.label });
          figure.draw({ ...start, rung, guess: 'more', showSpeed, clips: 4000, asked: 3999 }, surface);
          expect(surface.toSvg()).not.toContain('NaN');
        }
      }
    }
  });
});
