import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateSync, inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFStreamWriter } from '@cantoo/pdf-lib';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { bookAuthor } from '../book/cite-this.ts';
import { chromiumFlags, findChromium } from './browser.ts';

/** Sheets, by the name that CSS has for them. */
export const papers = ['A4', 'letter'] as const;
export type Paper = (typeof papers)[number];

/**
 * Prints a page on one paper. Twice: the first time to learn on which pages the places of the contents are.
 * @param date of the book, `2026-11-22`. The file carries it in place of the time of printing, so that one Chromium
 * prints the same bytes again.
 */
export async function print(html: string, paper: Paper, date: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'book-'));
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] });
  try {
    const file = join(folder, 'book.html');
    writeFileSync(file, html);
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    await page.goto(pathToFileURL(file).href);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => document.fonts.ready);
    const draft = await PDFDocument.load(await printOn(page, paper));
    await fillIn(page, pageNumbers(draft));
    return await finished(await printOn(page, paper), date);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

async function printOn(page: Page, paper: Paper): Promise<Buffer> {
  await page.evaluate((size) => {
    const style = document.querySelector('#paper') ?? document.head.appendChild(document.createElement('style'));
    style.id = 'paper';
    style.textContent = `@page { size: ${size}; }`;
  }, paper);
  return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
}

/** On which page, counted from 1, each place is that something in the file leads to. */
export function pageNumbers(pdf: PDFDocument): Readonly<Record<string, number>> {
  const places = pdf.catalog.lookup(PDFName.of('Dests'), PDFDict);
  const pages = pdf.getPages().map(({ ref }) => ref.toString());
  const numbers = places.entries().map(([name]) => {
    return [name.decodeText(), pages.indexOf(String(places.lookup(name, PDFArray).get(0))) + 1] as const;
  });
  return Object.fromEntries(numbers.filter(([, number]) => number > 0));
}

async function fillIn(page: Page, numbers: Readonly<Record<string, number>>): Promise<void> {
  await page.evaluate((known) => {
    for (const place of document.querySelectorAll<HTMLElement>('[data-of]')) {
      const number = known[place.dataset['of'] ?? ''];
      if (number === undefined) throw new Error(`nothing printed has the id ${place.dataset['of'] ?? ''}`);
      place.textContent = String(number);
    }
  }, numbers);
}

/** Chromium's file with the book's own date and author, packed: its tags would make up more than half of it. */
async function finished(printed: Uint8Array, date: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  const day = new Date(`${date}T00:00:00Z`);
  pdf.setCreationDate(day);
  pdf.setModificationDate(day);
  pdf.setAuthor(bookAuthor);
  pdf.setTitle(pdf.getTitle() ?? '', { showInWindowTitleBar: true });
  const pages = new Set(pdf.getPages().map(({ node }) => node.get(PDFName.of('Contents'))));
  for (const [ref, stream] of pdf.context.enumerateIndirectObjects()) {
    if (!(stream instanceof PDFRawStream) || !has(stream, 'Filter', 'FlateDecode')) continue;
    const isDrawing = pages.has(ref) || has(stream, 'Subtype', 'Form');
    const content = inflateSync(stream.contents);
    // The browser packs in a hurry: the highest level takes a twentieth off.
    const packed = deflateSync(isDrawing ? rounded(content) : content, { level: 9 });
    pdf.context.assign(ref, PDFRawStream.of(stream.dict, packed));
  }
  await pdf.flush();
  return PDFStreamWriter.forContext(pdf.context, 50, true, objectsInAStream).serializeToBuffer();
}

/** Many small objects, such as tags, pack better together; a reader has to open all of a stream for one of them. */
const objectsInAStream = 5000;

function has({ dict }: PDFRawStream, key: string, name: string): boolean {
  return dict.get(PDFName.of(key)) === PDFName.of(name);
}

/**
 * What a page draws, to a hundredth of a pixel: the browser writes eight digits, a quarter of the file. Matrices (`cm`)
 * keep theirs.
 */
function rounded(content: Buffer): Buffer {
  const lines = content.toString('latin1').split('\n');
  const short = lines.map((line) => {
    if (line.endsWith(' cm')) return line;
    return line.replace(/-?\d*\.\d{3,}/g, (digits) => {
      const number = Number(digits);
      return String(Number(number.toFixed(Math.abs(number) < 1 ? 4 : 2)));
    });
  });
  return Buffer.from(short.join('\n'), 'latin1');
}
