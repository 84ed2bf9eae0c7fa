/** One term of a text: what the index knows it by, and where it stands. */
export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** A run of characters written without spaces, or a word, or a number with its point. */
const run = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+)|\d+(?:\.\d+)+|(?:(?!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})[\p{L}\p{N}\p{M}])+/gu; // prettier-ignore

/** Longer terms are cut: no word is that long, and what a reader pastes may be. */
const longest = 40;

/**
 * The terms of a text, with their places. Chinese and Japanese have no spaces: each two neighboring characters are a
 * term, which needs no dictionary, so that the build and every browser cut alike. The last character of a run stands
 * alone as well, so that each one begins a term.
 */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(run)].flatMap(({ 0: found, 1: unspaced, index }) => {
    if (unspaced === undefined) return [{ term: normal(found), start: index, end: index + found.length }];
    const places: Token[] = [];
    let start = index;
    for (const character of unspaced) {
      const rest = unspaced.slice(start - index + character.length);
      const next = rest === '' ? '' : String.fromCodePoint(rest.codePointAt(0) ?? 0);
      places.push({ term: character + next, start, end: start + character.length + next.length });
      start += character.length;
    }
    return places;
  });
}

/** A word as it is looked for: small letters, no accents, no plural s. */
function normal(word: string): string {
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().slice(0, longest);
  return plain.length > 3 && /[^sui]s$/.test(plain) ? plain.slice(0, -1) : plain;
}
