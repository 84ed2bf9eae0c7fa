import { expect, it } from 'vitest';
import { fill } from '../../../src/kit/fill.ts';

it('puts values where the label names them, and leaves alone what it has no value for', () => {
  expect(fill('{out} of {all} came out', { out: 3, all: '10' })).toBe('3 of 10 came out');
  expect(fill('{all}: {out} of {all}', { out: 0, all: 2 })).toBe('2: 0 of 2');
  expect(fill('{missing} and {toString}', {})).toBe('{missing} and {toString}');
});
