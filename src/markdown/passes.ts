import { basename, dirname } from 'node:path';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { hrefOf } from '../book/anchors.ts';
import type { Anchor } from '../book/anchors.ts';
import type { Book, Page } from '../book/book.ts';
import { referenceName } from '../book/names.ts';
import { highlight } from './code.ts';
import { loadBook } from './load.ts';
import { attribute, dropHeadingMark, flowElement, headingId, isElement, readFence, setAttribute } from './nodes.ts';
import type { MdNode } from './nodes.ts';

/*
 * The passes over a chapter's syntax tree, one job each, in the order of `passes` below. They resolve every key
 * against the book and hand the components plain strings; an unknown key stops the build at its line.
 */

interface Place {
  readonly book: Book;
  readonly page: Page;
  readonly file: VFile;
}

type Pass = (tree: MdNode, place: Place) => void;

function anchorAt({ book, file }: Place, id: string, node: MdNode): Anchor {
  const anchor = book.anchors.get(id);
  if (!anchor) file.fail(`nothing in the book has the id "${id}"`, node.position?.start);
  return anchor as Anchor;
}

/** Explicit ids become real ids; sections get their number, and their title for the name of their link. */
const headings: Pass = (tree, place) => {
  visit(tree, (node: MdNode) => {
    if (node.type !== 'heading') return;
    const id = headingId(node);
    if (!id) return;
    dropHeadingMark(node);
    const { number, title } = anchorAt(place, id, node);
    node.data = {
      ...node.data,
      hProperties: { id, title, lang: place.book.language, ...(number ? { 'data-number': number } : {}) },
    };
  });
};

/** A displayed equation gets its number, its words and its link. */
const equations: Pass = (tree, place) => {
  visit(tree, (node: MdNode, index, parent: MdNode | undefined) => {
    if (node.type !== 'math' || !parent?.children || index === undefined || parent.name === 'Equation') return;
    const { id = '', attributes } = readFence(node.meta);
    const { number = '' } = anchorAt(place, id, node);
    parent.children[index] = flowElement('Equation', { id, number, say: attributes['say'] ?? '' }, [node]);
  });
};

/** A listing gets its number, its title and its link. */
const listings: Pass = (tree, place) => {
  visit(tree, (node: MdNode, index, parent: MdNode | undefined) => {
    if (node.type !== 'code' || !parent?.children || index === undefined) return;
    const { id = '', attributes } = readFence(node.meta);
    const { number = '' } = anchorAt(place, id, node);
    const html = highlight(node.value ?? '', node.lang ?? 'text');
    parent.children[index] = flowElement('Listing', { id, number, title: attributes['title'] ?? '', html }, []);
  });
};

/** Every component knows the language and the page that it stands in, and its number where it has one. */
const components: Pass = (tree, { book, page }) => {
  visit(tree, (node: MdNode) => {
    if (!isElement(node) || !/^[A-Z]/.test(node.name ?? '')) return;
    setAttribute(node, 'lang', book.language);
    setAttribute(node, 'page', page.name);
    const number = book.anchors.get(attribute(node, 'id') ?? '')?.number;
    if (number) setAttribute(node, 'number', number);
  });
};

/** Citation keys become numbers of the chapter's list; each use gets an id for the way back. */
const citations: Pass = (tree, { page, file }) => {
  const used = new Map<string, number>();
  visit(tree, (node: MdNode) => {
    if (!isElement(node) || node.name !== 'Cite') return;
    const keys = (attribute(node, 'k') ?? '').split(/\s+/).filter(Boolean);
    if (keys.length === 0) file.fail('<Cite> names no key: <Cite k="…" />', node.position?.start);
    const uses = keys.map((key) => {
      const use = (used.get(key) ?? 0) + 1;
      used.set(key, use);
      return use;
    });
    setAttribute(node, 'numbers', keys.map((key) => page.citations.indexOf(key) + 1).join(' '));
    setAttribute(node, 'uses', uses.join(' '));
  });
};

/** `<Ref to="eq-elbo" />` becomes "equation 1.2", linked, from any chapter. */
const references: Pass = (tree, place) => {
  visit(tree, (node: MdNode) => {
    if (!isElement(node) || node.name !== 'Ref') return;
    const anchor = anchorAt(place, attribute(node, 'to') ?? '', node);
    const cap = node.attributes?.some((a) => a.name === 'cap') ?? false;
    setAttribute(node, 'href', hrefOf(anchor, place.page.name));
    setAttribute(node, 'text', referenceName(anchor, place.book.language, cap));
  });
};

/** Side notes are lettered within their page. */
const notes: Pass = (tree) => {
  let count = 0;
  visit(tree, (node: MdNode) => {
    if (!isElement(node) || node.name !== 'Note') return;
    setAttribute(node, 'mark', letters(count++));
  });
};

function letters(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
}

export const passes: readonly Pass[] = [headings, equations, listings, components, citations, references, notes];

/** The passes as one remark plugin, for the files of the book. */
export function remarkBook() {
  return async (tree: unknown, file: VFile): Promise<void> => {
    const name = basename(file.path, '.mdx');
    const book = await loadBook(basename(dirname(file.path)));
    const page = book.pages.get(name);
    if (!page) return;
    for (const pass of passes) pass(tree as MdNode, { book, page, file });
  };
}

/** rehype-katex reports bad TeX and goes on; here it stops the build. */
export function rehypeMathErrors() {
  return (_tree: unknown, file: VFile): void => {
    const bad = file.messages.filter((message) => message.source === 'rehype-katex');
    if (bad.length === 0) return;
    const why = bad.map((m) => (m.cause instanceof Error ? m.cause.message : m.reason)).join('\n');
    file.fail(why, bad[0]?.place);
  };
}
