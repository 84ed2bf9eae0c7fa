import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedNames } from '../../src/models/shipped.ts';
import { bars, kB } from '../tools/bars.ts';
import { dist, gz, isChapter, pagesOf, scripts as scriptsOfSite } from '../tools/site.ts';
import { firstLoad, isMiniature, isWeights } from '../tools/weights.ts';

const weigh = (path: string): number => gz(readFileSync(join(dist, path)));
const scripts = scriptsOfSite();

describe.each(pagesOf().filter(isChapter))('the chapter $path', (page) => {
  const loads = firstLoad(page);

  it(`is at most ${bars.html / kB} kB of HTML`, () => {
    expect(gz(page.html)).toBeLessThanOrEqual(bars.html);
  });

  it(`loads at most ${bars.firstLoad / kB} kB before it can be read, fonts included`, () => {
    expect(loads.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(bars.firstLoad);
  });

  it(`loads in at most ${bars.requests} requests`, () => {
    expect(loads.length, loads.map(({ path }) => path).join('\n')).toBeLessThanOrEqual(bars.requests);
  });
});

describe('files that pages share', () => {
  it.each(readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.css')))(
    '%s is a light style sheet',
    (name) => {
      expect(weigh(`assets/${name}`)).toBeLessThanOrEqual(bars.css);
    },
  );

  it('are served by one script of the page, before a figure comes near', () => {
    const page = scripts.filter((name) => name.startsWith('page.'));
    expect(page).toHaveLength(1);
    expect(weigh(`scripts/${page[0] ?? ''}`)).toBeLessThanOrEqual(bars.pageScript);
  });

  const weights = scripts.filter((name) => isWeights(name));

  it.each(weights.filter(isMiniature))('%s holds weights that do not take long', (name) => {
    expect(weigh(`scripts/${name}`)).toBeLessThanOrEqual(bars.weights);
  });

  const worlds = [...new Set(shippedNames().map((name) => name.split('/')[0] ?? ''))].filter(
    (model) => model !== 'video-dit',
  );
  it.each(worlds)('of %s are no heavier together than a learned world may be', (model) => {
    const own = weights.filter((name) => name.startsWith(`${model}-`));
    expect(own.length).toBeGreaterThan(0);
    expect(own.reduce((sum, name) => sum + weigh(`scripts/${name}`), 0)).toBeLessThanOrEqual(bars.world);
  });

  it('hold no more weights in a whole ladder than a picture takes', () => {
    const rungs = weights.filter((name) => /-\d+x\./.test(name));
    expect(rungs.length).toBeGreaterThan(1);
    expect(rungs.reduce((sum, name) => sum + weigh(`scripts/${name}`), 0)).toBeLessThanOrEqual(bars.ladder);
  });

  // The index of the search has a bar of its own (search.test.ts).
  const figures = scripts.filter((name) => !isWeights(name) && !/^(?:page\.|search-)/.test(name));
  it.each(figures)('%s is a light figure', (name) => {
    const most = bars.heavyFigures[name.split('.')[0] ?? ''] ?? bars.figureScript;
    expect(weigh(`scripts/${name}`)).toBeLessThanOrEqual(most);
  });
});
