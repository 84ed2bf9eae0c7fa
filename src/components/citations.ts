import type { Book, Page } from '../book/book.ts';
import { citationOf } from '../book/cite-this.ts';
import type { Citation } from '../book/cite-this.ts';
import { nameOf } from '../book/names.ts';
import { t } from '../chrome/words.ts';
import { figures } from '../figures/registry.ts';
import type { FigureRoom } from '../figures/registry.ts';
import { wordsFor } from '../kit/words.ts';

/** The one figure that stands on the cover, where nothing is numbered. */
export const coverFigure = 'the-box';

/** A figure where it stands in the book. */
export interface ShownFigure {
  readonly id: string;
  readonly room: FigureRoom;
  /** The page that it stands on. */
  readonly page: Page;
  /** "Figure 1.2: A picture becomes a sequence". */
  readonly name: string;
}

/** A figure has a page of its own, for its share card and its citation: this is its name, below the language's folder. */
export const figurePage = (id: string): string => `figures/${id}`;

/** Every figure that the book shows, in book order. */
export function shownFigures(book: Book): readonly ShownFigure[] {
  const numbered = [...book.anchors.values()].filter(({ kind }) => kind === 'figure');
  return [{ id: coverFigure, page: 'index', number: undefined }, ...numbered].flatMap(({ id, page: home, number }) => {
    const room = figures.get(id);
    const page = book.pages.get(home);
    if (!room || !page) return [];
    const { title } = wordsFor(room.words, book.language);
    const name =
      number === undefined
        ? title
        : t(book.language, 'nameAndWords', { name: nameOf('figure', number, book.language, true), words: title });
    return [{ id, room, page, name }];
  });
}

/** How the book is cited as a whole. */
export function citationOfBook(book: Book, address: string | undefined): Citation {
  return citationOf({ title: t(book.language, 'bookTitle'), date: book.changes[0]?.date ?? '', address });
}

/** How one of its chapters is cited. */
export function citationOfChapter(book: Book, page: Page, address: string | undefined): Citation {
  return citationOf({ ...inChapter(book, page), address });
}

/** How one of its figures is cited. */
export function citationOfFigure(book: Book, { id, page, name }: ShownFigure, address: string | undefined): Citation {
  return citationOf({ ...inChapter(book, page), figure: { id, name }, address });
}

function inChapter(book: Book, { name, title, chapter, checked }: Page) {
  const own = chapter === undefined ? undefined : { number: chapter, title, name };
  return { title: t(book.language, 'bookTitle'), date: checked, chapter: own };
}
