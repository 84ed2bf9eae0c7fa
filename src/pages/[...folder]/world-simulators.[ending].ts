import type { APIContext } from 'astro';
import { chapters } from '../../book/book.ts';
import type { Citation } from '../../book/cite-this.ts';
import { citationOfBook, citationOfChapter, citationOfFigure, shownFigures } from '../../components/citations.ts';
import { defaultLanguage, languages, loadBook } from '../../markdown/load.ts';

const endings = ['bib', 'ris'] as const;

/** Every citation of the book in one file, for a reference manager. */
export function getStaticPaths() {
  return languages().flatMap((language) =>
    endings.map((ending) => ({
      params: { folder: language === defaultLanguage ? undefined : language, ending },
      props: { language, ending },
    })),
  );
}

export async function GET({ props, site }: APIContext<{ language: string; ending: (typeof endings)[number] }>) {
  const book = await loadBook(props.language);
  const all: readonly Citation[] = [
    citationOfBook(book, site?.href),
    ...chapters(book).map((chapter) => citationOfChapter(book, chapter, site?.href)),
    ...shownFigures(book).map((shown) => citationOfFigure(book, shown, site?.href)),
  ];
  return new Response(all.map(({ bibtex, ris }) => `${props.ending === 'bib' ? bibtex : ris}\n`).join('\n'));
}
