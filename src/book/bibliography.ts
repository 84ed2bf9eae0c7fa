import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import { ContentError } from './errors.ts';

/** How far a source was read before it was cited. */
export type Known = 'original' | 'secondhand' | 'catalogue';

export interface Reference {
  readonly key: string;
  /** "Kang et al. 2025". */
  readonly short: string;
  readonly title: string;
  readonly url?: string;
  readonly eprint?: string;
  readonly known: Known;
  readonly knownHow?: string;
  readonly bibtex: string;
  /** For sorting: surname, year. */
  readonly order: string;
  readonly csl: CslItem;
}

/** The part of a CSL item that the book itself looks at. */
export interface CslItem {
  readonly id: string;
  readonly title?: string;
  readonly author?: readonly { readonly family?: string; readonly given?: string; readonly literal?: string }[];
  readonly issued?: { readonly 'date-parts'?: readonly (readonly number[])[] };
  readonly URL?: string;
  readonly DOI?: string;
  readonly note?: string;
}

/**
 * Reads the bibliography. Formatting is citation.js's (CSL, APA); `known` and `knownhow` are our own fields.
 * @throws {ContentError} on BibTeX that does not parse, a duplicate key, or an entry that does not say how it is known.
 */
export function readBibliography(bibtex: string, file: string): ReadonlyMap<string, Reference> {
  const references = new Map<string, Reference>();
  for (const { key, source, line } of splitEntries(bibtex)) {
    if (references.has(key)) throw new ContentError(`the key "${key}" stands twice`, file, line);
    const known = fieldOf(source, 'known');
    if (known !== 'original' && known !== 'secondhand' && known !== 'catalogue')
      throw new ContentError(`"${key}" must say known = {original}, {secondhand} or {catalogue}`, file, line);
    const knownHow = fieldOf(source, 'knownhow');
    const bare = withoutOwnFields(source);
    const item = parseEntry(bare, key, file, line);
    const eprint = fieldOf(source, 'eprint');
    const url = item.URL ?? (item.DOI ? `https://doi.org/${item.DOI}` : eprint && `https://arxiv.org/abs/${eprint}`);
    references.set(key, {
      key,
      ...(eprint ? { eprint } : {}),
      short: shortName(item),
      title: item.title ?? key,
      ...(url ? { url } : {}),
      known,
      ...(knownHow ? { knownHow } : {}),
      bibtex: bare,
      order: `${surname(item).toLocaleLowerCase('en')} ${yearOf(item)} ${key}`,
      csl: item,
    });
  }
  return references;
}

function parseEntry(source: string, key: string, file: string, line: number): CslItem {
  try {
    const [item] = new Cite(source).data as CslItem[];
    if (!item) throw new Error('nothing there');
    return item;
  } catch (error) {
    throw new ContentError(`"${key}" does not parse: ${error instanceof Error ? error.message : ''}`, file, line);
  }
}

/** APA without what orders entries and tells them apart: each stands alone here, and that would be most of the work. */
const style = 'apa-alone';
const { styles } = plugins.config.get('@csl');
styles.add(
  style,
  styles
    .get('apa')
    .replace(/ disambiguate-[\w-]+="[^"]*"/g, '')
    .replace(/<sort>[\s\S]*?<\/sort>/g, ''),
);

const formatted = new WeakMap<Reference, string>();

/** The entry as a reader sees it: APA, HTML with emphasis only. Made once, since most stand in several lists. */
export function formatReference(reference: Reference): string {
  const made = formatted.get(reference) ?? format(reference);
  formatted.set(reference, made);
  return made;
}

function format({ csl, eprint, url }: Reference): string {
  const html = new Cite({ ...csl, URL: undefined, DOI: undefined }).format('bibliography', {
    format: 'html',
    template: style,
    lang: 'en-US',
  });
  const body = html.replace(/<\/?div[^>]*>/g, '').trim();
  return eprint && !url?.includes(eprint) ? `${body} arXiv:${eprint}.` : body;
}

function surname(item: CslItem): string {
  const first = item.author?.[0];
  return first?.family ?? first?.literal ?? item.title ?? item.id;
}

function yearOf(item: CslItem): string {
  return String(item.issued?.['date-parts']?.[0]?.[0] ?? 'n.d.');
}

function shortName(item: CslItem): string {
  const people = item.author ?? [];
  const second = people[1]?.family ?? people[1]?.literal;
  const who = people.length > 2 ? `${surname(item)} et al.` : second ? `${surname(item)} & ${second}` : surname(item);
  return `${who} ${yearOf(item)}`;
}

interface Entry {
  readonly key: string;
  readonly source: string;
  readonly line: number;
}

/** Cuts a BibTeX file into its entries, so that an error can name the line. */
function splitEntries(bibtex: string): readonly Entry[] {
  const starts = [...bibtex.matchAll(/^@\w+\{\s*([^,\s]+)\s*,/gm)];
  return starts.map((start, i) => {
    const end = starts[i + 1]?.index ?? bibtex.length;
    const source = bibtex
      .slice(start.index, end)
      .replace(/^\s*%.*$/gm, '')
      .trim();
    return { key: start[1] ?? '', source, line: bibtex.slice(0, start.index).split('\n').length };
  });
}

function fieldOf(entry: string, field: string): string | undefined {
  return new RegExp(`^\\s*${field}\\s*=\\s*\\{(.*?)\\}\\s*,?\\s*$`, 'm').exec(entry)?.[1];
}

function withoutOwnFields(entry: string): string {
  return entry.replace(/^\s*known(how)?\s*=\s*\{.*\}\s*,?\s*\n/gm, '').replace(/,(\s*\})$/, '$1');
}
