import { afterEach, describe, expect, it } from 'vitest';
import { dataGlobal } from '../../../src/kit/data.ts';
import { sharerOf, type Share } from '../../../src/kit/share.ts';

interface State {
  readonly weights: string | undefined;
  readonly other: number;
}

const take: Share<State>['take'] = (state, left) => ({
  ...state,
  weights: typeof left === 'string' ? left : undefined,
});
const share: Share<State> = { wire: sharerOf, name: 'model/yours', leave: ({ weights }) => weights, take };
const empty: State = { weights: undefined, other: 3 };

function shelfOf(held = new Map<string, string>()) {
  return {
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, value: string) => void held.set(name, value),
    removeItem: (name: string) => void held.delete(name),
  };
}

const denied = (): never => {
  throw new DOMException('denied', 'SecurityError');
};

afterEach(() => {
  (globalThis as { [dataGlobal]?: unknown })[dataGlobal] = {};
});

describe('what a figure leaves', () => {
  it('reaches a figure that is awake, and is taken back from it', () => {
    const page = new EventTarget();
    const giver = sharerOf({ share }, () => page, denied);
    const taker = sharerOf<State>({ share: { wire: sharerOf, name: share.name, take } }, () => page, denied);
    let state = taker.restore(empty);
    taker.hear((how) => (state = how(state)));
    giver.restore(empty);
    giver.show({ weights: 'w', other: 9 });
    expect(state).toEqual({ weights: 'w', other: 3 });
    giver.show(empty);
    expect(state).toEqual(empty);
  });

  it('lies there for a figure that wakes later, and on another page and visit, but only under its name', () => {
    const shelf = shelfOf();
    const giver = sharerOf(
      { share },
      () => new EventTarget(),
      () => shelf,
    );
    giver.show({ weights: 'w', other: 9 });
    const later = (name: string) =>
      sharerOf<State>({ share: { wire: sharerOf, name, take } }, () => new EventTarget(), denied);
    expect(later('model/yours').restore(empty).weights).toBe('w');
    expect(later('model/theirs').restore(empty).weights).toBeUndefined();
    (globalThis as { [dataGlobal]?: unknown })[dataGlobal] = {};
    const nextVisit = sharerOf(
      { share },
      () => new EventTarget(),
      () => shelf,
    );
    expect(nextVisit.restore(empty).weights).toBe('w');
  });

  it('is heard once, and not again when something else changes or on the next visit', () => {
    const page = new EventTarget();
    let heard = 0;
    page.addEventListener('book-share', () => (heard += 1));
    const shelf = shelfOf();
    const figure = sharerOf(
      { share },
      () => page,
      () => shelf,
    );
    figure.show(figure.restore(empty));
    expect(heard).toBe(0);
    figure.show({ weights: 'w', other: 1 });
    figure.show({ weights: 'w', other: 2 });
    expect(heard).toBe(1);
    const again = sharerOf(
      { share },
      () => page,
      () => shelf,
    );
    again.show(again.restore(empty));
    expect(heard).toBe(1);
  });
});
