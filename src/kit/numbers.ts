/** Numbers as drawings and sentences print them. */

/** With its sign, one decimal, no minus zero. */
export function signed(value: number): string {
  const text = size(value);
  if (text === '0.0') return text;
  return `${value > 0 ? '+' : '−'}${text}`;
}

/** Without its sign, one decimal. */
export function size(value: number): string {
  return Math.abs(value).toFixed(1);
}

/** A share as whole percents, with a true minus. */
export function percent(share: number): string {
  const whole = Math.round(100 * share);
  return whole < 0 ? `−${-whole}` : String(whole);
}
