/** A shift in px with its sign, one decimal and no minus zero; down is plus. */
export function signed(value: number): string {
  const text = Math.abs(value).toFixed(1);
  if (text === '0.0') return text;
  return `${value > 0 ? '+' : '−'}${text}`;
}

/** A size in px, one decimal. */
export function size(value: number): string {
  return Math.abs(value).toFixed(1);
}

/** A share as whole percents, with a true minus. */
export function percent(share: number): string {
  const whole = Math.round(100 * share);
  return whole < 0 ? `−${-whole}` : String(whole);
}
