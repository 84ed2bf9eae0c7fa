import { describe, expect, it } from 'vitest';
import { textWidth, wrap } from '../../../src/kit/lines.ts';

describe('lines', () => {
  it('are no wider than they may be, at any size', () => {
    const text = 'the ball comes out from behind the pillar';
    for (const size of [13, 14, 18])
      for (const line of wrap(text, 120, size)) expect(textWidth(line, size)).toBeLessThanOrEqual(120);
    expect(wrap(text, 120).join(' ')).toBe(text);
  });
});
