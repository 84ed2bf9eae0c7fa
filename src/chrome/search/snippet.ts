import { tokensOf } from './tokens.ts';

/** A piece of text that answers the query, or one that stands between two such. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** About how much of a text is shown, characters. */
const width = 170;
/** How much of that stands before the first hit. */
const lead = 50;

/** The part of a text where most of the terms stand together, cut between words; its beginning where none does. */
export function snippet(text: string, terms: readonly string[]): readonly Piece[] {
  const wanted = new Set(terms);
  const tokens = tokensOf(text);
  const hits = tokens.filter(({ term }) => wanted.has(term));
  let best = 0;
  let from = hits[0]?.start ?? 0;
  for (const first of hits) {
    const near = hits.filter(({ start }) => start >= first.start && start < first.start + width - lead);
    const different = new Set(near.map(({ term }) => term)).size;
    if (different > best) [best, from] = [different, first.start];
  }
  const start = tokens.find((token) => token.start >= from - lead)?.start ?? 0;
  const begin = from <= lead ? 0 : Math.min(start, from);
  const end = tokens.findLast((token) => token.end <= begin + width)?.end ?? 0;
  const stop = text.length <= begin + width ? text.length : Math.max(end, begin);
  const shown = marked(text, begin, stop, hits);
  return [
    ...(begin > 0 ? [{ text: '… ', hit: false }] : []),
    ...shown,
    ...(stop < text.length ? [{ text: ' …', hit: false }] : []),
  ];
}

/** A text from one place to another, in pieces: hits that overlap or touch are one. */
export function marked(
  text: string,
  begin: number,
  stop: number,
  hits: readonly { readonly start: number; readonly end: number }[],
): readonly Piece[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of hits) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  const pieces: Piece[] = [];
  let at = begin;
  const add = (to: number, hit: boolean): void => {
    if (to > at) pieces.push({ text: text.slice(at, to), hit });
    at = Math.max(at, to);
  };
  for (const { start, end } of joined) {
    if (end <= begin || start >= stop) continue;
    add(Math.max(start, at), false);
    add(Math.min(end, stop), true);
  }
  add(stop, false);
  return pieces;
}

/** A title with its hits. */
export function markedTitle(title: string, terms: readonly string[]): readonly Piece[] {
  const wanted = new Set(terms);
  const hits = tokensOf(title).filter(({ term }) => wanted.has(term));
  return marked(title, 0, title.length, hits);
}
