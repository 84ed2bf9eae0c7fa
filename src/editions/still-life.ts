import type { Element, Text } from 'hast';
import { selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import { h } from 'hastscript';
import { t } from '../chrome/words.ts';
import { drop } from './pages.ts';

/**
 * Takes from a part of the book whatever needs a browser that runs scripts. Of a live figure the still and its sentence
 * stay, and the way to the live one: a link where the book has a public address, else words.
 */
export function withoutLife(part: Element, language: string): void {
  drop(
    part,
    '.controls, .link-here, .figure-page, .trouble, [aria-live], .read-on, .neighbors, .side, .contents-bar, script',
  );
  for (const place of selectAll('.address', part)) {
    const text = toText(place);
    const [address] = /https?:\S+/.exec(text) ?? [];
    place.children = address
      ? [...words(text.slice(0, text.indexOf(address))), h('a', { href: address }, address)]
      : words(t(language, 'liveElsewhere'));
  }
  for (const details of selectAll('details', part)) details.properties.open = true;
  // On the site a margin stands between number and title; where titles are listed it takes a space.
  for (const number of selectAll('.heading-number', part)) number.children.push(...words(' '));
}

function words(value: string): [Text] {
  return [{ type: 'text', value }];
}
