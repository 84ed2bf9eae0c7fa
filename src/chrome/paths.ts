import { defaultLanguage } from '../markdown/load.ts';

/** Path of a page from the site's root: English stands there, every other language under its code. */
export function pathOf(language: string, name: string): string {
  return `${language === defaultLanguage ? '' : `${language}/`}${name}.html`;
}

/** Link to a place of a page, from anywhere in the site. */
export function hrefTo(language: string, name: string, id: string): string {
  return `/${pathOf(language, name)}#${id}`;
}

/** The page's public address; a cover is its folder. */
export function addressOf(language: string, name: string, address: string | URL): string {
  return new URL(pathOf(language, name).replace(/index\.html$/, ''), address).href;
}

/** Path of the file with all citations of the book, as BibTeX or RIS. */
export function citationsFile(language: string, ending: 'bib' | 'ris'): string {
  return `${language === defaultLanguage ? '' : `${language}/`}world-simulators.${ending}`;
}
