import type { Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { pagesOf, select, selectAll, text, toText } from '../tools/site.ts';
import type { BuiltPage } from '../tools/site.ts';

const pages = pagesOf();
const own = pages.filter(({ path }) => /(?:^|\/)figures\//.test(path));
const none: Root = { type: 'root', children: [] };

it('every figure that the book shows has a page of its own, and nothing else has', () => {
  const shown = pages.flatMap(({ tree }) => selectAll('figure.figure', tree).map((figure) => text(figure, 'id')));
  expect(own.map(({ name }) => name.split('/').at(-1)).sort()).toEqual([...new Set(shown)].sort());
});

it('every figure leads to its page', () => {
  const lost = pages.flatMap((page) =>
    selectAll('figure.figure', page.tree)
      .filter(
        (figure) => !text(select('.figure-page a', figure), 'href').endsWith(`figures/${text(figure, 'id')}.html`),
      )
      .map((figure) => `${page.path}#${text(figure, 'id')}`),
  );
  expect(lost).toEqual([]);
});

describe.each(own)('the page $path', ({ name, tree }: BuiltPage) => {
  const id = name.split('/').at(-1) ?? '';

  it('shows the still, says its sentence, and leads to the figure in its chapter without a script', () => {
    expect(selectAll('.still :is(img, svg)', tree).length).toBeGreaterThan(0);
    expect(toText(select('.say', tree) ?? none).length).toBeGreaterThan(20);
    expect(selectAll('main a', tree).map((link) => text(link, 'href'))).toContainEqual(
      expect.stringMatching(new RegExp(`^\\.\\./[\\w-]+\\.html#${id}$`)),
    );
  });

  it('says how to cite the figure in text, BibTeX and RIS', () => {
    const [bibtex, ris] = selectAll('main pre', tree).map((box) => toText(box, { whitespace: 'pre' }));
    expect(bibtex).toMatch(/^@incollection\{\w+,\n {2}author = /);
    expect(ris).toMatch(/^TY {2}- FIGURE\n[\s\S]*\nER {2}-$/);
    expect(toText(select('h1', tree) ?? none).length).toBeGreaterThan(3);
  });
});
