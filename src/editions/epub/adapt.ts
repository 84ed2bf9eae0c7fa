/** What of a built page has to change before an e-reader can show it. Each function does one thing to a tree. */
import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { attribute, drop } from '../pages.ts';

/** KaTeX writes the sign for "of" beside a function's name even in an index, which holds exactly two things. */
const scripts = ['msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover', 'mfrac', 'mroot'];

/** The formula itself in place of its two forms, one for eyes and one for ears. */
export function formulas(tree: Element): void {
  for (const formula of selectAll('.katex', tree)) {
    const math = select('math', formula);
    const content = select('semantics > :first-child', formula);
    if (!math || !content) continue;
    math.properties['alttext'] = toText(select('annotation', formula) ?? content);
    math.children = [content];
    dropApplied(math);
    formula.tagName = 'span';
    formula.properties = { className: ['formula'] };
    formula.children = [math];
  }
  for (const equation of selectAll('.equation', tree)) {
    const math = select('math', equation);
    const body = select('.equation-body', equation);
    if (math && body) math.properties['alttext'] = attribute(body, 'ariaLabel');
    if (body) body.properties = { className: ['equation-body'] };
  }
}

function dropApplied(math: Element): void {
  for (const script of selectAll(scripts.join(','), math))
    script.children = script.children.filter((child) => !(child.type === 'element' && toText(child) === '\u2061'));
}

/** A side note becomes a footnote: its letter leads to it, and it stands after its paragraph or at the end of its item. */
export function notes(tree: Element): void {
  visit(tree, { type: 'element', tagName: 'p' }, (paragraph: Element, index, parent) => {
    const asides = notesOf(paragraph);
    if (!parent || index === undefined || asides.length === 0) return undefined;
    parent.children.splice(index + 1, 0, ...asides);
    return index + 1 + asides.length;
  });
  for (const item of selectAll('li, dd, td, figcaption', tree)) item.children.push(...notesOf(item));
}

/** Leaves a link at the place of each note, and gives the notes. */
function notesOf(block: Element): readonly Element[] {
  return selectAll('.note-place', block).flatMap((place) => {
    const note = select('.note', place);
    if (!note) return [];
    const id = attribute(note, 'id');
    const letter = toText(select('.note-mark', place) ?? note);
    drop(note, '.note-letter');
    place.properties = { className: ['note-place'] };
    place.children = [
      h('a', { id: `${id}-mark`, href: `#${id}`, 'epub:type': 'noteref', role: 'doc-noteref' }, letter),
    ];
    const back = h('a', { href: `#${id}-mark`, role: 'doc-backlink' }, letter);
    return [h('aside', { id, 'epub:type': 'footnote', role: 'doc-footnote' }, h('p', [back, ...note.children]))];
  });
}

/** Names for what citations, lists and chapters are, so that an e-reader can treat them as such. */
export function semantics(tree: Element): void {
  const name = (selector: string, type: string, role?: string): void => {
    for (const element of selectAll(selector, tree)) {
      element.properties['epub:type'] = type;
      if (role) element.properties.role = role;
    }
  };
  name('.cite a', 'biblioref', 'doc-biblioref');
  name('.references', 'bibliography');
  name('dl.terms', 'glossary');
  name('.term', 'glossref', 'doc-glossref');
  name('.back a', 'backlink', 'doc-backlink');
}

/** Strips are backgrounds on the site; here each is a picture. */
export function strips(tree: Element): readonly number[] {
  return selectAll('.strip', tree).map((strip) => {
    const chapter = Number(/--row:(\d+)/.exec(attribute(strip, 'style'))?.[1] ?? 0) + 1;
    strip.tagName = 'img';
    strip.children = [];
    strip.properties = {
      className: ['strip'],
      src: `images/strip-${chapter}.png`,
      alt: attribute(strip, 'ariaLabel'),
    };
    return chapter;
  });
}

/** What opens on demand on the site stands open. */
export function openDetails(tree: Element): void {
  drop(tree, '.references details');
  for (const details of selectAll('details', tree)) {
    details.tagName = 'div';
    delete details.properties.open;
    const summary = select('summary', details);
    if (summary) summary.tagName = 'p';
  }
}

/** Attributes that only the site's scripts and styles read. */
export function plainAttributes(tree: Element): void {
  visit(tree, 'element', ({ tagName, properties }) => {
    for (const name of Object.keys(properties)) {
      if (/^data[A-Z]/.test(name) || name === 'tabIndex') Reflect.deleteProperty(properties, name);
    }
    if (tagName === 'pre' || tagName === 'span') codeStyle(properties);
    else if (!tagName.startsWith('m')) delete properties.style;
  });
}

/** In listings weight and slant carry meaning, color does not. */
function codeStyle(properties: Element['properties']): void {
  const { style } = properties;
  if (typeof style !== 'string') return;
  delete properties.style;
  const kept = style.split(';').filter((rule) => /^font-(?:weight|style)/.test(rule));
  if (kept.length > 0) properties.style = kept.join(';');
}
