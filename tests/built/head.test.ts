import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { rebuild } from '../tools/rebuild.ts';
import { dist, isChapter, pagesOf, select, selectAll, text, toText } from '../tools/site.ts';
import type { BuiltPage } from '../tools/site.ts';

const pages = pagesOf();
const meta = ({ tree }: Pick<BuiltPage, 'tree'>, name: string): string =>
  text(select(`meta[name="${name}"], meta[property="${name}"]`, tree) ?? undefined, 'content');
const titleOf = ({ tree }: Pick<BuiltPage, 'tree'>): string => {
  const title = select('head title', tree);
  return title ? toText(title) : '';
};

describe.each(pages)('the head of $path', (page) => {
  it('has a title, a description of search-result length, and a language', () => {
    expect(titleOf(page)).not.toBe('');
    expect(meta(page, 'description').length).toBeGreaterThan(40);
    expect(meta(page, 'description').length).toBeLessThanOrEqual(160);
    expect(text(select('html', page.tree) ?? undefined, 'lang')).toMatch(/^[a-z]{2}$/);
  });

  it('has what a link to it shows', () => {
    for (const name of ['og:type', 'og:title', 'og:description', 'og:site_name'])
      expect(meta(page, name), name).not.toBe('');
  });

  it('holds nothing absolute, because no address was given', () => {
    expect(
      selectAll('link[rel="canonical"], link[hreflang], meta[property="og:url"], meta[property="og:image"]', page.tree),
    ).toEqual([]);
    expect(meta(page, 'citation_fulltext_html_url')).toBe('');
  });
});

it('every page has a title and a description of its own', () => {
  expect(new Set(pages.map(titleOf)).size).toBe(pages.length);
  expect(new Set(pages.map((page) => meta(page, 'description'))).size).toBe(pages.length);
});

describe.each(pages.filter(isChapter))('what machines read of $path', (page) => {
  it('is a scholarly article in JSON-LD', () => {
    const script = select('script[type="application/ld+json"]', page.tree);
    const article = JSON.parse(toText(script ?? page.tree, { whitespace: 'pre' })) as Record<string, unknown>;
    expect(article['@type']).toBe('ScholarlyArticle');
    expect(article['headline']).toBe(meta(page, 'og:title'));
    expect(article['inLanguage']).toBe('en');
    expect(article['dateModified']).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(article['license']).toMatch(/creativecommons\.org\/licenses\/by\/4\.0/);
    expect(article['citation']).toBeInstanceOf(Array);
  });

  it('is citable', () => {
    expect(meta(page, 'citation_title')).toBe(meta(page, 'og:title'));
    expect(meta(page, 'citation_author')).toBe('The World Simulators contributors');
    expect(meta(page, 'citation_publication_date')).toMatch(/^\d{4}\/\d\d\/\d\d$/);
  });
});

describe('without an address', () => {
  it.each(['sitemap.xml', 'feed.xml', 'robots.txt'])('there is no %s', (file) => {
    expect(existsSync(join(dist, file))).toBe(false);
  });
});

describe('with an address', () => {
  const address = 'https://example.org/x/';
  let folder = '';
  let addressed: readonly BuiltPage[] = [];
  beforeAll(async () => {
    folder = await rebuild('with-address', { BOOK_ADDRESS: address });
    addressed = pagesOf(folder);
  }, 120_000);

  it('every page names its own, and its card, which is there', () => {
    for (const page of addressed) {
      const own = address + page.path.replace(/(^|\/)index\.html$/, '$1');
      expect(text(select('link[rel="canonical"]', page.tree) ?? undefined, 'href')).toBe(own);
      expect(meta(page, 'og:url')).toBe(own);
      const card = meta(page, 'og:image');
      expect(card.startsWith(address)).toBe(true);
      expect(existsSync(join(folder, card.slice(address.length))), card).toBe(true);
      expect(meta(page, 'og:image:alt')).not.toBe('');
    }
  });

  it('chapters tell citation indexes where their text is', () => {
    for (const page of addressed.filter(isChapter)) {
      expect(meta(page, 'citation_fulltext_html_url')).toBe(address + page.path);
    }
  });

  it('the site map lists every page once, and nothing else', () => {
    const listed = [...readFileSync(join(folder, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      ([, loc]) => loc,
    );
    expect(listed.sort()).toEqual(
      addressed.map(({ path }) => address + path.replace(/(^|\/)index\.html$/, '$1')).sort(),
    );
  });

  it('the feed lists the changes, each with a link that holds', () => {
    const feed = readFileSync(join(folder, 'feed.xml'), 'utf8');
    const links = [...feed.matchAll(/<entry>.*?<link href="([^"]*)"/gs)].map(([, href = '']) => href);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const [path = '', id = ''] = link.slice(address.length).split('#');
      expect(addressed.find((page) => page.path === path)?.ids, link).toContain(id);
    }
    expect(
      text(
        select('link[type="application/atom+xml"]', addressed[0]?.tree ?? { type: 'root', children: [] }) ?? undefined,
        'href',
      ),
    ).toMatch(/feed\.xml$/);
  });
});
