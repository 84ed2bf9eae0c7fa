import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
};

/** A file as an address that holds it. Throws RangeError for a kind of file that the site does not have so far. */
export function toDataUri(file: string): string {
  const type = types[extname(file)];
  if (!type) throw new RangeError(`${file} is of no kind that can be put into a page`);
  return `data:${type};base64,${readFileSync(file).toString('base64')}`;
}

/** The style sheet of the site with all its fonts and pictures in it. */
export function wholeStyle(dist: string): string {
  const assets = join(dist, 'assets');
  return readdirSync(assets)
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => filesInside(readFileSync(join(assets, name), 'utf8'), join(assets, name)))
    .join('\n');
}

function filesInside(css: string, file: string): string {
  return css.replace(/url\((["']?)(?!data:|#)([^"')]+)\1\)/g, (_, _quote: string, path: string) => {
    return `url(${toDataUri(join(dirname(file), path))})`;
  });
}

/** What a content security policy calls an inline script or style with this text. */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
