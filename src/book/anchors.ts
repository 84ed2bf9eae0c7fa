import { ContentError } from './errors.ts';

/** What can be linked to. Only the numbered kinds carry a number. */
export type AnchorKind =
  | 'chapter' | 'section' | 'subsection' | 'equation' | 'figure' | 'table' | 'listing' | 'definition'
  | 'claim' | 'box' | 'term' | 'reference'; // prettier-ignore

/** A place as the scan of a source file finds it, in document order. */
export interface RawAnchor {
  readonly kind: AnchorKind;
  readonly id: string;
  readonly title: string;
  readonly line?: number;
}

export interface RawPage {
  /** File name without ending, the same in every language: `1-engineering-feat`. */
  readonly name: string;
  readonly kind: 'chapter' | 'page' | 'cover';
  readonly file: string;
  /** Chapter number; pages around the chapters have none. */
  readonly chapter?: number | undefined;
  readonly title: string;
  readonly anchors: readonly RawAnchor[];
}

export interface Anchor extends RawAnchor {
  readonly page: string;
  readonly chapter?: number;
  /** `1.2` for what is numbered by chapter, `2` for definitions and chapters. */
  readonly number?: string;
}

const numberedByChapter: ReadonlySet<AnchorKind> = new Set(['section', 'equation', 'figure', 'table', 'listing']);

/**
 * Gives every anchor its number and every id its one place.
 * @throws {ContentError} where an id stands twice in the book.
 */
export function numberAnchors(pages: readonly RawPage[]): ReadonlyMap<string, Anchor> {
  const anchors = new Map<string, Anchor>();
  const homes = new Map<string, RawPage>();
  let definitions = 0;
  for (const page of pages) {
    const counts = new Map<AnchorKind, number>();
    for (const raw of page.anchors) {
      const home = homes.get(raw.id);
      if (home) throw new ContentError(`the id "${raw.id}" already stands in ${home.file}`, page.file, raw.line);
      homes.set(raw.id, page);
      const place = { ...raw, page: page.name, ...(page.chapter === undefined ? {} : { chapter: page.chapter }) };
      const count = (counts.get(raw.kind) ?? 0) + 1;
      counts.set(raw.kind, count);
      let number: string | undefined;
      if (raw.kind === 'definition') number = String(++definitions);
      else if (raw.kind === 'chapter') number = String(page.chapter);
      else if (page.chapter !== undefined && numberedByChapter.has(raw.kind)) number = `${page.chapter}.${count}`;
      anchors.set(raw.id, number === undefined ? place : { ...place, number });
    }
  }
  return anchors;
}

/** Address of an anchor from a page in the same language folder. */
export function hrefOf(anchor: Anchor, fromPage: string): string {
  const fragment = anchor.kind === 'chapter' ? '' : `#${anchor.id}`;
  return anchor.page === fromPage ? fragment || `${anchor.page}.html` : `${anchor.page}.html${fragment}`;
}
