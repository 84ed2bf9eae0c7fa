import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/minds-eye/index.ts';
import { experiment, landing } from '../../../src/figures/minds-eye/simulate.ts';
import { change, experimentOf, frameOf, lastFrame, start, step } from '../../../src/figures/minds-eye/state.ts';
import type { MindsEyeState } from '../../../src/figures/minds-eye/state.ts';
import { words } from '../../../src/figures/minds-eye/words.ts';
import { decodeState, encodeState } from '../../../src/kit/link-state.ts';
import { svgSurface } from '../../../src/kit/surface-svg.ts';
import { speak, wordsFor } from '../../../src/kit/words.ts';

const english = speak(wordsFor(words, 'en'), 'en');
const at = (query: string): MindsEyeState => decodeState(figure, query);
const said = (query: string): string => figure.say(at(query), english);
const drawn = (state: MindsEyeState, width = 608): string => {
  const surface = svgSurface({ width, label: (key) => english.label(key) });
  figure.draw(state, surface);
  return surface.toSvg();
};

describe('the worlds behind the questions', () => {
  it('touch the floor when the school formula says: a fall of h takes √(2h/g)', () => {
    for (const height of [3, 6, 12, 13]) {
      const { moments } = experiment('heavy', { ...start, height });
      for (const moment of moments) expect(moment).toBeCloseTo(Math.sqrt((2 * height) / 0.12), 6);
    }
  });

  it('let a heavy ball and a light one land together, whatever the mass', () => {
    for (const mass of [2, 5, 20]) {
      const { runs, moments, answer } = experiment('heavy', { ...start, mass });
      expect(runs.map((run) => run.mass)).toEqual([1, mass]);
      expect(moments[0]).toBe(moments[1]);
      expect(answer).toBe('both');
    }
  });

  it('show the hidden ball when it has covered 9.8 pixels, so 12 frames ask for more than 0.82 pixels a frame', () => {
    expect(experiment('out', { ...start, speed: 0.7 }).moments[0]).toBeCloseTo(14, 6);
    expect(experiment('out', { ...start, speed: 0.8 }).answer).toBe('no');
    expect(experiment('out', { ...start, speed: 0.85 }).answer).toBe('yes');
  });

  it('give a ball back the height it was let go at, and u²/2g more if it was thrown, up or down', () => {
    expect(experiment('high', { ...start, height: 8, push: 0 })).toMatchObject({ answer: 'same' });
    expect(experiment('high', { ...start, height: 8, push: 0 }).peak).toBeCloseTo(8, 6);
    for (const push of [-0.6, 0.6]) {
      const { peak, answer } = experiment('high', { ...start, height: 8, push });
      expect(peak).toBeCloseTo(8 + 0.36 / 0.24, 6);
      expect(answer).toBe('higher');
    }
  });

  it('count the fall of a ball thrown up from the throw', () => {
    // Up for 5 frames (0.6 / 0.12), then down from 1.5 px above 8: √(2 · 9.5 / 0.12) frames more.
    expect(landing({ x: 3, y: 13.8, vx: 0.5, vy: -0.6 })).toBeCloseTo(5 + Math.sqrt(19 / 0.12), 6);
  });

  it('answer every question that the sliders can ask', () => {
    for (let height = 3; height <= 13; height += 0.5) {
      for (let push = -0.8; push <= 0.81; push += 0.1) {
        const { last, answer } = experiment('high', { ...start, height, push });
        expect(last).toBeLessThanOrEqual(40);
        expect(answer).not.toBe('lower');
      }
    }
  });
});

describe("Mind's Eye", () => {
  it('covers the report until the reader has answered', () => {
    expect(drawn(start)).toContain('Covered until you answer');
    expect(drawn(start)).not.toContain('A simulation');
    expect(said('')).toContain('covered until you answer');
    const open = drawn(at('?minds-eye.heavy=heavy'), 976);
    expect(open).toContain('A simulation');
    expect(open).toContain('14.1');
    expect(open).not.toContain('Covered');
  });

  it('plays no further than halfway before the answer', () => {
    let state = start;
    for (let i = 0; i < 100; i++) state = step(state, 1 / 12);
    expect(frameOf(state)).toBe(7);
    expect(lastFrame(at('?minds-eye.heavy=skip'))).toBe(15);
  });

  it('says the outcome, and what the reader had said', () => {
    expect(said('?minds-eye.heavy=heavy')).toMatch(/frame 14\.1.*You said: the heavy one\..*No language model/);
    expect(said('?minds-eye.heavy=both')).toContain('That is what you said.');
    expect(said('?minds-eye.heavy=skip')).not.toContain('said');
    expect(said('?minds-eye.question=out&minds-eye.out=yes')).toMatch(/still hidden.*12\.3.*You said: yes/);
    expect(said('?minds-eye.question=high&minds-eye.high=lower&minds-eye.height=8')).toContain('8.0 pixels above it');
  });

  it('tells in every state, at every width, that no language model runs', () => {
    for (const query of [
      '',
      '?minds-eye.heavy=skip',
      '?minds-eye.question=out',
      '?minds-eye.question=high&minds-eye.high=skip',
    ]) {
      for (const width of [288, 328, 608, 976])
        expect(drawn(at(query), width)).toContain('no language model runs here');
    }
  });

  it('keeps a setting and the answers in the link', () => {
    const state = change(at('?minds-eye.question=high&minds-eye.high=same'), { push: 0.3 });
    const again = decodeState(figure, encodeState(figure, state));
    expect(again).toEqual(state);
    expect(experimentOf(again).answer).toBe('higher');
  });
});
