import fc from 'fast-check';
import type { Control, Figure } from '../../../src/kit/figure.ts';

/** Anything that someone might write after a key. */
const nonsense = fc.oneof(
  fc.constantFrom(
    'NaN', 'Infinity', '-Infinity', '1e999', '-1e9', '1e1', '0x10', '', ' ', '-', '.', '--1', '0,0,0', 'NaN,NaN', '1,',
    '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', 'undefined', 'true', '[]', '{}', '%', '%E0%A4%A',
    '9'.repeat(400), 'x'.repeat(100_000), '\u0000', '١٢', '1_000', '+1', '1;drop', '<svg onload=x>',
  ), // prettier-ignore
  fc.string({ maxLength: 40 }),
  fc.double().map(String),
  fc.integer().map(String),
); // prettier-ignore

/** A value that a control could have written, or one just beside. */
function plausible(control: Control<unknown>): fc.Arbitrary<string> {
  const between = (min: number, max: number): fc.Arbitrary<string> =>
    fc.double({ min: min - 1, max: max + 1, noNaN: true }).map((value) => value.toFixed(3));
  switch (control.kind) {
    case 'range':
      return between(control.min, control.max);
    case 'choice':
      return fc.constantFrom(...control.options);
    case 'toggle':
      return fc.constantFrom('0', '1');
    case 'point':
      return fc
        .tuple(between(control.min[0], control.max[0]), between(control.min[1], control.max[1]))
        .map((pair) => pair.join(','));
    case 'action':
    case 'picture':
      return nonsense;
  }
}

/** Query strings that mention a figure's own keys, other keys and nothing at all. */
export function queries({ id, controls }: Figure<unknown>): fc.Arbitrary<string> {
  const own = controls.map((control) =>
    fc
      .oneof({ weight: 3, arbitrary: plausible(control) }, { weight: 1, arbitrary: nonsense })
      .map((value) => `${id}.${control.key}=${value.includes('%') ? value : encodeURIComponent(value)}`),
  );
  const strange = fc
    .tuple(fc.constantFrom('__proto__', 'constructor', `${id}.`, `${id}.__proto__`, 'other.key', ''), nonsense)
    .map(([key, value]) => `${key}=${value}`);
  const pair = fc.oneof(...own, strange);
  return fc.oneof(
    { weight: 5, arbitrary: fc.array(pair, { maxLength: 12 }).map((pairs) => `?${pairs.join('&')}`) },
    { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
  );
}
