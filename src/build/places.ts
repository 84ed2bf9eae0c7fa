import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { PlaceKind, PlaceWithText } from '../chrome/search/places.ts';

/** A place while its words are gathered. */
interface Draft {
  readonly kind: PlaceKind;
  readonly id: string;
  /** Number of the place that it stands in. */
  readonly inside?: number;
  title: string;
  text: string;
  /** Side notes would break a sentence in two; they follow the text. */
  notes: string;
}

const parser = unified().use(rehypeParse);

/** What is said elsewhere, or is no word of the book: by tag, and by class. */
const silentTags = new Set(['script', 'style', 'svg', 'nav', 'annotation', 'pre', 'details', 'button', 'template']);
const silentClasses = new Set(
  (
    'apparatus link-here cite backing source katex-html controls stage facts strip address trouble rows ' +
    'note-letter provenance state known back url equation-number visually-hidden since-checked'
  ).split(' '),
);
const inline = new Set('a abbr b bdi cite code em i mark math small span strong sub sup time'.split(' '));

/** Boxes that are places of their own, by class. */
const boxes: ReadonlyMap<string, PlaceKind> = new Map([
  ['figure', 'figure'],
  ['table', 'table'],
  ['listing', 'listing'],
  ['equation', 'equation'],
  ['definition', 'definition'],
  ['claim', 'claim'],
  ['can-say', 'section'],
  ['since', 'section'],
]);

/**
 * The places of a built page with their words, in document order.
 * @param page its name, without ending
 */
export function placesOf(html: string, page: string): readonly PlaceWithText[] {
  const main = find(parser.parse(withoutDrawings(html)), ({ tagName }) => tagName === 'main');
  if (!main) return [];
  const chapter = /^\d+(?=-)/.exec(page)?.[0];
  const whole = draft(chapter ? 'chapter' : 'page', '');
  const drafts = [whole];
  let now = whole;
  let inBox = false;

  const open = (kind: PlaceKind, id: string, around: Draft): Draft => {
    const opened = draft(kind, id, drafts.indexOf(around));
    drafts.push(opened);
    return opened;
  };

  const heading = (element: Element, id: string): void => {
    const isChapterSection = ({ kind, inside }: Draft): boolean => kind === 'section' && inside === 0;
    now = open('section', id, (element.tagName === 'h3' ? drafts.findLast(isChapterSection) : undefined) ?? whole);
    now.title = wordsOf(element);
  };

  const box = (element: Element, kind: PlaceKind, id: string): void => {
    const around = now;
    now = open(kind, id, around);
    inBox = true;
    if (kind === 'equation') sayEquation(element, now);
    else if (kind === 'reference') sayReference(element, now);
    else walk(element);
    inBox = false;
    now = around;
  };

  const enter = (element: Element): void => {
    const { tagName } = element;
    const classes = classesOf(element);
    // The word "claim" stands in the result anyway.
    if (isSilent(element) || (now.kind === 'claim' && classes.includes('figure-head'))) return;
    const id = typeof element.properties.id === 'string' ? element.properties.id : '';
    const kind = classes.map((name) => boxes.get(name)).find(Boolean) ?? entryKind(id);
    const isHeading = tagName === 'h2' || tagName === 'h3';
    if (tagName === 'h1') whole.title = `${chapter ? `${chapter} ` : ''}${wordsOf(element)}`;
    else if (inBox && isTitle(element, now)) now.title += ` ${wordsOf(element)}`;
    else if (!inBox && isHeading && id) heading(element, id);
    else if (!inBox && id && kind) box(element, kind, id);
    else if (classes.includes('note')) now.notes += ` ${wordsOf(element)}`;
    else walk(element);
  };

  const walk = (element: Element): void => {
    const space = inline.has(element.tagName) ? '' : ' ';
    now.text += space;
    for (const child of element.children) {
      if (child.type === 'text') now.text += child.value;
      else if (child.type === 'element') enter(child);
    }
    now.text += space;
  };

  walk(main);
  return drafts.map(({ kind, id, inside, title, text, notes }) => {
    const words = { title: tidy(title), text: tidy(`${text} ${notes}`) };
    return { kind, page, id, ...words, ...(inside === undefined ? {} : { inside }) };
  });
}

function draft(kind: PlaceKind, id: string, inside?: number): Draft {
  return { kind, id, title: '', text: '', notes: '', ...(inside === undefined ? {} : { inside }) };
}

/** Drawings are a quarter of a page, and hold no words that are not said beside them. A hatch is a drawing in a drawing. */
const withoutDrawings = (html: string): string =>
  html.replace(/<svg(?:[^<]|<(?!\/?svg)|<svg[\s\S]*?<\/svg>)*<\/svg>/g, '');

/** What of a box is its title: the head of a figure, the sentence of a claim, the word of an entry. */
function isTitle(element: Element, { kind }: Draft): boolean {
  const classes = classesOf(element);
  if (kind === 'claim') return classes.includes('claim-sentence');
  if (kind === 'term') return element.tagName === 'dt';
  return /^h[23]$/.test(element.tagName) || classes.includes('figure-head');
}

/** Entries of the lists are known by their ids, which are permanent. */
function entryKind(id: string): PlaceKind | undefined {
  return id.startsWith('term-') ? 'term' : id.startsWith('ref-') ? 'reference' : undefined;
}

/** An equation is found by its number and its words. */
function sayEquation(element: Element, place: Draft): void {
  const label = element.properties.ariaLabel ?? '';
  place.text = find(element, ({ properties }) => properties.tabIndex === 0)?.properties.ariaLabel ?? '';
  place.title = label.slice(0, label.length - place.text.length).replace(/[\s:：]+$/, '');
}

/** An entry of the bibliography is named by its first author and its year, as far as the index goes. */
function sayReference(element: Element, place: Draft): void {
  place.text = wordsOf(find(element, ({ tagName }) => tagName === 'span') ?? element);
  const [first = ''] = place.text.split(/[,.(]/);
  place.title = `${first.trim()} ${/\((\d{4})/.exec(place.text)?.[1] ?? ''}`;
}

function isSilent(element: Element): boolean {
  return silentTags.has(element.tagName) || classesOf(element).some((name) => silentClasses.has(name));
}

function classesOf({ properties: { className } }: Element): readonly string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

function find(parent: Root | Element, test: (element: Element) => boolean): Element | undefined {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const found = test(child) ? child : find(child, test);
    if (found) return found;
  }
  return undefined;
}

function wordsOf(element: Element): string {
  const words = element.children.map((child) => {
    if (child.type === 'text') return child.value;
    if (child.type !== 'element') return '';
    return isSilent(child) ? '' : wordsOf(child) + (classesOf(child).includes('heading-number') ? ' ' : '');
  });
  return words.join('');
}

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?)])/g, '$1')
    .trim();
