import { cards } from './cards.ts';
import { figuresNear } from './near.ts';
import { keepCopy } from './keep-copy.ts';
import { links } from './links.ts';
import { notes } from './notes.ts';
import { place } from './place.ts';
import { searchButton } from './search-button.ts';
import { theme } from './theme.ts';

/* What every page runs: small, classic, and nothing is lost where it does not run. */
for (const part of [theme, links, cards, notes, place, figuresNear, searchButton, keepCopy]) {
  try {
    part(document);
  } catch (error) {
    reportError(error); // and the other parts go on
  }
}
