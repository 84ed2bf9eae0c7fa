import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/kit/figure.ts';
import { dist, isChapter, pagesOf, select, selectAll, text, toText } from '../tools/site.ts';

const pages = pagesOf();
const shown = pages.flatMap((page) =>
  selectAll('figure.figure', page.tree).map((figure) => ({
    page: page.path,
    id: text(figure, 'id'),
    figure,
    source: (at: typeof figure.position) => page.html.slice(at?.start.offset, at?.end.offset),
  })),
);
const rooms = join(import.meta.dirname, '../../src/figures');

describe.each(shown)('the figure $id on $page', async ({ id, figure, source }) => {
  const module = (await import(pathToFileURL(join(rooms, id, 'index.ts')).href)) as { figure: Figure<unknown> };

  it('has a still for a narrow and for a wide column, each with something drawn in it', () => {
    for (const width of module.figure.wide ? [976, 608, 328] : [608, 328]) {
      const still = select(`.still.w${width}`, figure);
      expect(still, `still of ${width} px`).toBeDefined();
      const file = text(select('img', still ?? figure) ?? undefined, 'src');
      const svg = file ? readFileSync(join(dist, file), 'utf8') : source(still?.position);
      expect(svg).toContain(` width="${width}"`);
      expect(svg.match(/<(?:path|rect|circle|polyline|polygon|image|text)\b/g)?.length).toBeGreaterThan(2);
    }
  });

  it('has a sentence, and the drawing is named by it', () => {
    const sentence = select('p.say', figure);
    expect(
      toText(sentence ?? figure)
        .trim()
        .split(/\s+/).length,
    ).toBeGreaterThan(4);
    expect(text(select('.drawing[role="img"]', figure) ?? undefined, 'ariaLabelledBy')).toBe(
      text(sentence ?? undefined, 'id'),
    );
  });

  it('says where it comes from, as its room does', () => {
    expect(toText(select('.provenance', figure) ?? figure).trim()).toBe(module.figure.provenance);
  });

  it('has a title and a caption', () => {
    for (const part of ['.figure-title', 'figcaption p']) {
      expect(toText(select(part, figure) ?? { type: 'root', children: [] }).trim()).not.toBe('');
    }
  });
});

describe('figures', () => {
  it('stand in every chapter', () => {
    const bare = pages.filter(isChapter).filter(({ path }) => !shown.some(({ page }) => page === path));
    expect(bare.map(({ path }) => path)).toEqual([]);
  });

  it('are all shown somewhere', () => {
    const built = readdirSync(rooms).filter((id) => existsSync(join(rooms, id, 'index.ts')));
    expect(built.filter((id) => !shown.some((figure) => figure.id === id))).toEqual([]);
  });
});

describe.each(pages)('pictures of $path', ({ tree }) => {
  it('have words for whoever does not see them, or are marked as ornament', () => {
    const images = selectAll('img', tree).filter((image) => image.properties.alt === undefined);
    const drawings = selectAll('[role="img"]', tree).filter(
      (drawing) => !text(drawing, 'ariaLabel') && !text(drawing, 'ariaLabelledBy'),
    );
    expect([...images, ...drawings]).toEqual([]);
  });
});
