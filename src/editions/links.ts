import { posix } from 'node:path';
import type { Element, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { attribute } from './pages.ts';

/** Where a link leads. */
export interface Target {
  /** From the site's root; empty for the page itself. */
  readonly path: string;
  readonly id: string;
}

/** Target of an address in the page at `from`; nothing for what leaves the site. */
export function targetOf(from: string, href: string): Target | undefined {
  if (/^[a-z][a-z+.-]*:|^\/\//i.test(href)) return undefined;
  const [before = '', id = ''] = href.split('#');
  const [file = ''] = before.split('?');
  return { path: file ? posix.join(posix.dirname(from), file) : from, id: decodeURIComponent(id) };
}

/**
 * Leads the links of a tree to where their targets are in the edition.
 * @param place gives the new address, or nothing for a target that the edition does not have: then the link goes to the
 * public `address`, or where there is none only its words stay.
 */
export function relink(
  tree: Root | Element,
  from: string,
  place: (target: Target) => string | undefined,
  address: string | undefined,
): void {
  for (const link of selectAll('a[href]', tree)) {
    const target = targetOf(from, attribute(link, 'href'));
    if (!target) continue;
    const href = place(target) ?? (address && new URL(`${target.path}${target.id && `#${target.id}`}`, address).href);
    if (href !== undefined) link.properties.href = href;
    else {
      link.tagName = 'span';
      link.properties = {};
    }
  }
}
