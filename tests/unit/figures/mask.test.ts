import { describe, expect, it } from 'vitest';
import { paintOf, pictureOf } from '../../../src/figures/mask/film.ts';
import { figure } from '../../../src/figures/mask/index.ts';
import { runs, sees } from '../../../src/figures/mask/runs.ts';
import {
  across,
  drawMask,
  frames,
  hiddenCounts,
  hiddenIn,
  kinds,
  meanShare,
  places,
  published,
  start,
  thickness,
  tokens,
  tubeletOf,
  tubelets,
  type MaskState,
} from '../../../src/figures/mask/state.ts';
import { words } from '../../../src/figures/mask/words.ts';
import { svgSurface } from '../../../src/kit/surface-svg.ts';
import { speak, wordsFor } from '../../../src/kit/words.ts';

const english = speak(wordsFor(words, 'en'), 'en');
const say = (change: Partial<MaskState> = {}): string => figure.say({ ...start, ...change }, english);

describe('the cut of V-JEPA', () => {
  it('makes 1,568 tokens of 16 frames of 224 × 224', () => {
    expect(tokens).toBe((224 / 16) ** 2 * (16 / 2));
    expect(tokens).toBe(1568);
    expect(tubeletOf(frames - 1)).toBe(tubelets - 1);
    expect(frames / thickness).toBe(tubelets);
  });
});

describe('a mask', () => {
  it('hides about 63% with small blocks, 84% with large ones and, both together, the 90% of the paper: 2,000 seeds', () => {
    expect(meanShare('short', 2000)).toBeCloseTo(0.633, 2);
    expect(meanShare('long', 2000)).toBeCloseTo(0.839, 2);
    expect(meanShare('both', 2000)).toBeCloseTo(0.892, 2);
    expect(Math.abs(meanShare('both', 2000) - published)).toBeLessThan(0.015);
  });

  it('of both kinds is the two of one seed laid over each other, and never hides everything', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const [short, long, both] = [drawMask('short', seed), drawMask('long', seed), drawMask('both', seed)];
      expect(both.every((hidden, i) => hidden === ((short[i] as number) | (long[i] as number)))).toBe(true);
      expect(hiddenIn(both)).toBeLessThan(places);
    }
  });

  it('is one block at least, of the area and the shape that the paper gives', () => {
    for (let seed = 1; seed <= 500; seed++) {
      // A block of 29 patches, from 5 × 6 to 7 × 4; two of 137 never more than 2 × 140.
      expect(hiddenIn(drawMask('short', seed))).toBeGreaterThanOrEqual(28);
      expect(hiddenIn(drawMask('short', seed))).toBeLessThanOrEqual(8 * 30);
      expect(hiddenIn(drawMask('long', seed))).toBeGreaterThanOrEqual(130);
    }
  });

  it('splits the tokens into seen and predicted', () => {
    for (const kind of kinds) {
      for (let mask = 1; mask <= 50; mask++) {
        const [, seen, predicted] = /gets ([\d,]+) of 1,568 tokens and ([\d,]+)/.exec(say({ kind, mask })) ?? [];
        const number = (text = ''): number => Number(text.replace(',', ''));
        expect(number(seen) + number(predicted)).toBe(tokens);
      }
    }
  });

  it('is the same in all frames: the sentence gives the same counts', () => {
    const counts = Array.from({ length: frames }, (_, frame) => /It hides.*predict\./.exec(say({ frame }))?.[0]);
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toContain('of 196 patches in every frame');
  });

  it('counts the masks drawn before it too', () => {
    expect(hiddenCounts('long', 3)).toEqual([1, 2, 3].map((seed) => hiddenIn(drawMask('long', seed))));
  });
});

describe('the drawing', () => {
  it('covers each place once with its runs, along rows and down columns', () => {
    const see = sees(drawMask('short', 7));
    for (const down of [false, true]) {
      const length = runs(see, down).reduce((sum, { from, end }) => sum + end - from, 0);
      expect(length).toBe(places - hiddenIn(drawMask('short', 7)));
    }
  });

  it('paints a patch as its pixels are: the ball in the first frame, the pillar, the dark', () => {
    expect(paintOf(0, 1, 1)).toBe('light');
    expect(paintOf(0, 10, 7)).toBe('pillar');
    expect(paintOf(0, 13, 13)).toBe('film');
    expect(pictureOf(0).width / across).toBeCloseTo(16 / (224 / 24));
  });

  it('says where the ball is', () => {
    expect(say({ frame: 9 })).toContain('behind the pillar');
    expect(say({ kind: 'both', mask: 120, frame: 2 })).toMatch(/ball can be seen|mask covers it/);
  });

  it('draws every kind and frame at every width', () => {
    for (const kind of kinds) {
      for (const width of [288, 328, 500, 608, 976]) {
        for (const frame of [0, 7, 15]) {
          const surface = svgSurface({ width, label: english.label });
          figure.draw({ kind, mask: 2000, frame, lifted: frame === 7 }, surface);
          expect(surface.toSvg()).not.toContain('NaN');
        }
      }
    }
  });
});
