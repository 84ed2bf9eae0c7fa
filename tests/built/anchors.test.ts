import { describe, expect, it } from 'vitest';
import { permanentIds, readAnchors } from '../tools/permanent.ts';
import { pagesOf } from '../tools/site.ts';

const pages = pagesOf();
const { published, aliases } = readAnchors();
const onPage = new Map(pages.map((page) => [page.name, new Set(page.ids)]));
const promised = Object.entries(published).flatMap(([page, ids]) => ids.map((id) => ({ page, id })));

describe('the list of published ids', () => {
  it('holds only ids that still answer, under their own name or an alias', () => {
    const gone = promised.filter(({ page, id }) => !onPage.get(page)?.has(id));
    expect(gone.map(({ page, id }) => `${page}.html#${id}`)).toEqual([]);
  });

  it('holds every id that a reader can link to (`npx node tests/tools/anchors.ts` adds new ones)', () => {
    const unlisted = pages.flatMap((page) =>
      permanentIds(page)
        .filter((id) => !published[page.name]?.includes(id))
        .map((id) => `${page.path}#${id}`),
    );
    expect(unlisted).toEqual([]);
  });

  it('names for each alias a published id that is gone, and one that stands in its place', () => {
    const standing = new Set(pages.flatMap(permanentIds));
    const listed = new Set(promised.map(({ id }) => id));
    const wrong = Object.entries(aliases).filter(([old, now]) => !listed.has(old) || !standing.has(now));
    expect(wrong).toEqual([]);
  });
});
