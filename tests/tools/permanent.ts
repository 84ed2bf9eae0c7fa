/** Which ids of a built page are promises, and the list of those ever made. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltPage } from './site.ts';

export const anchorsFile = join(import.meta.dirname, '../../content/anchors.json');

export interface Anchors {
  /** Page, and the ids published on it, in order of appearance. Nothing is ever taken out. */
  readonly published: Readonly<Record<string, readonly string[]>>;
  /** An id that was given up, and the id that answers in its place; the build puts it there. */
  readonly aliases: Readonly<Record<string, string>>;
}

export function readAnchors(): Anchors {
  return JSON.parse(readFileSync(anchorsFile, 'utf8')) as Anchors;
}

/** The parts of a page that only the page itself points to: uses, notes, its own lists of terms and references. */
const partsOfPage = /^-(?:use-|note-|ref-|term-|terms$|references$)/;
/** The sentence and title of a place that has an id of its own, and what its drawing refers to. */
const partsOfPlace = /-(?:say|title|\d{3}-[\w-]+)$/;

/** Ids that readers may link to for ever: all but those above, so that a new kind of place cannot be forgotten. */
export function permanentIds({ ids, name }: Pick<BuiltPage, 'ids' | 'name'>): readonly string[] {
  const all = new Set(ids);
  const page = name.split('/').at(-1) ?? name;
  return ids.filter(
    (id) =>
      id !== 'text' &&
      !id.startsWith('page-') &&
      !(id.startsWith(page) && partsOfPage.test(id.slice(page.length))) &&
      !(partsOfPlace.test(id) && all.has(id.replace(partsOfPlace, ''))),
  );
}
