/**
 * The state of a figure in its address, `?<figure>.<key>=<value>`: what the table of controls can set, and nothing
 * else. An address can come from anywhere, so whatever is not exactly a value that a control could have written is
 * passed over.
 */
import type { Control, Figure } from './figure.ts';
import { snap } from './values.ts';

type Linked<State> = Pick<Figure<State>, 'id' | 'start' | 'controls'>;

/** No value that a control writes is longer; an option is a word. */
const longest = 40;

/**
 * The query, without its question mark; empty for the start. A value is written only where it differs from what the
 * ones before it already give.
 */
export function encodeState<State>({ id, start, controls }: Linked<State>, state: State): string {
  const pairs: string[] = [];
  let reached = start;
  for (const control of controls) {
    const text = write(control, state);
    if (text === undefined || text === write(control, reached)) continue;
    pairs.push(`${id}.${control.key}=${encodeURIComponent(text).replaceAll('%2C', ',')}`);
    reached = read(control, reached, text);
  }
  return pairs.join('&');
}

/** The state that a query (with or without its question mark) describes; `start` where it says nothing valid. */
export function decodeState<State>({ id, start, controls }: Linked<State>, search: string): State {
  const given = new URLSearchParams(search);
  return controls.reduce((state, control) => {
    const text = given.get(`${id}.${control.key}`);
    return text === null ? state : read(control, state, text);
  }, start);
}

function write<State>(control: Control<State>, state: State): string | undefined {
  switch (control.kind) {
    case 'range':
      return String(snap(control.get(state), control.min, control.max, control.step));
    case 'choice': {
      const option = control.get(state);
      return control.options.includes(option) ? option : undefined;
    }
    case 'toggle':
      return control.get(state) ? '1' : '0';
    case 'point': {
      const { min, max, step } = control;
      const [x, y] = control.get(state);
      return `${snap(x, min[0], max[0], step)},${snap(y, min[1], max[1], step)}`;
    }
    case 'action':
    case 'picture':
      return undefined;
  }
}

function read<State>(control: Control<State>, state: State, text: string): State {
  if (text.length > longest) return state;
  switch (control.kind) {
    case 'range': {
      const value = number(text, control.min, control.max, control.step);
      return value === undefined ? state : control.set(state, value);
    }
    case 'choice':
      return control.options.includes(text) ? control.set(state, text) : state;
    case 'toggle':
      return text === '0' || text === '1' ? control.set(state, text === '1') : state;
    case 'point': {
      const [first = '', second = '', ...more] = text.split(',');
      const { min, max, step } = control;
      const x = number(first, min[0], max[0], step);
      const y = number(second, min[1], max[1], step);
      return x === undefined || y === undefined || more.length > 0 ? state : control.set(state, [x, y]);
    }
    case 'action':
    case 'picture':
      return state;
  }
}

/** A plain decimal number within its bounds, on the nearest step. */
function number(text: string, min: number, max: number, step: number): number | undefined {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return undefined;
  const value = Number(text);
  return value >= min && value <= max ? snap(value, min, max, step) : undefined;
}
