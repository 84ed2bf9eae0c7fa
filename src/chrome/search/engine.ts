import MiniSearch from 'minisearch';
import type { Options, SearchResult } from 'minisearch';
import { pack, unpackNumbers, unpackPlaces, unpackTerms } from './codec.ts';
import type { PackedIndex } from './codec.ts';
import type { Place, PlaceKind, PlaceWithText } from './places.ts';
import { tokensOf } from './tokens.ts';

/** What travels to the page: the places without their words, and the index of the words. */
export interface PackedSearch {
  readonly places: readonly Place[];
  /** Files of the scripts with the words, by page. */
  readonly texts: Readonly<Record<string, string>>;
  readonly index: PackedIndex;
}

export interface Hit {
  readonly place: Place;
  /** Number of the place in the list. */
  readonly number: number;
  /** Terms of the text that answer the query, as `tokensOf` cuts them. */
  readonly terms: readonly string[];
}

export interface Found {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** Whether no place has all the words of the query, so that these have only some. */
  readonly partly: boolean;
}

/** A query longer than this is cut: nobody types it. Characters. */
const longestQuery = 200;

const options: Options<PlaceWithText> = {
  fields: ['title', 'text'],
  tokenize: (text) => tokensOf(text).map(({ term }) => term),
  processTerm: (term) => term,
};

/** The places of a term by field, unpacked when they are asked for: a query touches few of the terms. */
class Postings extends Map<number, Map<number, number>> {
  readonly #packed: readonly string[];

  constructor(packed: readonly string[]) {
    super();
    this.#packed = packed;
  }

  override get(field: number): Map<number, number> | undefined {
    const packed = this.#packed[field];
    if (!packed) return undefined;
    const known = super.get(field) ?? new Map(unpackPlaces(packed));
    this.set(field, known);
    return known;
  }
}

/**
 * MiniSearch over a packed index. Its own `loadJS` wants all lists of all terms as objects first, which takes longer
 * than a reader should wait for the first result; a test holds the two to the same answers.
 */
class PackedEngine extends MiniSearch<PlaceWithText> {
  constructor({ fields, terms, places, lengths }: PackedIndex) {
    super(options);
    const byField = lengths.map(unpackNumbers);
    const count = byField[0]?.length ?? 0;
    const lists = places.split(' ');
    unpackTerms(terms).forEach((term, nth) => {
      this._index.set(term, new Postings(lists.slice(nth * fields.length, (nth + 1) * fields.length)));
    });
    this._documentCount = this._nextId = count;
    for (let id = 0; id < count; id++) {
      this._documentIds.set(id, id);
      this._idToShortId.set(id, id);
      this._fieldLength.set(
        id,
        byField.map((length) => length[id] ?? 0),
      );
    }
    this._fieldIds = Object.fromEntries(fields.map((field, id) => [field, id]));
    this._avgFieldLength = byField.map((length) => length.reduce((sum, terms) => sum + terms, 0) / count);
  }
}

/** Where a reader wants to land, other things equal. */
const weights: Readonly<Record<PlaceKind, number>> = {
  chapter: 2,
  definition: 1.6,
  term: 1.5,
  section: 1.2,
  figure: 1,
  claim: 1,
  page: 1,
  equation: 0.8,
  table: 0.8,
  listing: 0.6,
  reference: 0.4,
};

/** Indexes places, at build. */
export function packSearch(places: readonly PlaceWithText[], texts: Readonly<Record<string, string>>): PackedSearch {
  const engine = new MiniSearch<PlaceWithText & { readonly number: number }>({ ...options, idField: 'number' });
  engine.addAll(places.map((place, number) => ({ ...place, number })));
  const bare = places.map(({ kind, page, id, title, inside }) => {
    return { kind, page, id, title, ...(inside === undefined ? {} : { inside }) };
  });
  return { places: bare, texts, index: pack(engine.toJSON()) };
}

/** The search over a packed index: a query in, hits out, best first. A query without a word has no hits. */
export function openSearch({ places, index }: PackedSearch): (query: string) => Found {
  const engine = new PackedEngine(index);
  const boostDocument = (number: number): number => weights[places[number]?.kind ?? 'page'];
  return (query) => {
    const find = (combineWith: 'AND' | 'OR'): readonly SearchResult[] =>
      engine.search(query.slice(0, longestQuery), {
        combineWith,
        boost: { title: 3 },
        boostDocument,
        // The reader is still typing the last word; and may have mistyped a long one.
        prefix: (_, nth, terms) => nth === terms.length - 1,
        fuzzy: (term) => (term.length > 5 ? 0.2 : false),
        weights: { prefix: 0.4, fuzzy: 0.2 },
      });
    const all = find('AND');
    const partly = all.length === 0;
    const hits = (partly ? find('OR') : all).flatMap(({ id, terms }) => {
      const number = id as number;
      const place = places[number];
      return place ? [{ place, number, terms }] : [];
    });
    return { hits, partly };
  };
}
