import { describe, expect, it } from 'vitest';
import { nameOf, referenceName } from '../../../src/book/names.ts';

describe('the name of a numbered thing', () => {
  it('stands in the language of the page, with a capital where it begins something', () => {
    expect(nameOf('equation', '1.2', 'en')).toBe('equation 1.2');
    expect(nameOf('figure', '1.2', 'en', true)).toBe('Figure 1.2');
    expect(nameOf('chapter', 3, 'zh', true)).toBe('第3章');
  });

  it('is an error where its kind has no numbers', () => {
    expect(() => nameOf('claim', '1', 'en')).toThrow(RangeError);
  });
});

describe('a cross-reference', () => {
  it('says the title where there is no number', () => {
    const box = { kind: 'box', id: 'a', title: 'The Box', page: '1-one' } as const;
    expect(referenceName(box, 'en')).toBe('“The Box”');
    expect(referenceName({ ...box, kind: 'table', number: '2.1' }, 'en', true)).toBe('Table 2.1');
  });
});
