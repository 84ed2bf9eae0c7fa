import { expect, it } from 'vitest';
import { citationOf } from '../../../src/book/cite-this.ts';

const book = { title: 'The Book', date: '2026-11-22' };
const chapter = { number: 2, title: 'Two', name: '2-two' };

it('a chapter is cited with its book, and with an address only where there is one', () => {
  const without = citationOf({ ...book, chapter });
  expect(without.text).toBe('The World Simulators contributors (2026). Two. In: The Book, chapter 2.');
  expect(without.bibtex).toMatch(/^@incollection\{worldsimulators2026ch2,/);
  expect(without.bibtex).not.toContain('url');
  const { text, bibtex } = citationOf({ ...book, chapter, address: 'https://example.org/x/' });
  expect(text).toMatch(/ https:\/\/example\.org\/x\/2-two\.html$/);
  expect(bibtex).toContain('url = {https://example.org/x/2-two.html}');
});

it('the book is cited as a whole, its author in double braces so that no part is taken for a first name', () => {
  const { bibtex } = citationOf(book);
  expect(bibtex).toMatch(/^@misc\{worldsimulators2026,/);
  expect(bibtex).toContain('author = {{The World Simulators contributors}}');
});

it('a figure is cited with its chapter, and its address leads to it', () => {
  const figure = { id: 'a-figure', name: 'Figure 2.1: A figure' };
  const { text, bibtex, ris } = citationOf({ ...book, chapter, figure, address: 'https://example.org/x/' });
  expect(text).toBe(
    'The World Simulators contributors (2026). Figure 2.1: A figure. In: The Book, chapter 2. https://example.org/x/2-two.html#a-figure',
  );
  expect(bibtex).toContain('title = {Figure 2.1: A figure}');
  expect(ris.split('\n')).toEqual(
    expect.arrayContaining([
      'TY  - FIGURE',
      'AU  - The World Simulators contributors',
      'DA  - 2026/11/22/',
      'TI  - Figure 2.1: A figure',
      'UR  - https://example.org/x/2-two.html#a-figure',
    ]),
  );
});

it('RIS says what the thing is, and ends its record', () => {
  expect(citationOf(book).ris).toMatch(/^TY {2}- BOOK\n[\s\S]*\nER {2}-$/);
  expect(citationOf({ ...book, chapter }).ris).toMatch(/^TY {2}- CHAP\n/);
});

it('a citation is the same each time it is made', () => {
  expect(citationOf(book)).toEqual(citationOf(book));
  expect(citationOf(book).ris).not.toContain('temp_id');
});
