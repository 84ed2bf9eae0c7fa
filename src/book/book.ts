import type { Anchor, RawPage } from './anchors.ts';
import type { Reference } from './bibliography.ts';
import type { Claim } from './claims.ts';
import type { GlossaryTerm } from './glossary.ts';

/** A dated change that readers should know of; the feed is made of these. */
export interface Change {
  readonly id: string;
  readonly date: string;
  readonly text: string;
}

/** One page as the book sees it: what it holds, cites and explains, in reading order. */
export interface Page extends RawPage {
  readonly description: string;
  readonly question?: string | undefined;
  readonly checked: string;
  readonly words: number;
  /** Citation keys in order of first use; their place in the list is their number. */
  readonly citations: readonly string[];
  /** How often each key stands in the text; each use can be linked to. */
  readonly uses: ReadonlyMap<string, number>;
  /** Glossary keys in order of first use. */
  readonly terms: readonly string[];
}

/** Everything that one page may need to know of the others. */
export interface Book {
  readonly language: string;
  readonly pages: ReadonlyMap<string, Page>;
  readonly anchors: ReadonlyMap<string, Anchor>;
  readonly references: ReadonlyMap<string, Reference>;
  readonly glossary: ReadonlyMap<string, GlossaryTerm>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly changes: readonly Change[];
  /** Pages that cite a key, in book order. */
  readonly uses: ReadonlyMap<string, readonly Page[]>;
}

/** Words a reader takes in each minute; figures and equations slow everybody down, so it is set low. */
const wordsPerMinute = 200;

export function readingMinutes(page: Pick<Page, 'words'>): number {
  return Math.max(1, Math.round(page.words / wordsPerMinute));
}

export function chapters(book: Book): readonly Page[] {
  return [...book.pages.values()]
    .filter((page) => page.chapter !== undefined)
    .sort((a, b) => (a.chapter ?? 0) - (b.chapter ?? 0));
}

export function sectionsOf(book: Book, page: RawPage): readonly Anchor[] {
  return [...book.anchors.values()].filter((a) => a.page === page.name && (a.kind === 'section' || a.kind === 'box'));
}
