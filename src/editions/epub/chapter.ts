import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { toText } from 'hast-util-to-text';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import { toXml } from 'xast-util-to-xml';
import { fontFaces, onPaper, withStyle } from '../../chrome/lettering.ts';
import { relink, targetOf } from '../links.ts';
import type { Target } from '../links.ts';
import { attribute, drop, find } from '../pages.ts';
import type { BuiltPage } from '../pages.ts';
import { withoutLife } from '../still-life.ts';
import { formulas, notes, openDetails, plainAttributes, semantics, strips } from './adapt.ts';

/** A page of the book as a file of the EPUB, and what it brings with it. */
export interface EpubChapter {
  /** `1-engineering-feat.xhtml` */
  readonly file: string;
  readonly title: string;
  readonly xhtml: string;
  readonly hasMath: boolean;
  /** Drawings by file name. */
  readonly stills: ReadonlyMap<string, string>;
  /** Chapters whose strips it shows. */
  readonly strips: readonly number[];
}

export interface Surroundings {
  readonly dist: string;
  readonly language: string;
  readonly address: string | undefined;
  readonly place: (target: Target) => string | undefined;
}

/** The text of a built page in XHTML: MathML, footnotes, a still and its sentence for each figure. */
export async function epubChapter({ page, path, tree }: BuiltPage, around: Surroundings): Promise<EpubChapter> {
  const main = find('main', tree);
  relink(main, path, around.place, around.address);
  withoutLife(main, around.language);
  drop(main, '.axes, .strip-note, .facts');
  const stills = await drawings(main, path, around.dist);
  const shown = strips(main);
  formulas(main);
  notes(main);
  openDetails(main);
  semantics(main);
  plainAttributes(main);
  const type = page.kind === 'chapter' ? { 'epub:type': 'chapter', role: 'doc-chapter' } : {};
  const number = page.chapter === undefined ? [] : [h('p', { className: ['chapter-number'] }, String(page.chapter))];
  const section = h('section', { ...type, ariaLabelledBy: `${page.name}-title` }, [...number, ...main.children]);
  find('h1', section).properties.id = `${page.name}-title`;
  const xhtml = document(page.title, around.language, section);
  return {
    file: `${page.name}.xhtml`,
    title: page.title,
    xhtml,
    hasMath: xhtml.includes('<math'),
    stills,
    strips: shown,
  };
}

/** A whole XHTML file around some content. */
export function document(title: string, language: string, content: Element): string {
  const html = h('html', { lang: language, 'xml:lang': language, 'xmlns:epub': 'http://www.idpf.org/2007/ops' }, [
    h('head', [h('title', title), h('link', { rel: 'stylesheet', type: 'text/css', href: 'book.css' })]),
    h('body', content),
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${toXml(toXast(html))}\n`;
}

/** Puts a picture in place of each drawing; its sentence stands under it and describes it. */
async function drawings(main: Element, from: string, dist: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const figure of selectAll('figure.figure', main)) {
    const still = select('.still.w608', figure);
    const stage = select('.stage', figure);
    if (!still || !stage) continue;
    const id = attribute(figure, 'id');
    const image = select('img', still);
    const svg = image
      ? readFileSync(join(dist, targetOf(from, attribute(image, 'src'))?.path ?? ''), 'utf8')
      : toHtml(still.children, { space: 'svg', closeSelfClosing: true });
    files.set(`${id}.svg`, withStyle(standing(onPaper(svg)), await fontFaces(svg)));
    stage.children = [
      h('img', {
        src: `images/${id}.svg`,
        alt: toText(select('.figure-title', figure) ?? figure),
        ariaDescribedBy: `${id}-say`,
      }),
    ];
  }
  for (const element of selectAll('ws-figure', main)) element.tagName = 'div';
  return files;
}

/** The drawing is the whole file: it need not be hidden there, and it needs its namespace. */
function standing(svg: string): string {
  const root = /<svg[^>]*>/.exec(svg)?.[0] ?? '';
  const bare = root.replace(/ (?:aria-hidden|xmlns)="[^"]*"/g, '');
  return svg.replace(root, bare.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"'));
}
