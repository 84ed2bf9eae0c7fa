import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ContentError } from '../book/errors.ts';
import { filesBelow } from './files.ts';

interface Anchors {
  readonly published: Readonly<Record<string, readonly string[]>>;
  readonly aliases: Readonly<Record<string, string>>;
}

const anchorsFile = 'content/anchors.json';

/**
 * Keeps ids that were given up: each still stands on the page where it was published, in the place that answers for
 * it now or, where that has moved to another page, at the end of the text with a link to it.
 */
export function aliases(): AstroIntegration {
  return {
    name: 'book-aliases',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const { published, aliases: given } = JSON.parse(readFileSync(anchorsFile, 'utf8')) as Anchors;
        const site = fileURLToPath(dir);
        for (const [old, now] of Object.entries(given)) {
          const page = Object.keys(published).find((name) => published[name]?.includes(old));
          if (!page) throw new ContentError(`the alias "${old}" was never published`, anchorsFile);
          const file = join(site, `${page}.html`);
          writeFileSync(
            file,
            withAlias(readFileSync(file, 'utf8'), old, now, () => homeOf(now, site)),
          );
        }
      },
    },
  };
}

/** The page with a place for the old id: inside the element that answers now, or at the end of the text where none does. */
export function withAlias(html: string, old: string, now: string, home: () => string): string {
  const place = new RegExp(`<[a-z][\\w-]*(?=\\s)[^>]*\\sid="${now}"[^>]*>`).exec(html);
  if (!place) return html.replace('</main>', `<p id="${old}"><a href="${home()}#${now}">${now}</a></p></main>`);
  const end = place.index + place[0].length;
  return `${html.slice(0, end)}<span id="${old}"></span>${html.slice(end)}`;
}

function homeOf(id: string, site: string): string {
  const file = filesBelow(site, '.html').find((page) => readFileSync(page, 'utf8').includes(` id="${id}"`));
  if (!file) throw new ContentError(`no page has the id "${id}" that an alias leads to`, anchorsFile);
  return file.slice(site.length);
}
