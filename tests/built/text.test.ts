import type { Element, Root, RootContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { isChapter, pagesOf, select, selectAll, text, toText } from '../tools/site.ts';

const pages = pagesOf();
const none: Root = { type: 'root', children: [] };

/** The running text: no figures, tables, equations, listings, notes, claims, lists of terms or references. */
function proseOf(tree: Root): string {
  const main = select('main', tree);
  const skip =
    'figure, nav, .equation, .katex-html, .katex-mathml, .claim, .apparatus, .facts, .note-place, .cite, h1, h2, h3, [role="img"]';
  const skipped = new Set<unknown>(main ? selectAll(skip, main) : []);
  const keep = <T extends Element | Root>(node: T): T => ({
    ...node,
    children: (node.children as RootContent[])
      .filter((child) => !skipped.has(child))
      .map((child) => (child.type === 'element' ? keep(child) : child)),
  });
  return toText(main ? keep(main) : none);
}

const words = (prose: string): number => prose.split(/\s+/).filter((word) => /\p{Letter}/u.test(word)).length;

/** What of a text should not be there, so that a failure prints the words and not the chapter. */
const found = (prose: string, ...patterns: readonly RegExp[]): readonly string[] =>
  patterns.flatMap((pattern) => [...prose.matchAll(pattern)].map(([match]) => match));

describe.each(pages)('the text of $path', ({ path, tree }) => {
  const all = toText(select('main', tree) ?? none);

  it('has no word that holds a place for a later one', () => {
    const promises = /lorem ipsum|coming soon|to be (?:written|added|done|completed)|under construction/gi;
    expect(found(all, promises, /\b(?:TODO|TBD|FIXME)\b|\[\s*\.\.\.\s*\]|\?\?\?/g)).toEqual([]);
    // In formulas XXX is an X: for the eye, for a screen reader, and as it was typed.
    expect(found(proseOf(tree), /\bXXX\b|\bundefined\b|\bNaN\b|\[object Object\]/g)).toEqual([]);
  });

  it('repeats none of the source’s slips, but where they are put right', () => {
    const slips = found(all, /previous spacetime tokens|Sarker/gi);
    expect(path.endsWith('notes-on-the-source.html') ? [] : slips).toEqual([]);
  });

  it('quotes at most 25 words at a time', () => {
    const quotations = [...proseOf(tree).matchAll(/“([^”]*)”/g)].map(([, quoted = '']) => quoted);
    expect(quotations.filter((quoted) => quoted.split(/\s+/).length > 25)).toEqual([]);
  });
});

describe.each(pages.filter(isChapter))('the chapter $path', ({ tree }) => {
  it('has at least 1,500 words of prose', () => {
    expect(words(proseOf(tree))).toBeGreaterThanOrEqual(1500);
  });

  it('asks its question at the top', () => {
    expect(toText(select('main .dek', tree) ?? none)).toMatch(/\?/);
  });

  it('ends with what can now be said, what has happened since, and what to read', () => {
    const places = selectAll('main .can-say, main .since, main h2[id^="further-reading"], main .apparatus', tree);
    const kind = (element: Element): string => text(element, 'className') || 'further-reading';
    expect(places.map(kind).filter((name, i, names) => name !== names[i - 1])).toEqual([
      'can-say',
      'since',
      'further-reading',
      'apparatus',
    ]);
  });

  it('gives a number to each figure, table, listing and equation', () => {
    const numbered = selectAll('figure.figure, figure.table, figure.listing', tree);
    const bare = numbered.filter((figure) => !/\d\.\d+/.test(toText(select('.figure-head b', figure) ?? none)));
    expect(bare.map((figure) => text(figure, 'id'))).toEqual([]);
    const equations = selectAll('.equation', tree);
    expect(equations.filter((one) => !/^\(\d\.\d+\)$/.test(toText(select('.equation-number', one) ?? none)))).toEqual(
      [],
    );
  });

  it('has no formula that KaTeX could not read', () => {
    expect(selectAll('.katex-error', tree)).toEqual([]);
  });
});
