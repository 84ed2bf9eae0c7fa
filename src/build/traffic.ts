import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { isNamedByContent } from '../chrome/offline/names.ts';
import { indexFile } from '../chrome/search/places.ts';
import { trafficMark, trafficTable } from '../chrome/traffic.ts';
import type { Traffic } from '../chrome/traffic.ts';
import { defaultLanguage } from '../markdown/load.ts';
import { filesBelow } from './files.ts';
import { filesOfCopy, writeWorker } from './offline.ts';

/** Computes from the built files what readers make a server send, and puts it where the page asks for it. */
export function traffic(): AstroIntegration {
  return {
    name: 'book-traffic',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        for (const file of filesBelow(site, '.html')) {
          const html = readFileSync(file, 'utf8');
          if (!html.includes(trafficMark)) continue;
          const language = /<html lang="([^"]*)"/.exec(html)?.[1] ?? defaultLanguage;
          writeFileSync(file, html.replace(trafficMark, trafficTable(language, trafficOf(site))));
        }
        await writeWorker(site); // for the page as it is now
      },
    },
  };
}

/** Length of an answer to "has it changed?" when it has not: there is a head and no body. */
const unchanged = 0;
/** What each kind of reader asks for. Where chapters differ, the heaviest counts. */
export function trafficOf(site: string): readonly Traffic[] {
  const sizes = new Map(filesOfCopy(site).map((path) => [path, sizeOf(join(site, path))]));
  const size = (path: string): number => sizes.get(path) ?? 0;
  const sum = (paths: readonly string[]): number => paths.reduce((total, path) => total + size(path), 0);
  const all = [...sizes.keys()];
  const chapters = all.filter((path) => /^\d+-[\w-]+\.html$/.test(path));
  const [heaviest = ''] = [...chapters].sort((a, b) => size(b) - size(a));
  const first = [heaviest, ...all.filter((path) => isOfEveryPage(path))];
  const worker = sizeOf(join(site, 'sw.js'));
  // What is named by its content is taken over from the browser's own cache.
  const copied = all.filter((path) => !(first.includes(path) && isNamedByContent(path)));
  const name = heaviest.replace('.html', '');
  const changed = all.filter(
    (path) => path === heaviest || path.endsWith(indexFile(defaultLanguage)) || path.includes(`text-${defaultLanguage}-${name}.`), // prettier-ignore
  );
  const registers = all.filter((path) => path.startsWith('scripts/offline.'));
  return [
    { who: 'traffic-looks', requests: first.length, bytes: sum(first) },
    {
      who: 'traffic-first',
      requests: first.length + registers.length + 1 + copied.filter((path) => !registers.includes(path)).length,
      bytes: sum([...new Set([...first, ...copied])]) + sum(first.filter((path) => !isNamedByContent(path))) + worker,
    },
    { who: 'traffic-again', requests: 1, bytes: unchanged },
    { who: 'traffic-changed', requests: 1 + changed.length, bytes: sum(changed) + worker },
  ];
}

/** The style sheet, its fonts and pictures, the script and the icon. Not every chapter needs every font. */
function isOfEveryPage(path: string): boolean {
  return /^assets\/.*\.(?:css|woff2)$|^scripts\/page\.|^(?:icon\.svg|strips\.png)$/.test(path);
}

/** As it is sent: texts compressed, all else as it is. */
function sizeOf(file: string): number {
  const content = readFileSync(file);
  return /\.(?:png|woff2)$/.test(file) ? content.length : gzipSync(content, { level: 9 }).length;
}
