import type { Book } from '../../book/book.ts';
import { wrap } from '../../chrome/lettering.ts';
import { strip, stripLevels } from '../../chrome/strip.ts';
import { t } from '../../chrome/words.ts';
import { toDataUri } from '../../kit/png.ts';
import { escapeXml } from '../../kit/surface-svg.ts';

const width = 1440;
const height = 2160;
const edge = 144;
/** The strips are 384 × 24: each of their pixels is three by three, and noise that is stretched evenly packs smaller. */
const stripHeight = 72;

/** The cover as a drawing in the manner of the figures: the title, and the seven strips from noise to world. */
export function coverDrawing(book: Book): string {
  const lines = wrap(t(book.language, 'bookTitle'), 11);
  const title = lines.map(
    (line, i) =>
      `<text x="${edge}" y="${312 + i * 158}" style="font:520 148px var(--serif);fill:var(--ink)">${escapeXml(line)}</text>`,
  );
  const strips = stripLevels.map(
    (_, i) =>
      `<image x="${edge}" y="${1176 + i * 110}" width="${width - 2 * edge}" height="${stripHeight}" ` +
      `href="${toDataUri(strip(i + 1))}" style="image-rendering:pixelated"/>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `${title.join('')}<text x="${edge}" y="${408 + lines.length * 158}" style="font:400 50px var(--sans);fill:var(--ink2)">` +
    `${escapeXml(t(book.language, 'tagline'))}</text>${strips.join('')}</svg>`
  );
}
