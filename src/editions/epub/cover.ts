import type { Book } from '../../book/book.ts';
import { wrap } from '../../chrome/lettering.ts';
import { strip, stripLevels } from '../../chrome/strip.ts';
import { t } from '../../chrome/words.ts';
import { toDataUri } from '../../kit/png.ts';
import { escapeXml } from '../../kit/surface-svg.ts';

const width = 1200;
const height = 1800;
const edge = 96;

/** The cover as a drawing in the manner of the figures: the title, and the seven strips from noise to world. */
export function coverDrawing(book: Book): string {
  const lines = wrap(t(book.language, 'bookTitle'), 11);
  const title = lines.map(
    (line, i) =>
      `<text x="${edge}" y="${260 + i * 132}" style="font:520 124px var(--serif);fill:var(--ink)">${escapeXml(line)}</text>`,
  );
  const strips = stripLevels.map(
    (_, i) =>
      `<image x="${edge}" y="${980 + i * 92}" width="${width - 2 * edge}" height="63" preserveAspectRatio="none" ` +
      `href="${toDataUri(strip(i + 1))}" style="image-rendering:pixelated"/>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `${title.join('')}<text x="${edge}" y="${340 + lines.length * 132}" style="font:400 42px var(--sans);fill:var(--ink2)">` +
    `${escapeXml(t(book.language, 'tagline'))}</text>${strips.join('')}</svg>`
  );
}
