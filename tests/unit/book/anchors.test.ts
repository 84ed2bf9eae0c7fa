import { describe, expect, it } from 'vitest';
import { hrefOf, numberAnchors } from '../../../src/book/anchors.ts';
import type { AnchorKind, RawAnchor, RawPage } from '../../../src/book/anchors.ts';
import { ContentError } from '../../../src/book/errors.ts';
import { referenceName } from '../../../src/book/names.ts';

const at = (kind: AnchorKind, id: string, line = 1): RawAnchor => ({ kind, id, title: `The ${id}`, line });
const page = (name: string, chapter: number | undefined, ...anchors: RawAnchor[]): RawPage => ({
  name,
  kind: chapter === undefined ? 'page' : 'chapter',
  file: `content/en/${name}.mdx`,
  title: name,
  anchors,
  ...(chapter === undefined ? {} : { chapter }),
});

describe('numbers', () => {
  const anchors = numberAnchors([
    page('1-one', 1, at('chapter', 'chapter-1'), at('section', 'a'), at('equation', 'eq-a'), at('definition', 'def-a')),
    page('2-two', 2, at('section', 'b'), at('equation', 'eq-b'), at('equation', 'eq-c'), at('definition', 'def-b')),
    page('about', undefined, at('section', 'c'), at('table', 'tab-c')),
  ]);

  it('count sections, equations, figures, tables and listings within their chapter', () => {
    expect(anchors.get('a')?.number).toBe('1.1');
    expect(anchors.get('eq-a')?.number).toBe('1.1');
    expect(anchors.get('eq-c')?.number).toBe('2.2');
  });

  it('count definitions through the book', () => {
    expect(anchors.get('def-a')?.number).toBe('1');
    expect(anchors.get('def-b')?.number).toBe('2');
  });

  it('are not given on the pages around the chapters', () => {
    expect(anchors.get('c')?.number).toBeUndefined();
    expect(anchors.get('tab-c')?.number).toBeUndefined();
  });

  it('are what a cross-reference says, and a title stands where there is none', () => {
    const named = (id: string, capital = false): string => {
      const anchor = anchors.get(id);
      return anchor ? referenceName(anchor, 'en', capital) : '';
    };
    expect(named('eq-c')).toBe('equation 2.2');
    expect(named('eq-c', true)).toBe('Equation 2.2');
    expect(named('chapter-1')).toBe('chapter 1');
    expect(named('c')).toBe('“The c”');
  });

  it('are said in Chinese in the Chinese edition', () => {
    const anchor = anchors.get('eq-c');
    expect(anchor && referenceName(anchor, 'zh')).toBe('式 2.2');
  });

  it('come with an address from any page', () => {
    const anchor = anchors.get('eq-c');
    const chapter = anchors.get('chapter-1');
    expect(anchor && hrefOf(anchor, '2-two')).toBe('#eq-c');
    expect(anchor && hrefOf(anchor, '1-one')).toBe('2-two.html#eq-c');
    expect(chapter && hrefOf(chapter, '2-two')).toBe('1-one.html');
  });
});

describe('an id that stands twice', () => {
  it('stops the build and names both files and the line', () => {
    const twice = () =>
      numberAnchors([page('1-one', 1, at('section', 'same')), page('2-two', 2, at('figure', 'same', 12))]);
    expect(twice).toThrow(ContentError);
    expect(twice).toThrow('content/en/2-two.mdx:12: the id "same" already stands in content/en/1-one.mdx');
  });
});
