/** Values of controls: onto their steps, and into words. */
import type { PointControl, RangeControl } from './figure.ts';
import type { Words } from './words.ts';

/** The value of a slider that lies nearest, without the dust of binary fractions: never below min, never above max. */
export function snap(value: number, min: number, max: number, step: number): number {
  const most = Math.floor((max - min) / step + 1e-9);
  const steps = Math.min(most, Math.max(0, Math.round((value - min) / step)));
  return Number((min + steps * step).toFixed(decimals(min, step))) + 0; // + 0 turns −0 into 0
}

/** How many decimals a slider needs, so that its number does not change its length. */
function decimals(...numbers: readonly number[]): number {
  return Math.max(...numbers.map((number) => String(number).split('.')[1]?.length ?? 0));
}

/**
 * What stands beside a slider: its value in the sentence `key.value` of the words (`{n}`, or `{percent}` of one), or
 * the bare number where there is none.
 */
export function rangeText<State>(control: RangeControl<State>, state: State, words: Words): string {
  const value = control.get(state);
  const n = print(value, decimals(control.min, control.step), words.language);
  const sentence = `${control.key}.value`;
  return words.has(sentence) ? words.sentence(sentence, { n, percent: Math.round(100 * value) }) : n;
}

/** Along which axis a handle counts for assistive technology, which knows of one: the first that it moves along. */
export function spokenAxis<State>({ min, max }: PointControl<State>): 0 | 1 {
  return min[0] === max[0] ? 1 : 0;
}

/** The place of a handle in words: the sentence `key.value` with `{x}` and `{y}`, or the two numbers. */
export function pointText<State>(control: PointControl<State>, state: State, words: Words): string {
  const digits = decimals(control.step);
  const [x, y] = control.get(state).map((value) => print(value, digits, words.language));
  const sentence = `${control.key}.value`;
  return words.has(sentence) ? words.sentence(sentence, { x: x ?? '', y: y ?? '' }) : `${x}, ${y}`;
}

/** Making a formatter costs far more than using it, and a drag prints a number every frame. */
const formats = new Map<string, Intl.NumberFormat>();

function print(value: number, digits: number, language: string): string {
  const key = `${language} ${digits}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  formats.set(key, format);
  return format.format(Number(value.toFixed(digits)) + 0).replace('-', '−');
}
