import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderAsync } from '@resvg/resvg-js';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';
import { chapters } from '../book/book.ts';
import { nameOf } from '../book/names.ts';
import { wrap } from '../chrome/lettering.ts';
import { strip } from '../chrome/strip.ts';
import { t } from '../chrome/words.ts';
import { toDataUri } from '../kit/png.ts';
import { escapeXml } from '../kit/surface-svg.ts';
import { defaultLanguage, loadBook } from '../markdown/load.ts';

const width = 1200;
const height = 630;
const serif = createRequire(import.meta.url).resolve(
  '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
);

/** Draws the share card of the book and of each chapter: its number, its title, its question and its strip. */
export function cards(): AstroIntegration {
  return {
    name: 'book-cards',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = join(fileURLToPath(dir), 'cards');
        mkdirSync(folder, { recursive: true });
        const book = await loadBook(defaultLanguage);
        const title = t(defaultLanguage, 'bookTitle');
        const all = [
          { name: 'book', number: 7, top: '', title, text: t(defaultLanguage, 'tagline') },
          ...chapters(book).map((page) => ({
            name: page.name,
            number: page.chapter ?? 7,
            top: `${title} · ${nameOf('chapter', page.chapter ?? 7, defaultLanguage)}`,
            title: page.title,
            text: page.question ?? '',
          })),
        ];
        const written = all.map((card) => card.top + card.title + card.text).join('');
        const subset = await subsetFont(readFileSync(serif), `${written} `, {
          targetFormat: 'truetype',
          variationAxes: { wght: 520 },
        });
        const fontFile = join(folder, 'card.ttf');
        writeFileSync(fontFile, subset);
        const font = { fontFiles: [fontFile], loadSystemFonts: false, defaultFontFamily: 'Source Serif 4' };
        await Promise.all(
          all.map(async (card) => {
            const picture = await renderAsync(cardSvg(card), { font });
            writeFileSync(join(folder, `${card.name}.png`), picture.asPng());
          }),
        );
        rmSync(fontFile);
      },
    },
  };
}

interface Card {
  readonly number: number;
  readonly top: string;
  readonly title: string;
  readonly text: string;
}

function cardSvg({ number, top, title, text }: Card): string {
  const lines = wrap(title, 22);
  const question = wrap(text, 56);
  const say = (x: number, y: number, size: number, fill: string, words: string): string =>
    `<text x="${x}" y="${y}" font-family="Source Serif 4" font-size="${size}" fill="${fill}">${escapeXml(words)}</text>`;
  const image = toDataUri(strip(number));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}">` +
    `<rect width="${width}" height="${height}" fill="#fbfcfb"/>` +
    say(64, 92, 26, '#454b50', top) +
    lines.map((line, i) => say(64, 190 + i * 88, 84, '#15181b', line)).join('') +
    question.map((line, i) => say(64, 200 + lines.length * 88 + i * 46, 36, '#454b50', line)).join('') +
    `<image x="64" y="494" width="1152" height="72" preserveAspectRatio="none" style="image-rendering:optimizeSpeed" xlink:href="${image}"/>` +
    `</svg>`
  );
}
