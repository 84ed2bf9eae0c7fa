import type { AsPlainObject } from 'minisearch';

/**
 * The index, small enough to travel: terms in order, each without the beginning it shares with the one before, and for
 * each term and field the places that have it. What MiniSearch would write itself is twice as long, compressed.
 */
export interface PackedIndex {
  readonly fields: readonly string[];
  /** By term: one character that says how many letters are kept from the term before, then the rest. */
  readonly terms: string;
  /** By term, one word a field: gaps between places, doubled, and one more where the term stands there repeatedly. */
  readonly places: string;
  /** By field: how many different terms each place has in it. */
  readonly lengths: readonly string[];
}

/** No quotation mark, no backslash, no space, no less-than sign: these stand in a script as they are. */
const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*+,-./:;=>?';
const base = digits.length / 2;
const values: readonly number[] = Array.from({ length: 128 }, (_, code) => digits.indexOf(String.fromCharCode(code)));

/** What "repeatedly" counts as: beyond a few times the score hardly changes. */
const repeatedly = 3;

/** Packs an index whose documents were added with the ids 0, 1, 2 … */
export function pack(index: AsPlainObject): PackedIndex {
  const fields = Object.keys(index.fieldIds);
  const number = (field: string): number => index.fieldIds[field] ?? 0;
  let before = '';
  const terms: string[] = [];
  const places: string[] = [];
  for (const [term, found] of [...index.index].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const kept = sharedLength(before, term);
    terms.push((digits[kept] ?? '') + term.slice(kept));
    before = term;
    for (const field of fields) places.push(packPlaces(found[number(field)] ?? {}));
  }
  const documents = Array.from({ length: index.documentCount }, (_, id) => id);
  const lengths = fields.map((field) =>
    documents.map((id) => packNumber(index.fieldLength[id]?.[number(field)] ?? 0)).join(''),
  );
  return { fields, terms: terms.join(' '), places: places.join(' '), lengths };
}

/** The terms of a packed index, in order. */
export function unpackTerms(terms: string): readonly string[] {
  if (terms === '') return [];
  let before = '';
  return terms.split(' ').map((packed) => {
    before = before.slice(0, digits.indexOf(packed.charAt(0))) + packed.slice(1);
    return before;
  });
}

/** How often a term stands in each place of a packed list. */
export function unpackPlaces(packed: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let place = -1;
  for (const number of unpackNumbers(packed)) {
    place += (number >> 1) + 1;
    found.set(place, number % 2 === 1 ? repeatedly : 1);
  }
  return found;
}

/** The inverse of `packNumber`, for numbers one after another. */
export function unpackNumbers(packed: string): readonly number[] {
  const numbers: number[] = [];
  let number = 0;
  let weight = 1;
  for (let i = 0; i < packed.length; i++) {
    const digit = values[packed.charCodeAt(i)] ?? 0;
    number += (digit % base) * weight;
    weight *= base;
    if (digit >= base) continue;
    numbers.push(number);
    number = 0;
    weight = 1;
  }
  return numbers;
}

function sharedLength(a: string, b: string): number {
  let shared = 0;
  while (shared < digits.length - 1 && shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}

function packPlaces(found: Readonly<Record<string, number>>): string {
  let last = -1;
  return Object.entries(found)
    .map(([place, times]) => [Number(place), times] as const)
    .sort(([a], [b]) => a - b)
    .map(([place, times]) => {
      const gap = place - last - 1;
      last = place;
      return packNumber(2 * gap + (times > 1 ? 1 : 0));
    })
    .join('');
}

/** Low digits first; a digit of the upper half says that more follow. */
function packNumber(number: number): string {
  return number < base
    ? (digits[number] ?? '')
    : (digits[base + (number % base)] ?? '') + packNumber(Math.floor(number / base));
}
