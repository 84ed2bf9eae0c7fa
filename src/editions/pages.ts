import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Book, Page } from '../book/book.ts';
import { pathOf } from '../chrome/paths.ts';

/** A built page, on its way into an edition. */
export interface BuiltPage {
  readonly page: Page;
  /** From the site's root: `1-engineering-feat.html`. */
  readonly path: string;
  readonly tree: Root;
}

/** Pages that are about the site and no part of a book that one takes along. */
const siteOnly: ReadonlySet<string> = new Set(['downloads', 'hosting']);
const before = ['index', 'how-to-read'];
const after = ['glossary', 'references', 'cite', 'corrections'];

/** The pages of the book in the order in which a bound copy has them: cover, chapters, what stands around them. */
export function inBookOrder(book: Book): readonly Page[] {
  const place = ({ name, chapter }: Page): number => {
    if (before.includes(name)) return before.indexOf(name);
    if (after.includes(name)) return 1000 + after.indexOf(name);
    return chapter === undefined ? 500 : 100 + chapter;
  };
  return [...book.pages.values()]
    .filter(({ name }) => !siteOnly.has(name))
    .sort((a, b) => place(a) - place(b) || a.name.localeCompare(b.name, 'en'));
}

const parser = unified().use(rehypeParse);

/** The pages of the book as the build has written them to `dist`. */
export function readPages(dist: string, book: Book): readonly BuiltPage[] {
  return inBookOrder(book).map((page) => {
    const path = pathOf(book.language, page.name);
    return { page, path, tree: parser.parse(readFileSync(join(dist, path), 'utf8')) };
  });
}

/** The first element that a selector finds; throws where there is none, since then the pages are not what they were. */
export function find(selector: string, tree: Root | Element): Element {
  const found = select(selector, tree);
  if (!found) throw new Error(`no ${selector} in a built page`);
  return found;
}

/** An attribute as a string, empty where there is none. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  return Array.isArray(value) ? value.join(' ') : value === undefined || value === null ? '' : String(value);
}

/** Takes out of a tree whatever a selector finds. */
export function drop(tree: Root | Element, selector: string): void {
  const gone = new Set<unknown>(selectAll(selector, tree));
  visit(tree, (node) => {
    if ('children' in node) node.children = node.children.filter((child) => !gone.has(child));
  });
}
