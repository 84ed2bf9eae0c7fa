import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { PackedSearch } from '../../src/chrome/search/engine.ts';
import { openSearch } from '../../src/chrome/search/engine.ts';
import { indexData, textData } from '../../src/chrome/search/places.ts';
import { dataGlobal } from '../../src/kit/data.ts';
import { bars, kB } from '../tools/bars.ts';
import { dist, gz, pagesOf, scripts as scriptsOfSite, select, selectAll, text } from '../tools/site.ts';

const pages = pagesOf();
const scripts = join(dist, 'scripts');

/** Runs a script as a page would and takes what it leaves. */
function left(file: string, name: string): unknown {
  const page: Record<string, Record<string, unknown>> = {};
  runInNewContext(readFileSync(join(scripts, file), 'utf8'), page);
  return page[dataGlobal]?.[name];
}

const languages = [...new Set(pages.map(({ tree }) => text(select('html', tree), 'lang')))];

describe.each(languages)('the index of the book in %s', (language) => {
  const own = pages.filter(({ tree }) => text(select('html', tree), 'lang') === language);
  const files = new Set(own.map(({ tree }) => text(select('.search-open', tree), 'dataIndex')));
  const [file = ''] = files;
  const packed = left(file, indexData(language)) as PackedSearch;
  const search = openSearch(packed);

  it('is one for all pages, and light', () => {
    expect([...files]).toHaveLength(1);
    expect(gz(readFileSync(join(scripts, file)))).toBeLessThanOrEqual(bars.searchIndex);
  });

  it('leads to places that are there', () => {
    const ids = new Map(own.map(({ name, ids: there }) => [name.split('/').at(-1), new Set(['', ...there])]));
    expect(packed.places.filter(({ page, id }) => !ids.get(page)?.has(id))).toEqual([]);
    expect(packed.places.filter(({ title }) => title === '')).toEqual([]);
  });

  it.each(['h2[id], h3[id]', '.figure', '.table', '.listing', '.equation', '.definition', '.claim', '.terms > div'])(
    'knows every %s of the text',
    (selector) => {
      const known = new Set(packed.places.map(({ id }) => id));
      const places = own.flatMap(({ tree }) =>
        selectAll(selector, tree)
          .map((element) => text(element, 'id'))
          // Lists at the end of a chapter repeat the glossary, the ledger the chapters; a box is known by its own id.
          .filter((id) => id && !/-(?:terms|references|title)$|.-term-|^ledger-|^page-/.test(id)),
      );
      expect(places.filter((id) => !known.has(id))).toEqual([]);
    },
  );

  it('has the words of each place at hand', () => {
    const counts = new Map<string, number>();
    for (const { page } of packed.places) counts.set(page, (counts.get(page) ?? 0) + 1);
    for (const [page, count] of counts) {
      const words = left(packed.texts[page] ?? '', textData(language, page)) as readonly string[];
      expect(words, page).toHaveLength(count);
    }
  });

  it('has a term, a figure and an equation among the first three for their names', () => {
    const named = packed.places.filter(({ kind }) => /^(?:term|figure|equation)$/.test(kind));
    const lost = named.filter(({ title }) => {
      const first = search(title).hits.slice(0, 3);
      return !first.some(({ place }) => place.title === title);
    });
    expect(lost.map(({ title }) => title)).toEqual([]);
  });
});

it('what the search loads at its first use is light', () => {
  const [file = ''] = scriptsOfSite().filter((name) => name.startsWith('search.'));
  expect(gz(readFileSync(join(scripts, file)))).toBeLessThanOrEqual(15 * kB);
});
