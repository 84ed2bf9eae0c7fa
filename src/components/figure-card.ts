import { wrap } from '../chrome/lettering.ts';
import { t } from '../chrome/words.ts';
import { escapeXml } from '../kit/surface-svg.ts';
import type { ShownFigure } from './citations.ts';
import { drawStill } from './still.ts';

const width = 1200;
const height = 630;
const edge = 56;
/** px; the rest is the still's. */
const textWidth = 380;

/** The share card of a figure, as a drawing: what it is called and, beside it, its still. */
export function figureCard(shown: ShownFigure, language: string): string {
  const { svg, width: w, height: h } = drawStill(shown.room, language, 608);
  const room = { width: width - 3 * edge - textWidth, height: height - 2 * edge };
  const scale = Math.min(room.width / w, room.height / h);
  const x = width - edge - room.width + (room.width - w * scale) / 2;
  const y = (height - h * scale) / 2;
  const still = svg.replace(/<svg[^>]*>/, `<svg x="${x}" y="${y}" width="${w * scale}" height="${h * scale}" viewBox="0 0 ${w} ${h}">`); // prettier-ignore
  const [head = '', title = ''] = shown.name.includes(': ') ? shown.name.split(/: (.*)/) : ['', shown.name];
  const line = (at: number, style: string, words: string): string =>
    `<text x="${edge}" y="${at}" style="${style}">${escapeXml(words)}</text>`;
  const titles = wrap(title, 15);
  const book = wrap(t(language, 'bookTitle'), 30);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    line(96, 'font:600 28px var(--sans);fill:var(--ink2)', head) +
    titles.map((words, i) => line(164 + i * 56, 'font:560 50px var(--serif);fill:var(--ink)', words)).join('') +
    book.map((words, i) => line(height - 92 + i * 34, 'font:400 26px var(--sans);fill:var(--ink2)', words)).join('') +
    `${still}</svg>`
  );
}
