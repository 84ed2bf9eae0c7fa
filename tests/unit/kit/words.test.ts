import { describe, expect, it } from 'vitest';
import { MissingWordError, speak, wordsFor, type FigureWords } from '../../../src/kit/words.ts';

const words: FigureWords = {
  title: 'A ball',
  caption: 'Push it.',
  labels: { speed: 'Speed' },
  sentences: { moved: 'It moved {far} px in {frames} frames; {far} px.' },
};

describe('the words of a figure', () => {
  const spoken = speak(words, 'en');

  it('fill their sentences, numbers in the manner of the language', () => {
    expect(spoken.sentence('moved', { far: 1234.5, frames: 'two' })).toBe(
      'It moved 1,234.5 px in two frames; 1,234.5 px.',
    );
    expect(speak(words, 'de').sentence('moved', { far: 1234.5, frames: 2 })).toContain('1.234,5');
  });

  it('fail loudly on a value, a label or a sentence that is not there', () => {
    expect(() => spoken.sentence('moved', { far: 1 })).toThrow(MissingWordError);
    expect(() => spoken.sentence('stopped')).toThrow(MissingWordError);
    expect(() => spoken.label('weight')).toThrow(MissingWordError);
  });

  it('do not take what every object has for a word', () => {
    expect(() => spoken.label('constructor')).toThrow(MissingWordError);
    expect(spoken.has('toString')).toBe(false);
    expect(spoken.has('moved')).toBe(true);
  });

  it('are English where there is no such edition, and an error where there is neither', () => {
    expect(wordsFor({ en: words }, 'zh')).toBe(words);
    expect(() => wordsFor({}, 'zh')).toThrow(MissingWordError);
  });
});
