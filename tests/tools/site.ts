/** The built site as its tests see it: pages parsed once, files by their path. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { filesBelow } from '../../src/build/files.ts';

export const dist = join(import.meta.dirname, '../../dist');

/** One built page. */
export interface BuiltPage {
  /** Path from the site's root: `1-engineering-feat.html`. */
  readonly path: string;
  /** The path without its ending. */
  readonly name: string;
  readonly html: string;
  readonly tree: Root;
  /** All ids, in document order, repeated if they are. */
  readonly ids: readonly string[];
}

const parser = unified().use(rehypeParse);

const read = new Map<string, readonly BuiltPage[]>();

/** Below this folder of the site lie files to take away, which are no pages of it. */
export const downloads = 'downloads/';

/** Every page of a built folder, in a fixed order; parsed once. */
export function pagesOf(folder: string = dist): readonly BuiltPage[] {
  const known = read.get(folder) ?? readPages(folder);
  read.set(folder, known);
  return known;
}

function readPages(folder: string): readonly BuiltPage[] {
  if (!existsSync(folder)) throw new Error('there is no dist/: run `npm run build` first');
  const paths = filesBelow(folder, '.html').map((file) => file.slice(folder.length + 1).replaceAll('\\', '/'));
  return paths
    .filter((path) => !path.startsWith(downloads))
    .map((path) => {
      const file = join(folder, path);
      const html = readFileSync(file, 'utf8');
      const tree = parser.parse(html);
      const ids = selectAll('[id]', tree).map((element) => text(element, 'id'));
      return { path, name: path.replace(/\.html$/, ''), html, tree, ids };
    });
}

/** Names of the scripts, without their compressed twins. */
export const scripts = (): readonly string[] =>
  readdirSync(join(dist, 'scripts')).filter((name) => name.endsWith('.js'));

export const isChapter = ({ path }: Pick<BuiltPage, 'path'>): boolean => /^\d-/.test(basename(path));

/** An attribute as a string, empty where there is none. */
export function text(element: Element | undefined, name: string): string {
  const value = element?.properties[name];
  return Array.isArray(value) ? value.join(' ') : value === undefined || value === null ? '' : String(value);
}

export { select, selectAll, toText };

export function gz(content: string | Uint8Array): number {
  return gzipSync(content, { level: 9 }).length;
}

/** Where an address in a page leads: a path from the site's root and a fragment; nothing for what leaves the site. */
export function target(from: string, href: string): { readonly path: string; readonly id: string } | undefined {
  if (/^[a-z][a-z+.-]*:/i.test(href) || href.startsWith('//')) return undefined;
  const home = 'http://site.invalid/';
  const { pathname, hash } = new URL(href, new URL(from, home));
  return { path: decodeURIComponent(pathname.slice(1)) || 'index.html', id: decodeURIComponent(hash.slice(1)) };
}
