/** What a figure keeps in this browser: plain data under the name of the figure, and nowhere else. */

/** Plain data that stays in this browser under the name of the figure, and goes nowhere else. */
export interface Keep<State> {
  /** `keeperOf`: the figure names it, so that figures that keep nothing do not carry it. */
  readonly wire: typeof keeperOf<State>;
  /** What to keep of a state; undefined erases what was kept. Written where it is another value than before. */
  pick(state: State): unknown;
  /** The state of the address with what was kept. A storage can hold anything: take from it only what is understood. */
  restore(state: State, kept: unknown): State;
}

export interface Keeper<State> {
  /** The state with what was kept on an earlier visit. */
  readonly restore: (state: State) => State;
  /** Keeps what `state` has to keep, or erases what was kept. */
  readonly show: (state: State) => void;
}

/** As much of a figure as is needed. */
interface Kept<State> {
  readonly id: string;
  readonly keep?: Keep<State>;
}

/** A storage, or as much of one as is needed. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Keeps for one figure. `shelf` gives the storage and may throw, as may the storage itself: where it is denied, full
 * or broken the figure lives on and forgets.
 */
export function keeperOf<State>({ id, keep }: Kept<State>, shelf: () => Shelf = () => localStorage): Keeper<State> {
  if (!keep) return { restore: (state) => state, show: () => undefined };
  const name = `figure.${id}`;
  let last: unknown;
  return {
    restore(state) {
      const restored = restore(keep, state, read(name, shelf));
      last = keep.pick(restored);
      return restored;
    },
    show(state) {
      const next = keep.pick(state);
      if (next === last) return;
      last = next;
      write(name, next, shelf);
    },
  };
}

/** A figure that trips over what it once kept would never wake again, so then it begins anew. */
function restore<State>(keep: Keep<State>, state: State, kept: unknown): State {
  if (kept === undefined) return state;
  try {
    return keep.restore(state, kept);
  } catch {
    return state;
  }
}

export function read(name: string, shelf: () => Shelf): unknown {
  try {
    const text = shelf().getItem(name);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined; // denied, or not ours
  }
}

/** Erases what is kept under the name where the value is undefined. */
export function write(name: string, value: unknown, shelf: () => Shelf): void {
  try {
    if (value === undefined) shelf().removeItem(name);
    else shelf().setItem(name, JSON.stringify(value));
  } catch {
    // denied or full: nothing is kept
  }
}
