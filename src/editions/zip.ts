import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { filesBelow } from '../build/files.ts';

/** What is no part of the book on a stick: other editions, the cards that other sites show, the twins for a server. */
const left = /^(?:downloads|cards)\/|\.(?:gz|br)$/;
/** Fonts and pictures do not get smaller. */
const dense = /\.(?:woff2|png)$/;
/** The first day that a zip can name. It is local time that is written, so this is the same everywhere. */
const firstDay = new Date(1980, 0, 1);

/** The site as a zip with one folder in it, for a stick or an intranet. The same site gives the same bytes. */
export function zipSite(site: string, folder: string): Uint8Array {
  const packed: Zippable = {};
  for (const file of filesBelow(site, '')) {
    const path = relative(site, file).replaceAll('\\', '/');
    if (!left.test(path)) packed[`${folder}/${path}`] = [readFileSync(file), { level: dense.test(path) ? 0 : 9 }];
  }
  return zipSync(packed, { mtime: firstDay });
}
