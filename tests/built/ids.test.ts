import { describe, expect, it } from 'vitest';
import { permanentIds } from '../tools/permanent.ts';
import { pagesOf } from '../tools/site.ts';

const pages = pagesOf();
const repeated = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.filter((id, i) => ids.indexOf(id) !== i)),
];

describe('ids', () => {
  it.each(pages)('stand once in $path', ({ ids }) => {
    expect(repeated(ids)).toEqual([]);
  });

  it('that are permanent stand once in the book', () => {
    expect(repeated(pages.flatMap(permanentIds))).toEqual([]);
  });
});
