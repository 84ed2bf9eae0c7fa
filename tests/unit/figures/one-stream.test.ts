import { describe, expect, it } from 'vitest';
import { anglesTo, reach } from '../../../src/figures/one-stream/arm.ts';
import { figure } from '../../../src/figures/one-stream/index.ts';
import { layoutOf } from '../../../src/figures/one-stream/layout.ts';
import { binOf, compand, expand, tokenOf, uncompandedBinOf, valuesOf } from '../../../src/figures/one-stream/mu-law.ts';
import { isLearned, patchOf, seenAt, shoulderAfter, start, tokensOf } from '../../../src/figures/one-stream/state.ts';
import type { StreamState } from '../../../src/figures/one-stream/state.ts';
import { words } from '../../../src/figures/one-stream/words.ts';
import { decodeState, encodeState } from '../../../src/kit/link-state.ts';
import { randomFrom } from '../../../src/kit/random.ts';
import { svgSurface } from '../../../src/kit/surface-svg.ts';
import { speak, wordsFor } from '../../../src/kit/words.ts';

const english = speak(wordsFor(words, 'en'), 'en');
const at = (query: string): StreamState => decodeState(figure, query);
const said = (query: string): string => figure.say(at(query), english);
const drawn = (state: StreamState, width = 608): string => {
  const surface = svgSurface({ width, label: (key) => english.label(key) });
  figure.draw(state, surface);
  return surface.toSvg();
};

describe('the μ-law', () => {
  it('takes the values that a pocket calculator gives: F(1) = log 101 / log 25601', () => {
    expect(compand(0)).toBe(0);
    expect(compand(1)).toBeCloseTo(4.61512 / 10.15038, 5);
    expect(compand(0.5)).toBeCloseTo(3.93183 / 10.15038, 5);
    expect(compand(256)).toBe(1);
    expect(compand(-256)).toBe(-1);
  });

  it('is odd and grows everywhere', () => {
    let before = -Infinity;
    for (let x = -300; x <= 300; x += 0.25) {
      expect(compand(-x)).toBeCloseTo(-compand(x), 12);
      expect(compand(x)).toBeGreaterThan(before);
      before = compand(x);
    }
  });

  it('has an inverse', () => {
    for (const x of [-256, -3.14, -0.01, 0, 0.002, 0.5, 77]) expect(expand(compand(x))).toBeCloseTo(x, 9);
  });

  it('refuses what is no number', () => {
    for (const x of [NaN, Infinity, -Infinity]) expect(() => compand(x)).toThrow(RangeError);
  });
});

describe('bins', () => {
  it('run from 0 to 1,023, their tokens from 32,000 to 33,023', () => {
    expect([-256, 0, 256].map(binOf)).toEqual([0, 512, 1023]);
    expect([-256, 256].map(tokenOf)).toEqual([32000, 33023]);
    expect([-1e6, 1e6].map(binOf)).toEqual([0, 1023]);
  });

  it('put half a radian into bin 710', () => {
    // (0.38736 + 1) · 512 = 710.3
    expect(binOf(0.5)).toBe(710);
    expect(tokenOf(0.5)).toBe(32710);
  });

  it('give back a value to within half a bin of the companded scale', () => {
    const random = randomFrom(5);
    for (let i = 0; i < 2000; i++) {
      const x = random.uniform(-256, 256) * random.uniform() ** 3;
      const [low, high] = valuesOf(binOf(x));
      expect(x).toBeGreaterThanOrEqual(low - 1e-9);
      expect(x).toBeLessThanOrEqual(high + 1e-9);
      const center = (2 * binOf(x) + 1) / 1024 - 1;
      expect(Math.abs(compand(x) - center)).toBeLessThanOrEqual(1 / 1024 + 1e-12);
    }
  });

  it('give a full turn 582 tokens, where an even cut would give it 14', () => {
    expect(binOf(Math.PI) - binOf(-Math.PI) + 1).toBe(582);
    expect(uncompandedBinOf(Math.PI) - uncompandedBinOf(-Math.PI) + 1).toBe(14);
    expect(said('?one-stream.guess=skip&one-stream.light=angle')).toMatch(/582 tokens.*14/);
  });
});

describe('the stream', () => {
  it('keeps the published order: words, patches, angles, separator, action; then the next step', () => {
    const order = tokensOf(start).map(({ kind, worldTime }) => `${worldTime}${kind[0]}`);
    const seen = (frame: number): string[] => [
      ...Array<string>(9).fill(`${frame}p`),
      `${frame}a`,
      `${frame}a`,
      `${frame}s`,
      `${frame}b`,
    ];
    expect(order).toEqual(['3w', '3w', '3w', ...seen(3), ...seen(4)]);
  });

  it('asks of training for words and buttons alone', () => {
    expect(
      new Set(
        tokensOf(start)
          .filter(isLearned)
          .map(({ kind }) => kind),
      ),
    ).toEqual(new Set(['word', 'button']));
  });

  it('numbers angles and buttons, and neither words nor patches', () => {
    for (const { kind, value } of tokensOf(at('?one-stream.shoulder=1'))) {
      if (kind === 'angle') expect(value).toBeGreaterThanOrEqual(32000);
      if (kind === 'word') expect(value).toMatch(/^follow\.\d$/);
      if (kind === 'patch') expect(value).toBeLessThan(9);
    }
    expect(JSON.stringify(words)).toContain('we do not have the vocabulary');
  });

  it('shows what a button did in the angle of the next step', () => {
    expect(shoulderAfter({ ...start, button: 'up' })).toBeCloseTo(0.7, 12);
    const angles = tokensOf({ ...start, button: 'down' }).filter(({ kind }) => kind === 'angle');
    expect(angles.map(({ value }) => value)).toEqual([0.5, 0.9, 0.3, 0.9].map(tokenOf));
    expect(shoulderAfter({ ...start, shoulder: 3.14 })).toBe(3.14);
  });

  it('is cut from the very picture that is shown', () => {
    const whole = seenAt.get(3);
    const patch = patchOf(3, 5);
    for (const [x, y] of [
      [0, 0],
      [7, 7],
      [3, 6],
    ] as const) {
      // prettier-ignore
      const inWhole = 4 * ((8 + y) * 24 + 16 + x);
      expect(patch.data[4 * (y * 8 + x)]).toBe(whole?.data[inWhole]);
    }
  });
});

describe('the figure', () => {
  it('marks what is predicted only after the reader has said', () => {
    expect(drawn(start)).not.toContain('trained to predict');
    expect(drawn(at('?one-stream.guess=all'))).toContain('trained to predict');
    expect(said('')).toContain('covered until you answer');
    expect(said('?one-stream.guess=patch')).toMatch(/Patches and angles it only reads.*You said the patches/);
    expect(said('?one-stream.guess=acts')).toContain('That is what you said.');
  });

  it('says bin, token and how finely the joint is told apart there', () => {
    expect(said('?one-stream.shoulder=0')).toMatch(/0\.00 rad becomes 0\.000.*bin 512.*token 32,512.*0\.011°/);
    expect(said('?one-stream.shoulder=3.14')).toMatch(/token 32,802.*3\.6°/);
  });

  it('puts the hand back where it is held', () => {
    const place = { center: [72, 72], link: 33 } as const;
    for (const [shoulder, elbow] of [
      [0.5, 0.9],
      [-2, -1.3],
      [3, 0.2],
      [1, -2.7],
    ] as const) {
      // prettier-ignore
      const [, hand] = reach(place, shoulder, elbow);
      const [back, bent] = anglesTo(place, hand, elbow);
      expect(back).toBeCloseTo(shoulder, 9);
      expect(bent).toBeCloseTo(elbow, 9);
    }
    expect(anglesTo(place, [72, 72], 1).every(Number.isFinite)).toBe(true);
    expect(anglesTo(place, [900, 72], 1)).toEqual([0, 0]);
  });

  it('is as high for every joint and every button', () => {
    for (const width of [288, 328, 608, 976]) {
      const { height } = layoutOf(start, width);
      expect(layoutOf({ ...start, shoulder: -3, elbow: 2, button: 'none', guess: 'skip' }, width).height).toBe(height);
    }
  });

  it('keeps joints and buttons in the link', () => {
    const state = at(
      '?one-stream.guess=skip&one-stream.shoulder=-1.25&one-stream.elbow=0.4&one-stream.button=down&one-stream.light=angle',
    );
    expect(state).toMatchObject({ shoulder: -1.25, elbow: 0.4, button: 'down', light: 'angle' });
    expect(decodeState(figure, encodeState(figure, state))).toEqual(state);
  });
});
