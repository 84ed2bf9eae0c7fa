import { createHash } from 'node:crypto';
import { sectionsOf } from '../../book/book.ts';
import type { Book } from '../../book/book.ts';
import { bookAuthor } from '../../book/cite-this.ts';
import { sectionTitle } from '../../chrome/sections.ts';
import { t } from '../../chrome/words.ts';
import { escapeXml } from '../../kit/surface-svg.ts';
import { inBookOrder } from '../pages.ts';
import type { EpubChapter } from './chapter.ts';

export const container =
  '<?xml version="1.0" encoding="utf-8"?>\n' +
  '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">' +
  '<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>' +
  '</container>\n';

const types: Readonly<Record<string, string>> = {
  xhtml: 'application/xhtml+xml',
  css: 'text/css',
  svg: 'image/svg+xml',
  png: 'image/png',
  ttf: 'font/ttf',
};

export interface Package {
  readonly book: Book;
  readonly chapters: readonly EpubChapter[];
  /** Every other file, by its path. */
  readonly files: readonly string[];
  readonly address: string | undefined;
  /** ISO date. */
  readonly date: string;
}

/** The package document: what the book is, who can read it how, which files it has and in which order. */
export function packageDocument({ book, chapters, files, address, date }: Package): string {
  const { language } = book;
  const title = t(language, 'bookTitle');
  const cover = book.pages.get('index');
  const meta = (property: string, value: string): string => `<meta property="${property}">${escapeXml(value)}</meta>`;
  const items = [
    ...chapters.map(({ file, hasMath }) => item(file, hasMath ? 'mathml' : '')),
    ...files.map((file) => item(file, file === 'nav.xhtml' ? 'nav' : file === 'images/cover.png' ? 'cover-image' : '')),
  ];
  const order = ['cover.xhtml', ...chapters.slice(0, 1).map(({ file }) => file), 'nav.xhtml'];
  const spine = [...order, ...chapters.slice(1).map(({ file }) => file)];
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${language}">`,
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:identifier id="id">${identifier(address ?? title, language)}</dc:identifier>`,
    `<dc:title>${escapeXml(title)}</dc:title>`,
    `<dc:language>${language}</dc:language>`,
    `<dc:creator>${escapeXml(bookAuthor)}</dc:creator>`,
    `<dc:description>${escapeXml(cover?.description ?? '')}</dc:description>`,
    `<dc:date>${date}</dc:date>`,
    `<dc:rights>${escapeXml(t(language, 'license'))}</dc:rights>`,
    ...(address ? [`<dc:source>${escapeXml(address)}</dc:source>`] : []),
    meta('dcterms:modified', `${date}T00:00:00Z`),
    ...['textual', 'visual'].map((mode) => meta('schema:accessMode', mode)),
    meta('schema:accessModeSufficient', 'textual'),
    meta('schema:accessModeSufficient', 'textual,visual'),
    ...['alternativeText', 'longDescription', 'MathML', 'structuralNavigation', 'tableOfContents', 'readingOrder', 'displayTransformability'].map((feature) => meta('schema:accessibilityFeature', feature)), // prettier-ignore
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', t(language, 'epubAccess')),
    '</metadata>',
    `<manifest>${items.join('')}</manifest>`,
    `<spine>${spine.map((file) => `<itemref idref="${idOf(file)}"/>`).join('')}</spine>`,
    '</package>\n',
  ].join('\n');
}

function item(file: string, properties: string): string {
  const type = types[file.split('.').pop() ?? ''];
  if (!type) throw new RangeError(`${file} is of no kind that an EPUB has`);
  const more = properties ? ` properties="${properties}"` : '';
  return `<item id="${idOf(file)}" href="${file}" media-type="${type}"${more}/>`;
}

const idOf = (file: string): string => `f-${file.replace(/[^\w-]/g, '-')}`;

/** One name for the book for ever, made from its address or its title (a UUID of version 8). */
function identifier(name: string, language: string): string {
  const hex = createHash('sha256').update(`${name} ${language}`).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

/** The navigation document: contents with sections, and the list of figures. */
export function navigation(book: Book): string {
  const { language } = book;
  const link = (href: string, text: string): string => `<li><a href="${href}">${escapeXml(text)}</a></li>`;
  const pages = inBookOrder(book).map((page) => {
    const sections = page.chapter === undefined ? [] : sectionsOf(book, page);
    const lines = sections.map((one) =>
      link(`${page.name}.xhtml#${one.id}`, [one.number, sectionTitle(one, language)].filter(Boolean).join(' ')),
    );
    const name = page.chapter === undefined ? page.title : `${page.chapter} ${page.title}`;
    const below = lines.length > 0 ? `<ol>${lines.join('')}</ol>` : '';
    return link(`${page.name}.xhtml`, name).replace('</li>', `${below}</li>`);
  });
  const title = escapeXml(t(language, 'contentsOfBook'));
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n` +
    `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">` +
    `<head><title>${title}</title><link rel="stylesheet" type="text/css" href="book.css"/></head><body>` +
    `<nav epub:type="toc" role="doc-toc" id="toc"><h1>${title}</h1><ol>${pages.join('')}</ol></nav>` +
    `<nav epub:type="landmarks" hidden="hidden"><h2>${title}</h2><ol>` +
    `<li><a epub:type="cover" href="cover.xhtml">${escapeXml(t(language, 'bookTitle'))}</a></li>` +
    `<li><a epub:type="toc" href="nav.xhtml#toc">${title}</a></li>` +
    `<li><a epub:type="bodymatter" href="${firstChapter(book)}.xhtml">${escapeXml(t(language, 'chapters'))}</a></li>` +
    `</ol></nav></body></html>\n`
  );
}

function firstChapter(book: Book): string {
  return inBookOrder(book).find(({ chapter }) => chapter === 1)?.name ?? 'index';
}
