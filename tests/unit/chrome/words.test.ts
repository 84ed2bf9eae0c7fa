import { describe, expect, it } from 'vitest';
import { t } from '../../../src/chrome/words.ts';

describe('a phrase of the chrome', () => {
  it('holds its values, and is English where the language has no words of its own', () => {
    expect(t('en', 'chapterOf', { n: 2, all: 7 })).toBe('Chapter 2 of 7');
    expect(t('tlh', 'play')).toBe('Play');
  });

  it('stops the build where a value is missing', () => {
    expect(() => t('en', 'chapterOf', { n: 2 })).toThrow('"chapterOf" wants a value for {all}');
  });
});
