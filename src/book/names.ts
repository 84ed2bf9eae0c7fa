import type { Anchor, AnchorKind } from './anchors.ts';

const english: Partial<Record<AnchorKind, string>> = {
  chapter: 'chapter',
  section: 'section',
  subsection: 'section',
  equation: 'equation',
  figure: 'figure',
  table: 'table',
  listing: 'listing',
  definition: 'definition',
};

const chinese: typeof english = {
  chapter: '第{n}章',
  section: '{n} 节',
  equation: '式 {n}',
  figure: '图 {n}',
  table: '表 {n}',
  listing: '代码 {n}',
  definition: '定义 {n}',
};

/** What a cross-reference says: "equation 1.2", or the title where there is no number. */
export function referenceName(anchor: Anchor, language: string, capital = false): string {
  const { number } = anchor;
  if (language === 'zh') {
    const form = chinese[anchor.kind];
    return number && form ? form.replace('{n}', number) : `“${anchor.title}”`;
  }
  const name = english[anchor.kind];
  if (!number || !name) return `“${anchor.title}”`;
  return `${capital ? name.charAt(0).toUpperCase() + name.slice(1) : name} ${number}`;
}
