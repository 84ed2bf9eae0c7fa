import { describe, expect, it } from 'vitest';
import { keeperOf, type Keep } from '../../../src/kit/keep.ts';

interface State {
  readonly score: readonly number[];
  readonly place: number;
}

const keep: Keep<State> = {
  wire: keeperOf,
  pick: ({ score }) => (score.length > 0 ? score : undefined),
  restore: (state, kept) => (Array.isArray(kept) ? { ...state, score: kept as readonly number[] } : state),
};
const start: State = { score: [], place: 3 };

function memory(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { readonly writes: string[] } {
  const held = new Map<string, string>();
  const writes: string[] = [];
  return {
    writes,
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, value) => {
      writes.push(value);
      held.set(name, value);
    },
    removeItem: (name) => {
      writes.push('');
      held.delete(name);
    },
  };
}

describe('what a figure keeps', () => {
  it('is there on the next visit, and only what the figure picked', () => {
    const shelf = memory();
    keeperOf({ id: 'a', keep }, () => shelf).show({ score: [1, 2], place: 9 });
    expect(keeperOf({ id: 'a', keep }, () => shelf).restore(start)).toEqual({ score: [1, 2], place: 3 });
    expect(keeperOf({ id: 'b', keep }, () => shelf).restore(start)).toBe(start);
  });

  it('is written when it changes and not at every drawing', () => {
    const shelf = memory();
    const keeper = keeperOf({ id: 'a', keep }, () => shelf);
    const one: State = { score: [1], place: 0 };
    keeper.show(one);
    keeper.show({ ...one, place: 1 });
    keeper.show(keeperOf({ id: 'a', keep }, () => shelf).restore(start));
    expect(shelf.writes).toEqual(['[1]', '[1]']);
  });

  it('is erased when the figure picks nothing any more', () => {
    const shelf = memory();
    const keeper = keeperOf({ id: 'a', keep }, () => shelf);
    keeper.show({ score: [1], place: 0 });
    keeper.show(start);
    expect(shelf.getItem('figure.a')).toBeNull();
  });

  it('is nothing where storage is denied, full or holds something else, and nobody notices', () => {
    const denied = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    const full = { ...memory(), setItem: denied };
    const broken = { ...memory(), getItem: () => '{"half' };
    for (const shelf of [denied, () => full, () => broken]) {
      const keeper = keeperOf({ id: 'a', keep }, shelf);
      expect(keeper.restore(start)).toBe(start);
      expect(() => keeper.show({ score: [1], place: 0 })).not.toThrow();
    }
  });

  it('is passed over where the figure trips over it', () => {
    const shelf = memory();
    shelf.setItem('figure.a', '{"score":null}');
    const tripping: Keep<State> = {
      ...keep,
      restore: (state, kept) => ({ ...state, score: [(kept as State).score.length] }),
    };
    expect(keeperOf({ id: 'a', keep: tripping }, () => shelf).restore(start)).toBe(start);
  });

  it('leaves a figure alone that keeps nothing', () => {
    expect(keeperOf<State>({ id: 'a' }).restore(start)).toBe(start);
  });
});
