import { parse } from 'yaml';
import { ContentError } from './errors.ts';

export interface GlossaryTerm {
  readonly key: string;
  readonly term: string;
  readonly text: string;
  readonly chapter: number;
}

/** @throws {ContentError} on an entry that lacks its term, its text or its chapter. */
export function readGlossary(source: string, file: string, language: string): ReadonlyMap<string, GlossaryTerm> {
  const terms = new Map<string, GlossaryTerm>();
  const raw = parseYaml(source, file);
  for (const [key, entry] of Object.entries(raw)) {
    const words = record(entry)[language] ?? record(entry)['en'];
    const { term, text } = record(words);
    const chapter = record(entry)['chapter'];
    if (typeof term !== 'string' || typeof text !== 'string' || typeof chapter !== 'number')
      throw new ContentError(`term "${key}" needs a chapter and, under "en", a term and a text`, file);
    terms.set(key, { key, term, text, chapter });
  }
  return terms;
}

export function parseYaml(source: string, file: string): Readonly<Record<string, unknown>> {
  try {
    return record(parse(source) ?? {});
  } catch (error) {
    throw new ContentError(error instanceof Error ? error.message : String(error), file);
  }
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
