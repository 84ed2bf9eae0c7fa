import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { numberAnchors } from '../book/anchors.ts';
import { readBibliography } from '../book/bibliography.ts';
import type { Book, Change, Page } from '../book/book.ts';
import { keysOfClaim, readClaims } from '../book/claims.ts';
import { ContentError } from '../book/errors.ts';
import { parseYaml, readGlossary, record } from '../book/glossary.ts';
import { wordsFor } from '../kit/words.ts';
import type { WordsByLanguage } from '../kit/words.ts';
import { scan } from './scan.ts';
import type { Scan } from './scan.ts';

const root = process.cwd();
export const defaultLanguage = 'en';

const books = new Map<string, { readonly changed: number; readonly book: Promise<Book> }>();

/** The book of a language: read once a build, and in the development server again whenever its content has changed. */
export function loadBook(language: string, folder: string = root): Promise<Book> {
  const name = join(folder, language);
  const changed = lastChange(join(folder, 'content'));
  const known = books.get(name);
  if (known?.changed === changed) return known.book;
  const book = readBook(language, folder);
  books.set(name, { changed, book });
  return book;
}

/** When something in a folder was last written, added or removed, ms. */
function lastChange(folder: string): number {
  const inside = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Math.max(...['', ...inside].map((path) => statSync(join(folder, path)).mtimeMs));
}

/** Languages that have a cover, English first. */
export function languages(): readonly string[] {
  const content = join(root, 'content');
  return readdirSync(content, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(content, entry.name, 'index.mdx')))
    .map((entry) => entry.name)
    .sort((a, b) => Number(b === defaultLanguage) - Number(a === defaultLanguage) || a.localeCompare(b));
}

/**
 * Reads the whole book of a language from `content/` below `folder`.
 * @throws {ContentError} on the first fault: an unknown key, an id that stands twice, a heading without an id.
 */
export async function readBook(language: string, folder: string = root): Promise<Book> {
  const text = (name: string): [source: string, file: string] => {
    const path = join(folder, 'content', name);
    return [readFileSync(path, 'utf8'), relative(folder, path)];
  };
  const references = readBibliography(...text('references.bib'));
  const glossary = readGlossary(...text('glossary.yaml'), language);
  const claims = readClaims(...text('claims.yaml'), language);
  const scans = readdirSync(join(folder, 'content', language))
    .filter((file) => file.endsWith('.mdx'))
    .sort()
    .map((file) => scan(...text(join(language, file)), file.replace(/\.mdx$/, '')));

  const known = {
    cite: references,
    source: references,
    term: glossary,
    claim: claims,
    figure: await figureSources(language),
  };
  const named = { cite: 'citation', source: 'citation', term: 'glossary', claim: 'claim', figure: 'figure' };
  const pages = scans.map((found): Page => {
    const citations = new Set<string>();
    const terms = new Set<string>();
    const uses = new Map<string, number>();
    for (const { what, key, line } of found.mentions) {
      if (!known[what].has(key)) throw new ContentError(`unknown ${named[what]} key "${key}"`, found.file, line);
      const claim = what === 'claim' ? claims.get(key) : undefined;
      const keys =
        what === 'cite' || what === 'source'
          ? [key]
          : what === 'figure'
            ? known.figure.get(key)
            : claim && keysOfClaim(claim);
      for (const cited of keys ?? []) {
        if (!references.has(cited))
          throw new ContentError(`unknown citation key "${cited}" in ${what} "${key}"`, found.file, line);
        citations.add(cited);
      }
      if (what === 'cite') uses.set(key, (uses.get(key) ?? 0) + 1);
      if (what === 'term') terms.add(key);
    }
    return { ...found, citations: [...citations], uses, terms: [...terms] };
  });
  return {
    language,
    pages: new Map(pages.map((page) => [page.name, page])),
    anchors: numberAnchors(withLists(scans, { glossary, references, claims })),
    references,
    glossary,
    claims,
    changes: readChanges(...text('changes.yaml'), language),
    uses: usesOf(pages),
  };
}

/** Terms and references can be linked to as well, on the pages that list them. */
function withLists(scans: readonly Scan[], book: Pick<Book, 'glossary' | 'references' | 'claims'>): readonly Scan[] {
  return scans.map((page) => {
    const more =
      page.name === 'glossary'
        ? [...book.glossary].map(([key, { term }]) => ({ kind: 'term', id: `term-${key}`, title: term }) as const)
        : page.name === 'references'
          ? [...book.references].map(([key, r]) => ({ kind: 'reference', id: `ref-${key}`, title: r.title }) as const)
          : [];
    return { ...page, anchors: [...page.anchors, ...more] };
  });
}

/** Citation keys of each figure, from its words. Every figure in the house is here, used or not. */
async function figureSources(language: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const folder = join(root, 'src/figures');
  const sources = new Map<string, readonly string[]>();
  for (const id of readdirSync(folder).sort()) {
    const file = join(folder, id, 'words.ts');
    if (!existsSync(file)) continue;
    const { words } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { words: WordsByLanguage };
    sources.set(id, wordsFor(words, language).source?.keys ?? []);
  }
  return sources;
}

function usesOf(pages: readonly Page[]): ReadonlyMap<string, readonly Page[]> {
  const uses = new Map<string, Page[]>();
  for (const page of pages) for (const key of page.citations) uses.set(key, [...(uses.get(key) ?? []), page]);
  return uses;
}

function readChanges(source: string, file: string, language: string): readonly Change[] {
  return Object.values(parseYaml(source, file)).map((raw) => {
    const entry = record(raw);
    const date = entry['date'] instanceof Date ? entry['date'].toISOString().slice(0, 10) : entry['date'];
    const text = entry[language] ?? entry['en'];
    if (typeof entry['id'] !== 'string' || typeof date !== 'string' || typeof text !== 'string')
      throw new ContentError('a change needs an id, a date and a sentence', file);
    return { id: entry['id'], date, text };
  });
}
