import { scaleLinear } from 'd3-scale';
import type { Surface, TextStyle } from '../../kit/surface.ts';

/** px; one size for axes, names and values. */
export const textSize = 14;
/** px from one baseline to the next. */
export const leading = 18;

/** A number with this many decimals, and a true minus sign. */
export const fixed = (decimals: number): ((value: number) => string) => scaleLinear().tickFormat(1, `.${decimals}f`);

/** A whole number with its thousands parted. */
export const whole: (value: number) => string = scaleLinear().tickFormat(1, ',.0f');

/** Mean and spread, as printed. */
export const plusMinus = (mean: number, spread: number): string => `${whole(mean)} ± ${whole(spread)}`;

/**
 * Estimated width, px. A surface cannot measure, because the still is drawn where no font is loaded; 0.52 em is a
 * little more than the average of Source Sans 3, and a character of Chinese takes a full em.
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

/** Text on a plate of the ground, so that a gridline stops short of it. Draw it after the grid and before the marks. */
export function plated(to: Surface, x: number, baseline: number, text: string, style: TextStyle = {}): void {
  const { size = textSize, align = 'start' } = style;
  // The estimate errs on the wide side, so that labels keep apart; a plate had better fit.
  const width = 0.88 * textWidth(text, size);
  const left = align === 'start' ? x : align === 'end' ? x - width : x - width / 2;
  to.rect(left - 3, baseline - 0.85 * size, width + 6, 1.15 * size, { fill: 'ground' });
  to.text(x, baseline, text, style);
}

/** Text about `center`, moved as little as keeps it between `low` and `high`. */
export function textWithin(
  to: Surface,
  center: number,
  baseline: number,
  text: string,
  style: TextStyle = {},
  [low, high]: readonly [number, number] = [0, to.width],
): void {
  const half = textWidth(text, style.size) / 2;
  plated(to, Math.max(low + half, Math.min(high - half, center)), baseline, text, { ...style, align: 'middle' });
}

/** Lines of text under one another. */
export function paragraph(to: Surface, x: number, baseline: number, lines: readonly string[], style: TextStyle): void {
  lines.forEach((line, index) => {
    to.text(x, baseline + index * leading, line, style);
  });
}
