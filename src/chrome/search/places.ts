/** What a place is, as a result names it. */
export type PlaceKind =
  | 'chapter' | 'page' | 'section' | 'figure' | 'table' | 'listing' | 'equation' | 'definition' | 'claim' | 'term'
  | 'reference'; // prettier-ignore

/** A place of the book that can be found and linked to. */
export interface Place {
  readonly kind: PlaceKind;
  /** Name of its page, without ending. */
  readonly page: string;
  /** Empty for the page itself. */
  readonly id: string;
  readonly title: string;
  /** What it stands in: its place in the same list; none for a page. */
  readonly inside?: number;
}

/** A place with its words. Each word belongs to the innermost place. */
export interface PlaceWithText extends Place {
  readonly text: string;
}

/** Titles from the page down to what the place stands in. */
export function pathOf(place: Place, places: readonly Place[]): readonly string[] {
  const around = place.inside === undefined ? undefined : places[place.inside];
  return around ? [...pathOf(around, places), around.title] : [];
}

/** Names under which the scripts of a language's search leave their data (kit/data.ts). */
export const indexData = (language: string): string => `search-${language}`;
export const textData = (language: string, page: string): string => `text-${language}-${page}`;

/** File of the index. A name by its content would change every page with every word of any page. */
export const indexFile = (language: string): string => `search-${language}.js`;
