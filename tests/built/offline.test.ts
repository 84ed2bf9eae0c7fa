import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/build/files.ts';
import { isNamedByContent } from '../../src/chrome/offline/names.ts';
import { dist, pagesOf, selectAll, target, text } from '../tools/site.ts';

const worker = readFileSync(join(dist, 'sw.js'), 'utf8');
const entries = [
  ...worker.matchAll(/\{url:"([^"]*)",revision:(null|"[^"]*"),integrity:"([^"]*)"\}/g),
].map(([, url = '', revision = '', integrity = '']) => ({ url, revision, integrity })); // prettier-ignore

describe('the list of the service worker', () => {
  it('names each file once, from where the worker lies, and by what it holds', () => {
    expect(entries.length).toBeGreaterThan(20);
    expect(new Set(entries.map(({ url }) => url)).size).toBe(entries.length);
    const wrong = entries.filter(({ url, revision, integrity }) => {
      if (!existsSync(join(dist, url)) || /^[/.]|:/.test(url)) return true;
      const hash = createHash('sha256').update(readFileSync(join(dist, url))).digest('base64'); // prettier-ignore
      return integrity !== `sha256-${hash}` || (revision === 'null') !== isNamedByContent(url);
    });
    expect(wrong).toEqual([]);
  });

  it('has every page, and whatever a page asks for', () => {
    const listed = new Set(entries.map(({ url }) => url));
    const pages = pagesOf();
    const wanted = pages.flatMap(({ path, tree }) => [
      path,
      ...selectAll('[src], [data-script], link[rel~="stylesheet"], link[rel~="icon"]', tree).flatMap((element) =>
        ['src', 'dataScript', 'href'].flatMap((name) => target(path, text(element, name))?.path ?? []),
      ),
    ]);
    const unlisted = [...wanted, ...files('scripts'), ...files('assets'), ...files('stills')].filter(
      (path) => !listed.has(path) && path !== 'sw.js',
    );
    expect([...new Set(unlisted)]).toEqual([]);
  });

  it('has nothing that only other sites, servers and downloads need', () => {
    expect(entries.filter(({ url }) => /^(?:cards|downloads)\/|\.(?:gz|br)$/.test(url))).toEqual([]);
  });
});

it('pages name no manifest, which a browser refuses to read from a folder: a script does, where a server gave them', () => {
  expect(pagesOf().filter(({ tree }) => selectAll('link[rel="manifest"]', tree).length > 0)).toEqual([]);
});

/** Without the compressed twins that `npm run editions` adds. */
function files(folder: string): readonly string[] {
  return filesBelow(join(dist, folder), '')
    .map((file) => file.slice(dist.length + 1).replaceAll('\\', '/'))
    .filter((file) => !/\.(?:gz|br)$/.test(file));
}
