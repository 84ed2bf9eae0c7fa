import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { loadBook, readBook } from '../../../src/markdown/load.ts';
import { attribute, isElement } from '../../../src/markdown/nodes.ts';
import type { MdNode } from '../../../src/markdown/nodes.ts';
import { passes } from '../../../src/markdown/passes.ts';
import { chapterWith, smallBook } from './small-book.ts';

/** The first chapter of a small book after all passes, and a way to look up its elements by name. */
async function passed(text: string, more: Readonly<Record<string, string>> = {}) {
  const source = chapterWith(text);
  const book = await readBook('en', smallBook({ '1-one': source, ...more }));
  const page = book.pages.get('1-one');
  if (!page) throw new Error('the small book has lost its page');
  const tree = unified()
    .use(remarkParse)
    .use(remarkMdx)
    .use(remarkMath)
    .parse(source.replace(/^---[\s\S]*?---\n/, ''));
  const file = new VFile({ path: 'content/en/1-one.mdx' });
  for (const pass of passes) pass(tree as unknown as MdNode, { book, page, file });
  const found = (name: string): readonly MdNode[] => {
    const nodes: MdNode[] = [];
    visit(tree as unknown as MdNode, (node: MdNode) => {
      if (isElement(node) && node.name === name) nodes.push(node);
    });
    return nodes;
  };
  const say = (name: string, key: string): readonly (string | undefined)[] =>
    found(name).map((node) => attribute(node, key));
  return { page, tree: tree as unknown as MdNode, say };
}

describe('the passes', () => {
  it('number citations by first use and tell their uses apart', async () => {
    const { say, page } = await passed('A.<Cite k="one2024source" /> B.<Cite k="one2024source" />');
    expect(say('Cite', 'numbers')).toEqual(['1', '1']);
    expect(say('Cite', 'uses')).toEqual(['1', '2']);
    expect(page.citations).toEqual(['one2024source']);
  });

  it('take the mark off a heading and give it its id and number', async () => {
    const { tree } = await passed('## Two clocks [#two-clocks-here]');
    const heading = tree.children?.find(({ type }) => type === 'heading');
    expect(heading?.data?.hProperties).toEqual({
      id: 'two-clocks-here',
      title: 'Two clocks',
      lang: 'en',
      'data-number': '1.1',
    });
    expect(heading?.children?.[0]?.value).toBe('Two clocks');
  });

  it('wrap an equation with its number and its words', async () => {
    const { say } = await passed('$$ #eq-a say="a is a"\na=a\n$$\n\n$$ #eq-b say="b is b"\nb=b\n$$');
    expect(say('Equation', 'number')).toEqual(['1.1', '1.2']);
    expect(say('Equation', 'say')).toEqual(['a is a', 'b is b']);
  });

  it('resolve a reference into another chapter', async () => {
    const { say } = await passed('See <Ref to="eq-b" />.', { '2-two': chapterWith('$$ #eq-b say="b"\nb\n$$', 2) });
    expect(say('Ref', 'href')).toEqual(['2-two.html#eq-b']);
    expect(say('Ref', 'text')).toEqual(['equation 2.1']);
  });

  it('tell every component its language and its page, and leave plain elements alone', async () => {
    const { say } = await passed('## Two [#two]\n\n<Verdict is="holds">x</Verdict>\n\n<br />\n\n<ClaimList />');
    for (const name of ['Verdict', 'ClaimList']) {
      expect(say(name, 'lang')).toEqual(['en']);
      expect(say(name, 'page')).toEqual(['1-one']);
    }
    expect(say('br', 'lang')).toEqual([undefined]);
  });

  it('stop at a reference to nothing, at its place', async () => {
    await expect(passed('See <Ref to="eq-nowhere" />.')).rejects.toMatchObject({
      reason: 'nothing in the book has the id "eq-nowhere"',
      file: 'content/en/1-one.mdx',
      line: 2,
    });
  });

  it('stop at a citation that names no key', async () => {
    await expect(passed('Said.<Cite k="" />')).rejects.toThrow(/names no key/);
  });

  it('letter the side notes', async () => {
    const notes = Array.from({ length: 28 }, () => 'x<Note>n</Note>').join(' ');
    const marks = (await passed(notes)).say('Note', 'mark');
    expect([marks[0], marks[25], marks[26], marks[27]]).toEqual(['a', 'z', 'aa', 'ab']);
  });
});

describe('the book as it is read', () => {
  it('is read again when its content has changed, and only then', async () => {
    const folder = smallBook({ '1-one': chapterWith('## Two [#two]') });
    const first = loadBook('en', folder);
    expect(loadBook('en', folder)).toBe(first);
    const file = join(folder, 'content/en/1-one.mdx');
    writeFileSync(file, chapterWith('## Three [#three]'));
    const later = new Date('2100-01-01');
    utimesSync(file, later, later);
    expect([...(await loadBook('en', folder)).anchors.keys()]).toContain('three');
  });

  it('cites what its claims cite, and knows who uses a source', async () => {
    const book = await readBook('en', smallBook({ '1-one': chapterWith('<Claim id="claim-a" />') }));
    expect(book.pages.get('1-one')?.citations).toEqual(['one2024source']);
    expect(book.uses.get('one2024source')?.map(({ name }) => name)).toEqual(['1-one']);
  });

  it('counts words, and not what stands in formulas or code', async () => {
    const text = 'One two three $x+y$ four.\n\n```ts #lst-a title="A"\nlet x = 1;\n```';
    const book = await readBook('en', smallBook({ '1-one': chapterWith(text) }));
    expect(book.pages.get('1-one')?.words).toBe(4);
  });
});
