import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { h } from 'hastscript';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { ContentError } from '../book/errors.ts';
import { relink, targetOf } from './links.ts';
import type { Target } from './links.ts';
import { attribute, drop, find } from './pages.ts';
import type { BuiltPage } from './pages.ts';

/**
 * The whole book as the sections of one document: every page under its name as id, every link between pages a link
 * inside. The trees of `pages` are used up.
 * @throws {ContentError} where two places of the book would have one id.
 */
export function assemble(pages: readonly BuiltPage[], dist: string, address: string | undefined): readonly Element[] {
  const place = anchorsIn(pages);
  const sections = pages.map(({ page, path, tree }) => {
    const text = textOf(tree);
    relink(text, path, place, address);
    stillsInline(text, dist, path);
    if (!address) drop(text, '.figure-page');
    return h('section', { id: page.name, className: [page.kind] }, text.children);
  });
  noIdTwice(sections);
  return sections;
}

/** Where the places of these pages are in one document that holds them all. */
export function anchorsIn(pages: readonly BuiltPage[]): (target: Target) => string | undefined {
  const names = new Map(pages.map(({ path, page }) => [path, page.name]));
  return ({ path, id }) => {
    const name = names.get(path);
    return name && `#${id || name}`;
  };
}

/** What stands between header and footer. There is one `main` in a document, so here it becomes a plain block. */
function textOf(tree: Root): Element {
  const children = find('body', tree).children.filter(
    (child) => child.type === 'element' && (child.tagName === 'main' || attribute(child, 'className') === 'spread'),
  );
  const text = h('div', children);
  for (const main of selectAll('main', text)) {
    main.tagName = 'div';
    delete main.properties.id;
  }
  return text;
}

const drawings = unified().use(rehypeParse, { fragment: true });

/** Stills that stand beside the page as files come into it; in the page they follow its theme and use its fonts. */
export function stillsInline(tree: Element, dist: string, from: string): void {
  for (const place of selectAll('.still', tree)) {
    const [image] = selectAll('img', place);
    if (!image) continue;
    const still = targetOf(from, attribute(image, 'src'));
    const svg = drawings.parse(readFileSync(join(dist, still?.path ?? ''), 'utf8'));
    drop(svg, 'style');
    place.children = svg.children.filter((child) => child.type === 'element');
  }
}

function noIdTwice(sections: readonly Element[]): void {
  const seen = new Map<string, string>();
  for (const section of sections) {
    const home = attribute(section, 'id');
    for (const element of selectAll('[id]', section)) {
      const id = attribute(element, 'id');
      const first = seen.get(id);
      if (first !== undefined) throw new ContentError(`the id "${id}" already stands in ${first}.html`, `${home}.html`);
      seen.set(id, home);
    }
  }
}
