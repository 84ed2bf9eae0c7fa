import { compile } from '@mdx-js/mdx';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { readBook } from '../../src/markdown/load.ts';
import { rehypeMathErrors } from '../../src/markdown/passes.ts';
import { katexOptions } from '../../src/markdown/tex.ts';
import { before, chapterWith, smallBook } from './markdown/small-book.ts';

const read = (text: string, second = '') =>
  readBook('en', smallBook({ '1-one': chapterWith(text), ...(second ? { '2-two': chapterWith(second, 2) } : {}) }));

describe('a fault in the content stops the build and names file and line', () => {
  it.each([
    ['an unknown citation', 'Said.<Cite k="nobody2024nothing" />', 'unknown citation key "nobody2024nothing"'],
    ['an unknown term', '<Term k="the-bax">the Bax</Term>', 'unknown glossary key "the-bax"'],
    ['an unknown claim', '<Claim id="claim-z" />', 'unknown claim key "claim-z"'],
    ['an unknown figure', '<Figure id="no-such-figure" />', 'unknown figure key "no-such-figure"'],
    [
      'an unknown source of a definition',
      '<Definition id="d" k="nobody2024" title="D">X</Definition>',
      'unknown citation key "nobody2024"',
    ],
    ['a heading without an id', '## Bare', 'the heading "Bare" has no id'],
    ['a heading of the wrong depth', '#### Deep [#deep]', 'headings are ## or ###'],
    ['an equation without an id', '$$\nx\n$$', 'a displayed equation has no id'],
    ['an equation without words', '$$ #eq-x\nx\n$$', 'equation "eq-x" has no words'],
    ['a listing without a title', '```ts #lst-x\nlet x;\n```', 'a listing needs an id and a title'],
    ['a table without an id', '<Table title="T">\n\nx\n\n</Table>', '<Table> has no id'],
    ['a picture without words', '![](x.png)', 'a picture has no words'],
    ['MDX that does not parse', 'A {brace', 'Unexpected end of file in expression'],
  ])('%s', async (_, text, message) => {
    const error: unknown = await read(`First.\n\n${text}`).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(Error);
    const said = (error as Error).message;
    expect(said).toContain(message);
    expect(Number(/^content\/en\/1-one\.mdx:(\d+): /.exec(said)?.[1])).toBeGreaterThanOrEqual(before + 2);
  });

  it('an id that stands in two chapters names both', async () => {
    await expect(read('## A [#same]', '## B [#same]')).rejects.toThrow(
      /^content\/en\/2-two\.mdx:\d+: the id "same" already stands in content\/en\/1-one\.mdx$/,
    );
  });

  it.each([
    ['without front matter', 'Text.', 'no front matter'],
    [
      'of an unknown kind',
      chapterWith('Text.').replace('kind: chapter', 'kind: poem'),
      'kind is chapter, page or cover',
    ],
    ['without a title', chapterWith('Text.').replace('title: A title\n', ''), 'front matter needs "title"'],
    [
      'with too long a description',
      chapterWith('Text.').replace('What it is.', 'What it is. '.repeat(14)),
      'the description has more than 160 letters',
    ],
    ['without a number', chapterWith('Text.').replace('number: 1\n', ''), 'a chapter needs a number'],
  ])('a chapter %s', async (_, source, message) => {
    await expect(readBook('en', smallBook({ '1-one': source }))).rejects.toThrow(`content/en/1-one.mdx:1: ${message}`);
  });
});

describe('bad TeX', () => {
  const build = (text: string) =>
    compile(new VFile({ value: text, path: 'content/en/1-one.mdx' }), {
      remarkPlugins: [remarkMath],
      rehypePlugins: [[rehypeKatex, katexOptions], rehypeMathErrors],
    });

  it('stops the build with the file and what KaTeX says', async () => {
    const error: unknown = await build('Energy is $\\frac{a$ here.').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ file: 'content/en/1-one.mdx' });
    expect(String(error)).toMatch(/KaTeX parse error/);
  });

  it('stops the build on an unknown command, displayed or not', async () => {
    await expect(build('$\\nosuchthing$')).rejects.toThrow(/\\nosuchthing/);
    await expect(build('$$\n\\nosuchthing\n$$')).rejects.toThrow(/\\nosuchthing/);
  });

  it('stops the build on what KaTeX would only warn of', async () => {
    await expect(build('$größe$')).rejects.toThrow(/unicodeTextInMathMode/i);
  });

  it('does not stand in the way of good TeX, nor of the two clocks', async () => {
    const made = String(await build('$\\nl$ and $\\wt$ and $\\KL(p\\,\\|\\,q)$'));
    expect(made).toContain('katex');
    expect(made).toMatch(/"enclosing t"|enclosing tau|"t"/);
  });
});
