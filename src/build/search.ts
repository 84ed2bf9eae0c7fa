import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { packSearch } from '../chrome/search/engine.ts';
import { indexData, indexFile, textData } from '../chrome/search/places.ts';
import type { PlaceWithText } from '../chrome/search/places.ts';
import { dataGlobal } from '../kit/data.ts';
import { defaultLanguage, languages, loadBook } from '../markdown/load.ts';
import { placesOf } from './places.ts';

/**
 * Makes the index of each language out of its finished pages, as classic scripts: one with the index, and one a page
 * with the words that are shown around a hit, loaded only for the hits that are shown.
 */
export function search(): AstroIntegration {
  return {
    name: 'book-search',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        for (const language of languages()) {
          const folder = language === defaultLanguage ? site : join(site, language);
          const { pages } = await loadBook(language);
          const places = joinPlaces(
            [...pages.keys()]
              .filter((page) => existsSync(join(folder, `${page}.html`)))
              .map((page) => placesOf(readFileSync(join(folder, `${page}.html`), 'utf8'), page)),
          );
          const texts = Object.fromEntries(
            [...pages.keys()].map((page) => {
              const words = places.filter((place) => place.page === page).map(({ text }) => text);
              const script = leaving(textData(language, page), words);
              const hash = createHash('sha256').update(script).digest('hex').slice(0, 8);
              const file = `${textData(language, page)}.${hash}.js`;
              writeFileSync(join(site, 'scripts', file), script);
              return [page, file];
            }),
          );
          const index = leaving(indexData(language), packSearch(places, texts));
          writeFileSync(join(site, 'scripts', indexFile(language)), index);
        }
      },
    },
  };
}

/** One list out of those of the pages. What the ledger only gathers is left to the chapter in which it stands. */
export function joinPlaces(pages: readonly (readonly PlaceWithText[])[]): readonly PlaceWithText[] {
  const ids = new Set(pages.flat().map(({ id }) => id));
  const isGathered = ({ id, kind }: PlaceWithText): boolean =>
    id.startsWith('ledger-') && (kind === 'section' || ids.has(id.slice('ledger-'.length)));
  const all: PlaceWithText[] = [];
  for (const places of pages) {
    const kept = places.filter((place) => !isGathered(place));
    const first = all.length;
    const keptAround = ({ inside }: PlaceWithText): number | undefined => {
      const around = inside === undefined ? undefined : places[inside];
      return around && (kept.includes(around) ? first + kept.indexOf(around) : keptAround(around));
    };
    for (const place of kept) {
      const inside = keptAround(place);
      all.push(inside === undefined ? place : { ...place, inside });
    }
  }
  return all;
}

/** The script that leaves `data` under `name`. */
function leaving(name: string, data: unknown): string {
  return `(globalThis.${dataGlobal}??={})[${JSON.stringify(name)}]=${JSON.stringify(data)};\n`;
}
