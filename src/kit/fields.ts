/** Controls that show one field of a state and set nothing else: most of a table is made of these. */
import type { ChoiceControl, RangeControl, ToggleControl } from './figure.ts';

/** Names of the fields that hold such a value. */
type Holding<State, Value> = {
  [Field in keyof State]-?: State[Field] extends Value ? Field : never;
}[keyof State] &
  string;

type Common<State> = Pick<ToggleControl<State>, 'shown'>;
type Range<State> = Omit<RangeControl<State>, 'kind' | 'key' | 'get' | 'set'>;

export interface Fields<State> {
  readonly range: (field: Holding<State, number>, range: Range<State>) => RangeControl<State>;
  /** The field may hold more than the options, such as that nothing is chosen yet. */
  readonly choice: <Field extends Holding<State, string>>(
    field: Field,
    options: readonly (State[Field] & string)[],
    more?: Common<State>,
  ) => ChoiceControl<State>;
  readonly toggle: (field: Holding<State, boolean>, more?: Common<State>) => ToggleControl<State>;
}

/** Makes controls for fields of `State`; each goes by the name of its field in links and in the words. */
export function fieldsOf<State>(): Fields<State> {
  // Links and inputs hand a control only values that its table allows, so what it sets is what the field holds.
  const field = <Value>(key: keyof State & string) => ({
    key,
    get: (state: State): Value => state[key] as Value,
    set: (state: State, value: Value): State => ({ ...state, [key]: value }),
  });
  return {
    range: (key, range) => ({ kind: 'range', ...field<number>(key), ...range }),
    choice: (key, options, more) => ({ kind: 'choice', ...field<string>(key), options, ...more }),
    toggle: (key, more) => ({ kind: 'toggle', ...field<boolean>(key), ...more }),
  };
}

/** A whole number that stands in the link and is moved by something else than an input of its own, such as a button. */
export function linked<State>(
  key: string,
  [min, max]: readonly [min: number, max: number],
  get: (state: State) => number,
  set: (state: State, value: number) => State,
): RangeControl<State> {
  const change = (state: State, value: number): State => (value === get(state) ? state : set(state, value));
  return { kind: 'range', key, min, max, step: 1, shown: () => false, get, set: change };
}
