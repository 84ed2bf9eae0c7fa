import type { Book, Page } from '../book/book.ts';
import { bookAuthor } from '../book/cite-this.ts';
import { t } from './words.ts';

/** A chapter as a schema.org ScholarlyArticle, ready to stand in a script element. */
export function scholarlyArticle(book: Book, page: Page, address: string | undefined): string {
  const article = {
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    headline: page.title,
    abstract: page.description,
    position: page.chapter,
    inLanguage: book.language,
    datePublished: book.changes.at(-1)?.date,
    dateModified: page.checked,
    wordCount: page.words,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    author: { '@type': 'Organization', name: bookAuthor },
    isPartOf: { '@type': 'Book', name: t(book.language, 'bookTitle') },
    ...(address ? { url: address } : {}),
    citation: page.citations.map((key) => {
      const reference = book.references.get(key);
      return { '@type': 'CreativeWork', name: reference?.title, ...(reference?.url ? { url: reference.url } : {}) };
    }),
  };
  return JSON.stringify(article).replaceAll('<', '\\u003c');
}
