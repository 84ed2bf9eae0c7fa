import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/build/files.ts';
import { dist, pagesOf, selectAll, text } from '../tools/site.ts';

const pages = pagesOf();
const elsewhere = (address: string): boolean => /^(?:[a-z][a-z+.-]*:)?\/\//i.test(address);
/** Relations that only point somewhere; all others make the browser fetch. */
const pointers = new Set(['canonical', 'alternate', 'author', 'license', 'prev', 'next']);

describe.each(pages)('what $path loads', ({ tree, html }) => {
  it('comes from the book itself', () => {
    const sources = selectAll('[src], [srcset], [poster], [data-script], [data-engine], object[data]', tree).flatMap(
      (element) => ['src', 'srcSet', 'poster', 'dataScript', 'dataEngine', 'data'].map((name) => text(element, name)),
    );
    const sheets = selectAll('link[href]', tree)
      .filter(
        (link) =>
          !text(link, 'rel')
            .split(' ')
            .every((relation) => pointers.has(relation)),
      )
      .map((link) => text(link, 'href'));
    expect([...sources, ...sheets].filter(elsewhere)).toEqual([]);
    expect(html).not.toMatch(/style="[^"]*url\(\s*(?:&quot;|')?(?:https?:)?\/\//);
  });

  it('does not ask the browser to look up or ping another host', () => {
    expect(selectAll('[ping], link[rel~="preconnect"], link[rel~="dns-prefetch"], iframe', tree)).toEqual([]);
  });
});

/** Whatever brings something over the network. A library's own method may be called `fetch`: it is told by its dot or body. */
const asks =
  /(?<![.\w$])fetch\((?![\w$,]*\)\{)|(?:window|self|globalThis|top|parent)\.fetch\b|XMLHttpRequest|WebSocket|EventSource|sendBeacon|\bimport\(/;

describe('files that pages load', () => {
  it.each(filesBelow(dist, '.css'))('ask for nothing from elsewhere: %s', (file) => {
    expect(readFileSync(file, 'utf8')).not.toMatch(/@import|url\(\s*["']?(?:https?:)?\/\//);
  });

  // The service worker answers for the pages, and fetches what they ask for (offline.test.ts).
  it.each(filesBelow(dist, '.js').filter((file) => !file.endsWith('/sw.js')))(
    'fetch nothing at all, and import nothing: %s',
    (file) => {
      expect(readFileSync(file, 'utf8')).not.toMatch(asks);
    },
  );
});
