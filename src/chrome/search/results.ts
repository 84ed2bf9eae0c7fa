import { t } from '../words.ts';
import type { SearchDialog } from './dialog.ts';
import type { Found, Hit } from './engine.ts';
import { pathOf } from './places.ts';
import type { Place } from './places.ts';
import { markedTitle, snippet } from './snippet.ts';
import type { Piece } from './snippet.ts';
import { tokensOf } from './tokens.ts';

/** What the search needs of the book. */
export interface Library {
  readonly places: readonly Place[];
  readonly search: (query: string) => Found;
  /** Words of the places of a page, in their order. */
  readonly textOf: (page: string) => Promise<readonly string[]>;
}

/** More than anybody looks through; a further word narrows the list. */
const most = 20;
/** So much of the query is repeated where it finds nothing. Characters. */
const repeated = 60;

/** Shows what answers to a query; the hits in their context follow as the words of their pages come. */
export function showResults(dialog: SearchDialog, library: Library, query: string): void {
  const { language } = dialog;
  if (query.trim() === '') {
    dialog.say('searchWhat');
    return;
  }
  const { hits, partly } = library.search(query);
  if (hits.length === 0) {
    const text = query.trim();
    const short = text.length > repeated ? `${text.slice(0, repeated)}…` : text;
    // A query that runs from right to left turns nothing around it.
    if (tokensOf(query).length > 0) dialog.say('searchNone', { query: `\u2068${short}\u2069` });
    else dialog.say('searchNoWord');
    return;
  }
  const shown = hits.slice(0, most);
  const options = shown.map((hit, nth) => optionOf(hit, nth, library.places, language));
  dialog.show(
    options.map(({ link }) => link),
    sentence(hits.length, partly, language),
  );
  for (const page of new Set(shown.map(({ place }) => place.page))) {
    const first = library.places.findIndex((place) => place.page === page);
    const fill = (texts: readonly string[]): void => {
      for (const { hit, context } of options) {
        if (hit.place.page === page) context.append(...pieces(snippet(texts[hit.number - first] ?? '', hit.terms)));
      }
    };
    // Without the words a result is still a title and a link.
    library.textOf(page).then(fill, () => undefined);
  }
}

function sentence(all: number, partly: boolean, language: string): string {
  const found =
    all === 1
      ? t(language, 'searchOne')
      : all > most
        ? t(language, 'searchFirst', { n: all, shown: most })
        : t(language, 'searchMany', { n: all });
  return partly ? t(language, 'searchPartly', { found }) : found;
}

/** A result: its title and kind, where it stands, and room for the hit in its context. */
function optionOf(hit: Hit, nth: number, places: readonly Place[], language: string) {
  const { place, terms } = hit;
  const link = document.createElement('a');
  link.id = `page-search-${nth}`;
  link.href = addressOf(place);
  link.tabIndex = -1;
  link.setAttribute('role', 'option');
  link.setAttribute('aria-selected', 'false');
  const part = (name: string, ...content: readonly (Node | string)[]): HTMLElement => {
    const element = document.createElement('span');
    element.className = name;
    element.append(...content);
    return element;
  };
  const context = part('hit-text');
  link.append(
    part('hit-title', ...pieces(markedTitle(place.title, terms))),
    part('hit-kind', t(language, `kind-${place.kind}`)),
    part('hit-path', pathOf(place, places).join(' › ')),
    context,
  );
  return { link, context, hit };
}

/** The exact place; in the edition of one file every page is a section of it. */
function addressOf({ page, id }: Place): string {
  if (document.documentElement.dataset['edition'] === 'single') return `#${id || page}`;
  const home = document.querySelector('.home')?.getAttribute('href') ?? '';
  return `${home.replace(/[^/]*$/, '')}${page}.html${id && `#${id}`}`;
}

function pieces(all: readonly Piece[]): readonly (Node | string)[] {
  return all.map(({ text, hit }) => {
    if (!hit) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
