/**
 * Makes the editions of the book out of `dist/`, into `dist/downloads/`, and the site ready for a server: `npm run
 * editions`, after `npm run build`. They carry the public address that the build was given, if it was given one.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadsStem } from '../chrome/downloads.ts';
import { defaultLanguage, languages, loadBook } from '../markdown/load.ts';
import { epub } from './epub/epub.ts';
import { papers, print } from './pdf.ts';
import { paperPage } from './paper.ts';
import { release, unrelease } from './release.ts';
import { singleFile } from './single.ts';

const dist = join(process.cwd(), 'dist');
const downloads = join(dist, 'downloads');
if (!existsSync(join(dist, 'index.html'))) throw new Error('there is no dist/: run `npm run build` first');
await unrelease(dist);
mkdirSync(downloads);

const address = /<link rel="canonical" href="([^"]*)"/.exec(readFileSync(join(dist, 'index.html'), 'utf8'))?.[1];
for (const language of languages()) await make(language);
await release(dist);

async function make(language: string): Promise<void> {
  const book = await loadBook(language);
  const date = book.changes[0]?.date ?? '1980-01-01';
  const stem = language === defaultLanguage ? downloadsStem : `${downloadsStem}.${language}`;
  await timed(`${stem}.single.html`, () => singleFile(dist, book, address));
  await timed(`${stem}.epub`, () => epub(dist, book, address, date));
  const html = await paperPage(dist, book, address);
  for (const paper of papers) await timed(`${stem}-${paper.toLowerCase()}.pdf`, () => print(html, paper, date));
}

/** Writes one file and says what it weighs and how long it took. */
async function timed(file: string, content: () => string | Uint8Array | Promise<string | Uint8Array>): Promise<void> {
  const start = performance.now();
  const made = await content();
  writeFileSync(join(downloads, file), made);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${file.padEnd(60)} ${(Buffer.byteLength(made) / 1000).toFixed(0).padStart(6)} kB ${seconds.padStart(6)} s`,
  );
}
