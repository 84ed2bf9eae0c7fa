import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { select, selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import { h } from 'hastscript';
import { sectionsOf } from '../book/book.ts';
import type { Book, Page } from '../book/book.ts';
import { sectionTitle } from '../chrome/sections.ts';
import { t } from '../chrome/words.ts';
import { assemble } from './assemble.ts';
import { wholeStyle } from './inline.ts';
import { attribute, drop, inBookOrder, readPages } from './pages.ts';
import { withFixedFonts } from './paper-fonts.ts';
import { withoutLife } from './still-life.ts';

/** The whole book as one page to be printed: stills for figures, a contents page, running heads for every chapter. */
export async function paperPage(dist: string, book: Book, address: string | undefined): Promise<string> {
  const sections = assemble(readPages(dist, book), dist, address);
  for (const section of sections) {
    withoutLife(section, book.language);
    drop(section, '.still:not(.w608), .figure-table, .references details, .back');
    formulasInWords(section);
  }
  const [cover, ...rest] = sections;
  const text = sections.map((section) => toText(section)).join('') + t(book.language, 'contentsOfBook');
  const heads = inBookOrder(book).map((page, i) => runningHeads(book, page, i));
  const own = readFileSync(join(import.meta.dirname, 'paper.css'), 'utf8');
  const html = h('html', { lang: book.language, dataTheme: 'light' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('title', t(book.language, 'bookTitle')),
      h('style', await withFixedFonts(wholeStyle(dist), text)),
      h('style', own + heads.join('\n')),
    ]),
    h('body', [...(cover ? [cover] : []), contents(book), ...rest]),
  ]);
  return `<!doctype html>${toHtml(html)}`;
}

/** In the tags of a PDF a formula is a picture; its words are those of the equation, or its TeX. */
function formulasInWords(section: Element): void {
  for (const formula of selectAll('.katex', section)) {
    const tex = select('annotation', formula);
    formula.properties.role = 'img';
    formula.properties.ariaLabel = tex ? toText(tex) : '';
  }
  for (const body of selectAll('.equation-body', section)) {
    const formula = select('.katex', body);
    if (formula) formula.properties.ariaLabel = attribute(body, 'ariaLabel');
    body.properties = { className: ['equation-body'] };
  }
  drop(section, '.katex-mathml');
}

/** Even pages carry the title of the book, odd ones that of the chapter; the cover carries nothing. */
function runningHeads(book: Book, page: Page, index: number): string {
  const name = `part-${index}`;
  const own = `[id="${page.name}"] { page: ${name}; }\n`;
  if (page.kind === 'cover') return own;
  const title = page.chapter === undefined ? page.title : `${page.chapter}\u2002${page.title}`;
  return own + pageSides(name, t(book.language, 'bookTitle'), title);
}

/** The margins of left and right pages: a title above, the number of the page below, both at the outer edge. */
export function pageSides(name: string, left: string, right: string): string {
  const side = (edge: string, title: string): string =>
    `@page ${name}:${edge} {\n` +
    `  @top-${edge} { content: ${JSON.stringify(title)}; font: 400 8.4pt/12pt 'Source Sans 3'; color: #454b50; }\n` +
    `  @bottom-${edge} { content: counter(page); font: 400 8.4pt/12pt 'Source Sans 3'; color: #15181b; }\n}\n`;
  return side('left', left) + side('right', right);
}

/** Every page and section of the book, each with a place for the number of its page, which printing fills in. */
function contents(book: Book): Element {
  const line = (id: string, title: string, number = ''): Element =>
    h('a', { href: `#${id}` }, [
      h('span', { className: ['number'] }, number),
      h('span', { className: ['title'] }, title),
      h('span', { className: ['page-number'], dataOf: id }, '000'),
    ]);
  const sections = (page: Page): RootContent[] => {
    const all = page.chapter === undefined ? [] : sectionsOf(book, page);
    if (all.length === 0) return [];
    return [h('ol', all.map((one) => h('li', line(one.id, sectionTitle(one, book.language), one.number))))]; // prettier-ignore
  };
  return h('nav', { className: ['paper-contents', 'prose'], ariaLabelledBy: 'paper-contents' }, [
    h('h1', { id: 'paper-contents' }, t(book.language, 'contentsOfBook')),
    h(
      'ol',
      inBookOrder(book)
        .filter(({ kind }) => kind !== 'cover')
        .map((page) =>
          h('li', [
            line(page.name, page.title, page.chapter === undefined ? '' : String(page.chapter)),
            ...sections(page),
          ]),
        ),
    ),
  ]);
}
