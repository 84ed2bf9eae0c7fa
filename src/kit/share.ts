/** What figures leave for one another: plain data under a name, in this page and in this browser. */
import { dataGlobal } from './data.ts';
import { read, write, type Shelf } from './keep.ts';

/**
 * Plain data that figures leave for one another, such as weights that the reader has trained: in the page, and, where
 * the browser has a storage, for other pages and later visits. It goes nowhere else.
 */
export interface Share<State> {
  /** `sharerOf`: the figure names it, so that figures that share nothing do not carry it. */
  readonly wire: typeof sharerOf<State>;
  /** As of other data: `video-dit/yours`. */
  readonly name: string;
  /** What the state leaves; undefined takes it back. Heard where it is another value than before. */
  leave?(state: State): unknown;
  /** The state with what is left under the name, undefined for nothing. Take from it only what is understood. */
  take(state: State, left: unknown): State;
}

export interface Sharer<State> {
  /** The state with what lies there when the figure wakes. */
  readonly restore: (state: State) => State;
  /** Leaves what `state` has to leave, or takes it back. */
  readonly show: (state: State) => void;
  /** Says, from now on, when another figure of the page leaves something or takes it back, and how to take it. */
  readonly hear: (change: (take: (state: State) => State) => void) => void;
}

/** Figures of a page tell each other by an event of this name; its detail is the name of the data. */
const told = 'book-share';

interface Page {
  [dataGlobal]?: Record<string, unknown>;
}

/**
 * Shares for one figure. `shelf` gives the storage and may throw, as may the storage itself: where it is denied, full
 * or broken, figures of one page still share.
 */
export function sharerOf<State>(
  { share }: { readonly share?: Share<State> },
  page: () => EventTarget = () => document,
  shelf: () => Shelf = () => localStorage,
): Sharer<State> {
  if (!share) return { restore: (state) => state, show: () => undefined, hear: () => undefined };
  const { name } = share;
  const stored = `shared.${name}`;
  const all = ((globalThis as Page)[dataGlobal] ??= {});
  let last: unknown;
  return {
    restore(state) {
      all[name] ??= read(stored, shelf);
      const restored = share.take(state, all[name]);
      last = share.leave?.(restored);
      return restored;
    },
    show(state) {
      const next = share.leave?.(state);
      if (next === last) return;
      last = next;
      all[name] = next;
      write(stored, next, shelf);
      page().dispatchEvent(new CustomEvent(told, { detail: name }));
    },
    hear(change) {
      page().addEventListener(told, (event) => {
        if ((event as CustomEvent<string>).detail === name) change((state) => share.take(state, all[name]));
      });
    },
  };
}
