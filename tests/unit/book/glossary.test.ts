import { describe, expect, it } from 'vitest';
import { readGlossary } from '../../../src/book/glossary.ts';

const entry = 'the-box:\n  chapter: 1\n  en:\n    term: the Box\n    text: A small world.\n';
const read = (yaml: string, language = 'en') => readGlossary(yaml, 'content/glossary.yaml', language);

describe('the glossary', () => {
  it('holds a term, its words and the chapter that introduces it', () => {
    expect(read(entry).get('the-box')).toEqual({ key: 'the-box', term: 'the Box', text: 'A small world.', chapter: 1 });
  });

  it('falls back to English where a language has no entry yet', () => {
    expect(read(entry, 'zh').get('the-box')?.term).toBe('the Box');
  });

  it('refuses a term without its text, and names it', () => {
    expect(() => read(entry.replace('    text: A small world.\n', ''))).toThrow(
      /glossary\.yaml: term "the-box" needs a chapter/,
    );
  });

  it('refuses a term that stands twice', () => {
    expect(() => read(entry + entry)).toThrow(/glossary\.yaml: .*unique/s);
  });
});
