import { defaultLanguage } from '../markdown/load.ts';

/** Path of a page from the site's root: English stands there, every other language under its code. */
export function pathOf(language: string, name: string): string {
  return `${language === defaultLanguage ? '' : `${language}/`}${name}.html`;
}

/** The page's public address; a cover is its folder. */
export function addressOf(language: string, name: string, address: string | URL): string {
  return new URL(pathOf(language, name).replace(/index\.html$/, ''), address).href;
}
