import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Book } from '../../src/book/book.ts';
import { epub } from '../../src/editions/epub/epub.ts';
import { paperPage } from '../../src/editions/paper.ts';
import { print } from '../../src/editions/pdf.ts';
import { unrelease } from '../../src/editions/release.ts';
import { singleFile } from '../../src/editions/single.ts';
import { defaultLanguage, loadBook } from '../../src/markdown/load.ts';
import { editions } from '../tools/editions.ts';
import { dist } from '../tools/site.ts';

/** In English; other languages are made by the same code. */
const made = (ending: string): Buffer => {
  const files = editions(ending).filter((file) => !/\.[a-z]{2}(?:\.single|\.epub|-a4)/.test(basename(file)));
  return readFileSync(files[0] ?? '');
};

describe('made a second time, byte for byte the same', { timeout: 300_000 }, () => {
  let book: Book;
  let date = '';
  /** The site as it was before the editions were listed in it. */
  const site = mkdtempSync(join(tmpdir(), 'site-'));
  afterAll(() => {
    rmSync(site, { recursive: true });
  });
  beforeAll(async () => {
    cpSync(dist, site, { recursive: true });
    await unrelease(site);
    book = await loadBook(defaultLanguage);
    date = book.changes[0]?.date ?? '';
  });

  it('is the edition of one file', () => {
    expect(Buffer.from(singleFile(site, book, undefined)).equals(made('.single.html'))).toBe(true);
  });

  it('is the EPUB', async () => {
    expect(made('.epub').equals(await epub(site, book, undefined, date))).toBe(true);
  });

  it('is the PDF, as long as the same Chromium prints it', async () => {
    expect(made('-a4.pdf').equals(await print(await paperPage(site, book, undefined), 'A4', date))).toBe(true);
  });
});
