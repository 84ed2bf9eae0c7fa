import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Book, Page } from '../book/book.ts';
import { bookAuthor } from '../book/cite-this.ts';
import { addressOf, pathOf } from '../chrome/paths.ts';
import { t } from '../chrome/words.ts';
import { escapeXml } from '../kit/surface-svg.ts';
import { defaultLanguage, languages, loadBook } from '../markdown/load.ts';
import { filesBelow } from './files.ts';

/** The site map and the feed of changes. Both need absolute addresses, so without one neither is written. */
export function feed(): AstroIntegration {
  let address: string | undefined;
  return {
    name: 'book-feed',
    hooks: {
      'astro:config:done': ({ config }) => {
        address = config.site;
      },
      'astro:build:done': async ({ dir }) => {
        if (!address) return;
        const site = fileURLToPath(dir);
        writeFileSync(join(site, 'sitemap.xml'), await sitemap(address, site));
        writeFileSync(join(site, 'feed.xml'), await atom(address));
      },
    },
  };
}

async function sitemap(address: string, site: string): Promise<string> {
  const books = await Promise.all(languages().map((language) => loadBook(language)));
  const urls = books.flatMap((book) =>
    [...book.pages.values(), ...figurePages(book, site)].map(
      ({ name, checked }) =>
        `<url><loc>${escapeXml(addressOf(book.language, name, address))}</loc><lastmod>${checked}</lastmod></url>`,
    ),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

/** The pages of single figures, each checked when the page was on which the figure stands. */
function figurePages(book: Book, site: string): readonly Pick<Page, 'name' | 'checked'>[] {
  const cover = book.pages.get('index');
  return filesBelow(join(site, pathOf(book.language, 'figures/x'), '..'), '.html').map((file) => {
    const id = basename(file, '.html');
    const { checked = '' } = book.pages.get(book.anchors.get(id)?.page ?? '') ?? cover ?? {};
    return { name: `figures/${id}`, checked };
  });
}

async function atom(address: string): Promise<string> {
  const { changes } = await loadBook(defaultLanguage);
  const self = new URL('feed.xml', address).href;
  const entries = changes.map(({ id, date, text }) => {
    const link = escapeXml(new URL(`corrections.html#${id}`, address).href);
    const updated = `${date}T00:00:00Z`;
    return `<entry><id>${link}</id><link href="${link}"/><title>${escapeXml(text)}</title><updated>${updated}</updated></entry>`;
  });
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n` +
    `<id>${escapeXml(self)}</id><link rel="self" href="${escapeXml(self)}"/>` +
    `<title>${escapeXml(t(defaultLanguage, 'bookTitle'))}</title><author><name>${escapeXml(bookAuthor)}</name></author>` +
    `<updated>${changes[0]?.date ?? '1970-01-01'}T00:00:00Z</updated>\n${entries.join('\n')}\n</feed>\n`
  );
}
