import type { AsPlainObject } from 'minisearch';

/**
 * The index, small enough to travel: terms in order, each without the beginning it shares with the one before, and for
 * each term and field the places that have it. What MiniSearch would write itself is twice as long, compressed.
 */
export interface PackedIndex {
  readonly fields: readonly string[];
  /** Places that were indexed; their numbers are their ids. */
  readonly count: number;
  /** By term: one character that says how many letters are kept from the term before, then the rest. */
  readonly terms: string;
  /** By term, one word a field: gaps between places, doubled, and one more where the term stands there repeatedly. */
  readonly places: string;
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
  let before = '';
  const terms: string[] = [];
  const places: string[] = [];
  for (const [term, found] of [...index.index].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const kept = sharedLength(before, term);
    terms.push((digits[kept] ?? '') + term.slice(kept));
    before = term;
    for (const field of fields) places.push(packPlaces(found[index.fieldIds[field] ?? 0] ?? {}));
  }
  return { fields, count: index.documentCount, terms: terms.join(' '), places: places.join(' ') };
}

/** The inverse of `pack`, as `MiniSearch.loadJS` takes it. */
export function unpack({ fields, count, terms, places }: PackedIndex): AsPlainObject {
  const lists = places.split(' ');
  // How many different terms a place has in each field.
  const lengths = fields.map(() => new Uint16Array(count));
  let before = '';
  const index = terms.split(' ').map((packed, nth): AsPlainObject['index'][number] => {
    const term = before.slice(0, digits.indexOf(packed.charAt(0))) + packed.slice(1);
    before = term;
    const found: Record<number, Record<number, number>> = {};
    for (const [field, length] of lengths.entries()) {
      const list = lists[nth * lengths.length + field];
      if (list) found[field] = unpackPlaces(list, length);
    }
    return [term, found];
  });
  const numbers = Array.from({ length: count }, (_, number) => number);
  return {
    documentCount: count,
    nextId: count,
    documentIds: Object.fromEntries(numbers.map((id) => [id, id])),
    fieldIds: Object.fromEntries(fields.map((field, id) => [field, id])),
    fieldLength: Object.fromEntries(numbers.map((id) => [id, lengths.map((length) => length[id] ?? 0)])),
    averageFieldLength: lengths.map((length) => length.reduce((sum, terms) => sum + terms, 0) / count),
    storedFields: {},
    dirtCount: 0,
    index,
    serializationVersion: 2,
  };
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

/** How often a term stands in each place of a packed list; counts it in the lengths of those places. */
function unpackPlaces(packed: string, lengths: Uint16Array): Record<number, number> {
  const found: Record<number, number> = {};
  let place = -1;
  let number = 0;
  let weight = 1;
  for (let i = 0; i < packed.length; i++) {
    const digit = values[packed.charCodeAt(i)] ?? 0;
    number += (digit % base) * weight;
    weight *= base;
    if (digit >= base) continue;
    place += (number >> 1) + 1;
    found[place] = number % 2 === 1 ? repeatedly : 1;
    lengths[place] = (lengths[place] ?? 0) + 1;
    number = 0;
    weight = 1;
  }
  return found;
}

/** Low digits first; a digit of the upper half says that more follow. */
function packNumber(number: number): string {
  return number < base
    ? (digits[number] ?? '')
    : (digits[base + (number % base)] ?? '') + packNumber(Math.floor(number / base));
}
