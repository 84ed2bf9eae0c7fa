import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/build/files.ts';
import { dist, pagesOf, selectAll, target, text } from '../tools/site.ts';

const pages = pagesOf();
const ids = new Map(pages.map((page) => [page.path, new Set(page.ids)]));

/** Everything in a page that names an address: attributes of elements, and pictures in style attributes. */
function addressesIn(page: (typeof pages)[number]): readonly string[] {
  const attributes = ['href', 'src', 'poster', 'data-script', 'data-engine'] as const;
  const properties = {
    href: 'href',
    src: 'src',
    poster: 'poster',
    'data-script': 'dataScript',
    'data-engine': 'dataEngine',
  } as const;
  const named = attributes.flatMap((name) =>
    selectAll(`[${name}]`, page.tree).map((element) => text(element, properties[name])),
  );
  const data = selectAll('[data-data]', page.tree).flatMap((element) => text(element, 'dataData').split(' '));
  const styled = selectAll('[style*="url("]', page.tree).flatMap((element) => urlsIn(text(element, 'style')));
  return [...new Set([...named, ...data, ...styled])];
}

function urlsIn(css: string): readonly string[] {
  return [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].map(([, url = '']) => url);
}

describe.each(pages)('links of $path', (page) => {
  const addresses = addressesIn(page);

  it('lead to a page or file of the book, and there to an id', () => {
    const broken = addresses.filter((address) => {
      const to = target(page.path, address);
      if (!to) return false;
      const there = ids.get(to.path);
      return there ? to.id !== '' && !there.has(to.id) : !existsSync(join(dist, to.path));
    });
    expect(broken).toEqual([]);
  });

  it('are relative, so that they hold under any sub-path', () => {
    expect(addresses.filter((address) => address.startsWith('/'))).toEqual([]);
    const inside = addresses.filter((address) => target(page.path, address));
    const escaped = inside.filter(
      (address) => !new URL(address, `http://a.invalid/x/y/${page.path}`).pathname.startsWith('/x/y/'),
    );
    expect(escaped).toEqual([]);
  });
});

describe('style sheets', () => {
  it.each(filesBelow(dist, '.css'))('ask only for files that stand beside them: %s', (file) => {
    const urls = urlsIn(readFileSync(file, 'utf8')).filter((url) => !url.startsWith('data:'));
    expect(urls.filter((url) => /^[/]|^[a-z]+:/i.test(url))).toEqual([]);
    expect(urls.filter((url) => !existsSync(join(file, '..', url)))).toEqual([]);
  });
});
