import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Control } from '../../../src/kit/figure.ts';
import { decodeState, encodeState } from '../../../src/kit/link-state.ts';
import { pointText, rangeText, snap } from '../../../src/kit/values.ts';
import { speak } from '../../../src/kit/words.ts';

interface State {
  readonly speed: number;
  readonly side: string;
  readonly trail: boolean;
  readonly place: readonly [number, number];
}

const start: State = { speed: 1, side: 'left', trail: false, place: [0, 0] };
const speed = {
  kind: 'range', key: 'speed', min: -1, max: 2, step: 0.1,
  get: (state: State) => state.speed,
  set: (state: State, value: number) => ({ ...state, speed: value }),
} as const; // prettier-ignore
const place = {
  kind: 'point', key: 'place', min: [-5, -5], max: [5, 5], step: 0.5,
  get: (state: State) => state.place,
  set: (state: State, value: readonly [number, number]) => ({ ...state, place: value }),
  place: (value: readonly [number, number]) => value,
  value: (at: readonly [number, number]) => at,
} as const; // prettier-ignore
const controls: readonly Control<State>[] = [
  speed,
  {
    kind: 'choice', key: 'side', options: ['left', 'right', 'both'],
    get: ({ side }) => side,
    // A setter may change what stands below it.
    set: (state, side) => ({ ...state, side, trail: side === 'both' }),
  },
  { kind: 'toggle', key: 'trail', get: ({ trail }) => trail, set: (state, trail) => ({ ...state, trail }) },
  place,
  { kind: 'action', key: 'again', run: (state) => state },
]; // prettier-ignore
const figure = { id: 'ball', start, controls };

describe('the state in an address', () => {
  it('is empty for the start', () => {
    expect(encodeState(figure, start)).toBe('');
  });

  it('holds only what differs from the start', () => {
    expect(encodeState(figure, { ...start, speed: 1.3 })).toBe('ball.speed=1.3');
    expect(encodeState(figure, { ...start, place: [1.5, -2] })).toBe('ball.place=1.5,-2');
  });

  it('is written without the dust of binary fractions', () => {
    expect(encodeState(figure, { ...start, speed: 0.1 + 0.2 })).toBe('ball.speed=0.3');
  });

  it('leaves out what another value brings with it, and holds what it does not', () => {
    expect(encodeState(figure, { ...start, side: 'both', trail: true })).toBe('ball.side=both');
    expect(encodeState(figure, { ...start, side: 'both', trail: false })).toBe('ball.side=both&ball.trail=0');
  });

  it('says nothing for an option that is none', () => {
    expect(encodeState(figure, { ...start, side: 'own' })).toBe('');
  });

  it('comes back as it was', () => {
    const state = { speed: -0.7, side: 'right', trail: true, place: [5, -4.5] } as const;
    expect(decodeState(figure, `?${encodeState(figure, state)}`)).toEqual(state);
  });

  it('puts values on their step', () => {
    expect(decodeState(figure, '?ball.speed=1.2345').speed).toBe(1.2);
    expect(decodeState(figure, '?ball.place=1.3,-0.2').place).toEqual([1.5, 0]);
  });

  it.each([
    'ball.speed=2.1', 'ball.speed=-1.01', 'ball.speed=NaN', 'ball.speed=Infinity', 'ball.speed=1e0', 'ball.speed=0x1',
    'ball.speed=', 'ball.speed= 2', 'ball.speed=+2', `ball.speed=1.${'0'.repeat(60)}`, 'ball.speed=__proto__',
    'ball.side=Left', 'ball.side=constructor', 'ball.side=__proto__', 'ball.side=',
    'ball.trail=true', 'ball.trail=2', 'ball.trail=',
    'ball.place=1', 'ball.place=1,2,3', 'ball.place=6,0', 'ball.place=0,NaN', 'ball.place=,',
    'ball.again=1', 'ball.__proto__=1', '__proto__=1', 'speed=2', 'other.speed=2', 'ball.speed', '%E0%A4%A', '&&==??',
  ])('stays at the start for %s', (query) => {
    expect(decodeState(figure, `?${query}`)).toBe(start);
  }); // prettier-ignore

  it('stays at the start for a value as long as a book', () => {
    expect(decodeState(figure, `?ball.side=${'left'.repeat(99_999)}`)).toBe(start);
  });

  it('keeps what is valid beside what is not', () => {
    expect(decodeState(figure, '?ball.speed=99&ball.side=right&x=1')).toEqual({ ...start, side: 'right' });
  });

  it('comes back from any state that its controls can set', () => {
    const states = fc.record({
      speed: fc.double({ min: -1, max: 2, noNaN: true }).map((value) => snap(value, -1, 2, 0.1)),
      side: fc.constantFrom('left', 'right', 'both'),
      trail: fc.boolean(),
      place: fc.constantFrom([0, 0], [5, 5], [-5, 0.5], [1, -1] as const),
    });
    fc.assert(
      fc.property(states, (state) => {
        expect(decodeState(figure, encodeState(figure, state))).toEqual(state);
      }),
    );
  });
});

describe('a value', () => {
  it('lies on its step and within its bounds', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), (value) => {
        const snapped = snap(value, 0.05, 0.95, 0.1);
        expect(snapped).toBeGreaterThanOrEqual(0.05);
        expect(snapped).toBeLessThanOrEqual(0.95);
        expect(String(snapped).length).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('never passes a bound that lies between two steps', () => {
    expect(snap(10, 0, 10, 3)).toBe(9);
  });

  const words = speak({ title: '', caption: '', labels: {}, sentences: { 'speed.value': '{n} px' } }, 'en');

  it('has its unit from the words, the decimals of its step and a true minus', () => {
    expect(rangeText(speed, { ...start, speed: -1 }, words)).toBe('−1.0 px');
    expect(rangeText(speed, { ...start, speed: -0.04 }, words)).toBe('0.0 px');
  });

  it('is two bare numbers for a handle without a sentence', () => {
    expect(pointText(place, { ...start, place: [1.5, -2] }, words)).toBe('1.5, −2.0');
  });
});
