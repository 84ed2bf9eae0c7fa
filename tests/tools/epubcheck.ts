/** What the W3C's own checker says of the EPUB files in `dist/downloads/`. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../src/build/files.ts';
import { debian, onPath } from '../../src/editions/browser.ts';
import { dist } from './site.ts';

const jar = (): string | undefined =>
  [process.env['EPUBCHECK_JAR'], '/usr/share/java/epubcheck.jar'].find((file) => file && existsSync(file));

/** @returns whether there are no errors and no warnings. */
export function checkEpub(): boolean {
  console.log('\nEPUBCheck');
  const [java] = onPath('java');
  if (!java || !jar()) debian('epubcheck', 'default-jre-headless');
  const found = jar();
  if (!found || onPath('java').length === 0) {
    console.log(
      'No EPUBCheck: install Java and set EPUBCHECK_JAR to the epubcheck.jar of https://www.w3.org/publishing/epubcheck/.',
    );
    return false;
  }
  const books = filesBelow(join(dist, 'downloads'), '.epub');
  if (books.length === 0) console.log('No EPUB: run `npm run build` and `npm run editions` first.');
  return books.length > 0 && books.every((book) => isValid(found, book));
}

function isValid(found: string, book: string): boolean {
  const { status, stdout } = spawnSync('java', ['-jar', found, '--failonwarnings', book], { encoding: 'utf8' });
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'}  ${book}\n${stdout}`);
  return status === 0;
}
