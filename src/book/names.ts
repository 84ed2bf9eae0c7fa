import type { Anchor, AnchorKind } from './anchors.ts';

type Forms = Readonly<Partial<Record<AnchorKind, string>>>;

const english: Forms = {
  chapter: 'chapter {n}',
  section: 'section {n}',
  equation: 'equation {n}',
  figure: 'figure {n}',
  table: 'table {n}',
  listing: 'listing {n}',
  definition: 'definition {n}',
};

const chinese: Forms = {
  chapter: '第{n}章',
  section: '{n} 节',
  equation: '式 {n}',
  figure: '图 {n}',
  table: '表 {n}',
  listing: '代码 {n}',
  definition: '定义 {n}',
};

/** What a numbered thing is called: "equation 1.2". Throws RangeError for a kind that has no numbers. */
export function nameOf(kind: AnchorKind, number: string | number, language: string, capital = false): string {
  const form = (language === 'zh' ? chinese : english)[kind];
  if (!form) throw new RangeError(`nothing of the kind "${kind}" has a number`);
  const name = form.replace('{n}', String(number));
  return capital ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

/** What a cross-reference says: "equation 1.2", or the title where there is no number. */
export function referenceName(anchor: Anchor, language: string, capital = false): string {
  const { kind, number, title } = anchor;
  return number === undefined ? `“${title}”` : nameOf(kind, number, language, capital);
}
