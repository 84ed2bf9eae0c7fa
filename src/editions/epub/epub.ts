import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { Zippable, ZippableFile } from 'fflate';
import { h } from 'hastscript';
import type { Book } from '../../book/book.ts';
import { toPng } from '../../chrome/lettering.ts';
import { strip } from '../../chrome/strip.ts';
import { t } from '../../chrome/words.ts';
import type { Target } from '../links.ts';
import { readPages } from '../pages.ts';
import { document, epubChapter } from './chapter.ts';
import { coverDrawing } from './cover.ts';
import { container, navigation, packageDocument } from './package.ts';

/** Midnight of the first day that a zip file can name: nothing in it depends on when it was made. */
const firstDay = new Date(1980, 0, 1);

/** The book as EPUB 3. */
export async function epub(dist: string, book: Book, address: string | undefined, date: string): Promise<Uint8Array> {
  const { language } = book;
  const pages = readPages(dist, book);
  const names = new Map(pages.map(({ path, page }) => [path, page.name]));
  const place = ({ path, id }: Target): string | undefined => {
    const name = names.get(path);
    return name && `${name}.xhtml${id && `#${id}`}`;
  };
  const chapters = [];
  for (const page of pages) chapters.push(await epubChapter(page, { dist, language, address, place }));

  const title = t(language, 'bookTitle');
  const cover = h(
    'section',
    { 'epub:type': 'cover', className: ['cover'] },
    h('img', { src: 'images/cover.png', alt: title }),
  );
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const files: Record<string, Uint8Array> = {
    'book.css': readFileSync(join(import.meta.dirname, 'book.css')),
    'cover.xhtml': text(document(title, language, cover)),
    'images/cover.png': await toPng(coverDrawing(book)),
    'nav.xhtml': text(navigation(book)),
  };
  for (const { stills } of chapters) for (const [name, svg] of stills) files[`images/${name}`] = text(svg);
  for (const number of new Set(chapters.flatMap(({ strips }) => strips)))
    files[`images/strip-${number}.png`] = strip(number);
  const about = { book, chapters, files: Object.keys(files), address, date };
  const inside: Record<string, Uint8Array> = {
    'META-INF/container.xml': text(container),
    'EPUB/package.opf': text(packageDocument(about)),
    ...Object.fromEntries(chapters.map(({ file, xhtml }) => [`EPUB/${file}`, text(xhtml)])),
    ...Object.fromEntries(Object.entries(files).map(([name, data]) => [`EPUB/${name}`, data])),
  };
  const packed: Zippable = { mimetype: [text('application/epub+zip'), { level: 0 }] satisfies ZippableFile };
  for (const [name, data] of Object.entries(inside)) packed[name] = data;
  return zipSync(packed, { level: 9, mtime: firstDay });
}
