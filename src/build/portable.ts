import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesBelow } from './files.ts';

/**
 * Makes every address in the built pages and style sheets relative, so that the same `dist` works at the root, under
 * any sub-path and by double click.
 */
export function portable(): AstroIntegration {
  return {
    name: 'book-portable',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const site = fileURLToPath(dir);
        for (const file of [...filesBelow(site, '.html'), ...filesBelow(site, '.css')]) {
          const up = relative(dirname(file), site);
          const prefix = up ? `${up}/` : './';
          const text = readFileSync(file, 'utf8');
          const made = text
            .replace(/(\s(?:href|src|data-script|data-engine)=")\/(?!\/)/g, (_, start: string) => start + prefix)
            .replace(/(?<=\sdata-data=")[^"]*/g, (list) => list.replace(/(?<=^| )\//g, prefix))
            .replace(/url\((["']?)\/(?!\/)/g, (_, quote: string) => `url(${quote}${up ? prefix : ''}`);
          if (made !== text) writeFileSync(file, made);
        }
      },
    },
  };
}
