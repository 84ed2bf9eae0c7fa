import { describe, expect, it } from 'vitest';
import { fieldsOf, linked } from '../../../src/kit/fields.ts';
import { decodeState, encodeState } from '../../../src/kit/link-state.ts';

interface State {
  readonly size: number;
  readonly color: 'red' | 'blue' | 'none';
  readonly lit: boolean;
}

const start: State = { size: 1, color: 'none', lit: false };
const { range, choice, toggle } = fieldsOf<State>();
const controls = [
  range('size', { min: 0, max: 4, step: 1 }),
  choice('color', ['red', 'blue'], { shown: ({ lit }) => lit }),
  toggle('lit'),
];

describe('a control of one field', () => {
  it('shows its field and sets no other', () => {
    const [size] = controls;
    expect(controls.map((control) => control.get(start))).toEqual([1, 'none', false]);
    expect(size?.kind === 'range' && size.set(start, 3)).toEqual({ ...start, size: 3 });
  });

  it('goes by the name of its field in a link', () => {
    const state: State = { size: 4, color: 'blue', lit: true };
    const query = encodeState({ id: 'a', start, controls }, state);
    expect(query).toBe('a.size=4&a.color=blue&a.lit=1');
    expect(decodeState({ id: 'a', start, controls }, query)).toEqual(state);
  });

  it('keeps its bounds and its condition', () => {
    expect(controls[0]).toMatchObject({ kind: 'range', key: 'size', min: 0, max: 4, step: 1 });
    expect(controls[1]?.shown?.({ ...start, lit: true })).toBe(true);
  });
});

describe('a number that only a link sets', () => {
  it('has no input, travels in the link, and changes nothing where it is what it was', () => {
    const round = linked<State>(
      'round',
      [1, 5],
      ({ size }) => size + 1,
      (state, value) => ({ ...state, size: value - 1 }),
    );
    expect(round.shown?.(start)).toBe(false);
    expect(round.set(start, 2)).toBe(start);
    expect(encodeState({ id: 'a', start, controls: [round] }, round.set(start, 4))).toBe('a.round=4');
  });
});
