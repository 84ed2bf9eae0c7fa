import { describe, expect, it } from 'vitest';
import { fill, textWidth, wrap } from '../../../src/kit/lines.ts';

describe('a label with values', () => {
  it('gets them by name, as often as it asks', () => {
    expect(fill('{n} of {all}, {n} in words', { n: 3, all: 'ten' })).toBe('3 of ten, 3 in words');
  });

  it('keeps a name that has no value, where a test of all figures will find it', () => {
    expect(fill('{n} of {all}', { n: 3 })).toBe('3 of {all}');
  });

  it('is not confused by what every object has', () => {
    expect(fill('{toString}', {})).toBe('{toString}');
  });
});

describe('lines', () => {
  it('are no wider than they may be, at any size', () => {
    const text = 'the ball comes out from behind the pillar';
    for (const size of [13, 14, 18])
      for (const line of wrap(text, 120, size)) expect(textWidth(line, size)).toBeLessThanOrEqual(120);
    expect(wrap(text, 120).join(' ')).toBe(text);
  });
});
