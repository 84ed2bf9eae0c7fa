/** Lines of text in a drawing. A surface cannot measure or wrap, because the still is drawn where no font is loaded. */
import type { Surface, TextStyle } from './surface.ts';

/** px; one size for axes, names and values. */
export const textSize = 14;
/** px from one baseline to the next. */
export const leading = 18;

/**
 * Estimated width, px: 0.52 em is a little more than the average of Source Sans 3, and a character of Chinese takes
 * a full em.
 */
export function textWidth(text: string, size = textSize): number {
  let ems = 0;
  for (const character of text) ems += character > '\u2e80' ? 1 : 0.52;
  return ems * size;
}

/** What a line may end with: a word, or a character of Chinese with the marks that must not begin the next line. */
const piece = /[\u3040-\u9fff][，。、；：？！”’）》]*|[^\s\u3040-\u9fff]+|\s+/gu;

/** Lines no wider than `width` px, as far as the longest word allows. */
export function wrap(text: string, width: number, size = textSize): string[] {
  const lines: string[] = [];
  for (const next of text.match(piece) ?? []) {
    const joined = `${lines.at(-1) ?? ''}${next}`;
    if (lines.length > 0 && textWidth(joined.trimEnd(), size) <= width) lines[lines.length - 1] = joined;
    else if (next.trim()) lines.push(next);
  }
  return lines.map((line) => line.trim());
}

/** As few lines as `wrap` needs, all of about one length: for a label that stands alone. */
export function balanced(text: string, width: number): string[] {
  const lines = wrap(text, width);
  for (let tried = textWidth(text) / lines.length; tried < width; tried += 8) {
    const even = wrap(text, tried);
    if (even.length === lines.length) return even;
  }
  return lines;
}

/** Lines of text under one another. */
export function paragraph(to: Surface, x: number, baseline: number, lines: readonly string[], style: TextStyle): void {
  lines.forEach((line, index) => {
    to.text(x, baseline + index * leading, line, style);
  });
}
