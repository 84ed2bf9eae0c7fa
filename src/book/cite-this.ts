import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';

/** The book has no single author; this is how it is to be cited. */
export const bookAuthor = 'The World Simulators contributors';

export interface Citable {
  readonly title: string;
  /** ISO date. */
  readonly date: string;
  readonly chapter?: { readonly number: number; readonly title: string; readonly name: string } | undefined;
  /** A figure, of the chapter or of the book's cover. `name` is what it is called: "Figure 1.2: A picture…". */
  readonly figure?: { readonly id: string; readonly name: string } | undefined;
  /** Public address of the book, if it has one. */
  readonly address?: string | undefined;
}

export interface Citation {
  readonly text: string;
  readonly bibtex: string;
  readonly ris: string;
}

/** Plain text, BibTeX and RIS for the book, for one chapter or for one figure. */
export function citationOf(cited: Citable): Citation {
  const { title, date, chapter, figure } = cited;
  const year = date.slice(0, 4);
  const url = addressOf(cited);
  const part = figure?.name ?? chapter?.title;
  const place = chapter ? `${title}, chapter ${chapter.number}` : title;
  const text = `${bookAuthor} (${year}). ${part ? `${sentence(part)} In: ${sentence(place)}` : title}`;
  const fields = [
    `author = {{${bookAuthor}}}`,
    `title = {${part ?? title}}`,
    ...(part ? [`booktitle = {${title}}`] : []),
    ...(chapter ? [`chapter = {${chapter.number}}`] : []),
    `year = {${year}}`,
    ...(url ? [`url = {${url}}`] : []),
  ];
  const key = `worldsimulators${year}${figure ? figure.id.replaceAll('-', '') : chapter ? `ch${chapter.number}` : ''}`;
  return {
    text: url ? `${text} ${url}` : text,
    bibtex: `@${part ? 'incollection' : 'misc'}{${key},\n  ${fields.join(',\n  ')}\n}`,
    ris: risOf(cited, key, part, url),
  };
}

/** With a full stop, unless it ends in another. */
function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

function addressOf({ chapter, figure, address }: Citable): string | undefined {
  if (!address) return undefined;
  const page = chapter ? `${chapter.name}.html` : '';
  return new URL(figure ? `${page}#${figure.id}` : page, address).href;
}

function risOf({ title, date, chapter, figure }: Citable, id: string, part?: string, url?: string): string {
  const item = {
    id, // else the library makes one up, another each time
    type: figure ? 'figure' : chapter ? 'chapter' : 'book',
    title: part ?? title,
    author: [{ literal: bookAuthor }],
    issued: { 'date-parts': [date.split('-').map(Number)] },
    ...(part ? { 'container-title': title } : {}),
    ...(figure ? { note: `In: ${title}` } : {}), // a figure of RIS has no container
    ...(chapter ? { 'chapter-number': String(chapter.number) } : {}),
    ...(url ? { URL: url } : {}),
  };
  return new Cite(item).format('ris').trim();
}
