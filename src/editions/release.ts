import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesBelow } from '../build/files.ts';
import { writeWorker } from '../build/offline.ts';
import { downloadsBlock, downloadsStem, sumsFile, withDownloads } from '../chrome/downloads.ts';
import type { Download } from '../chrome/downloads.ts';
import { compress } from './compress.ts';
import { zipSite } from './zip.ts';

/** Puts the site back as the build left it: no downloads, no compressed twins. Before any edition is made. */
export async function unrelease(site: string): Promise<void> {
  rmSync(join(site, 'downloads'), { recursive: true, force: true });
  for (const file of [...filesBelow(site, '.gz'), ...filesBelow(site, '.br')]) rmSync(file);
  await offer(site, []);
}

/**
 * Makes the site ready to be put on a server, when all other editions lie in `downloads/`: adds the zip of the site,
 * which has no downloads in it, then the list of them all, and last the compressed twin of each text.
 */
export async function release(site: string): Promise<void> {
  const folder = join(site, 'downloads');
  writeFileSync(join(folder, `${downloadsStem}.zip`), zipSite(site, downloadsStem));
  const downloads = readdirSync(folder)
    .filter((file) => file !== sumsFile)
    .sort()
    .map((file): Download => {
      const content = readFileSync(join(folder, file));
      return { file, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
    });
  writeFileSync(join(folder, sumsFile), downloads.map(({ file, sha256 }) => `${sha256}  ${file}\n`).join(''));
  await offer(site, downloads);
  await compress(site);
}

/** Lists these files on the downloads page of each language; the copy that browsers keep gets the page as it is now. */
async function offer(site: string, downloads: readonly Download[]): Promise<void> {
  for (const page of filesBelow(site, 'downloads.html')) {
    const depth = relative(site, page).split(/[/\\]/).length - 1;
    const html = readFileSync(page, 'utf8');
    const language = /<html lang="([^"]*)"/.exec(html)?.[1] ?? '';
    writeFileSync(page, withDownloads(html, downloadsBlock(language, downloads, '../'.repeat(depth))));
  }
  if (existsSync(join(site, 'sw.js'))) await writeWorker(site);
}
