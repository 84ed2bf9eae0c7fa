/** The book has no single author; this is how it is to be cited. */
export const bookAuthor = 'The World Simulators contributors';

export interface Citable {
  readonly title: string;
  /** ISO date. */
  readonly date: string;
  readonly chapter?: { readonly number: number; readonly title: string; readonly name: string };
  /** Public address of the book, if it has one. */
  readonly address?: string | undefined;
}

/** Plain text and BibTeX for the book or for one chapter. */
export function citationOf({ title, date, chapter, address }: Citable): {
  readonly text: string;
  readonly bibtex: string;
} {
  const year = date.slice(0, 4);
  const url = address && new URL(chapter ? `${chapter.name}.html` : '', address).href;
  const text = chapter
    ? `${bookAuthor} (${year}). ${chapter.title}. In: ${title}, chapter ${chapter.number}.`
    : `${bookAuthor} (${year}). ${title}`;
  const fields = [
    `author = {{${bookAuthor}}}`,
    `title = {${chapter ? chapter.title : title}}`,
    ...(chapter ? [`booktitle = {${title}}`, `chapter = {${chapter.number}}`] : []),
    `year = {${year}}`,
    ...(url ? [`url = {${url}}`] : []),
  ];
  const key = `worldsimulators${year}${chapter ? `ch${chapter.number}` : ''}`;
  return {
    text: url ? `${text} ${url}` : text,
    bibtex: `@${chapter ? 'incollection' : 'misc'}{${key},\n  ${fields.join(',\n  ')}\n}`,
  };
}
