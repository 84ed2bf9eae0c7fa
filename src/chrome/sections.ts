import type { Anchor } from '../book/anchors.ts';
import { t } from './words.ts';

/** What a section is called in a list of contents; the boxes at a chapter's end have their names from the chrome. */
export function sectionTitle({ id, title }: Anchor, language: string): string {
  return title || t(language, id.startsWith('since') ? 'sinceThen' : 'canSay');
}
