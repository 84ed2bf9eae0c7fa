import { scaleLinear } from 'd3-scale';
import { textSize, textWidth } from '../../kit/lines.ts';
import type { Surface, TextStyle } from '../../kit/surface.ts';

/** A number with this many decimals, and a true minus sign. */
export const fixed = (decimals: number): ((value: number) => string) => scaleLinear().tickFormat(1, `.${decimals}f`);

/** A whole number with its thousands parted. */
export const whole: (value: number) => string = scaleLinear().tickFormat(1, ',.0f');

/** Mean and spread, as printed. */
export const plusMinus = (mean: number, spread: number): string => `${whole(mean)} ± ${whole(spread)}`;

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
