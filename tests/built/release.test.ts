import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/build/files.ts';
import { downloadsStem } from '../../src/chrome/downloads.ts';
import { release, unrelease } from '../../src/editions/release.ts';
import { dist, pagesOf, selectAll, target, text } from '../tools/site.ts';
import type { BuiltPage } from '../tools/site.ts';

/** Two folders with the built site and a stand-in for each of the other editions. */
const folders: string[] = [];
const site = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  folders.push(folder);
  cpSync(dist, folder, { recursive: true, filter: (path) => !/[/\\]downloads$|\.(?:gz|br)$/.test(path) });
  // Most of what a site weighs takes long to compress and shows nothing here that the rest does not.
  for (const file of filesBelow(join(folder, 'scripts'), '.js')) writeFileSync(file, `// ${relative(folder, file)}\n`);
  await unrelease(folder);
  return folder;
};
const makeEditions = (folder: string): void => {
  mkdirSync(join(folder, 'downloads'));
  for (const ending of ['.single.html', '.epub', '-a4.pdf', '-letter.pdf'])
    writeFileSync(join(folder, 'downloads', downloadsStem + ending), `Stands for ${ending}`);
};
const hashes = (folder: string) =>
  Object.fromEntries(
    filesBelow(folder, '').map((file) => [
      relative(folder, file),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );

let first = '';
let bare: Readonly<Record<string, string>> = {};
beforeAll(async () => {
  first = await site();
  bare = hashes(first);
  makeEditions(first);
  await release(first);
}, 120_000);
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const brokenLinks = (folder: string, pages: readonly BuiltPage[]): readonly string[] => {
  const ids = new Map(pages.map((page) => [page.path, new Set(page.ids)]));
  return pages.flatMap((page) =>
    selectAll('[href], [src], [data-script]', page.tree)
      .flatMap((element) => ['href', 'src', 'dataScript'].map((name) => text(element, name)).filter(Boolean))
      .filter((address) => {
        const to = target(page.path, address);
        if (!to) return false;
        const there = ids.get(to.path);
        return there ? to.id !== '' && !there.has(to.id) : !existsSync(join(folder, to.path));
      })
      .map((address) => `${page.path}: ${address}`),
  );
};

describe('a release', () => {
  it('lists every download with its size and checksum, and no link of it is broken', () => {
    const page = readFileSync(join(first, 'downloads.html'), 'utf8');
    const files = readdirSync(join(first, 'downloads')).filter((file) => file !== 'SHA256SUMS');
    expect(files).toHaveLength(5);
    for (const file of files) {
      const sum = createHash('sha256').update(readFileSync(join(first, 'downloads', file))).digest('hex'); // prettier-ignore
      expect(page).toContain(`href="downloads/${file}"`);
      expect(page).toContain(sum);
      expect(readFileSync(join(first, 'downloads/SHA256SUMS'), 'utf8')).toContain(`${sum}  ${file}\n`);
    }
    expect(brokenLinks(first, pagesOf(first))).toEqual([]);
  });

  it('has a zip with the site as it was built, whole, with no link that leads nowhere', () => {
    const packed = unzipSync(readFileSync(join(first, 'downloads', `${downloadsStem}.zip`)));
    const folder = mkdtempSync(join(tmpdir(), 'unzipped-'));
    folders.push(folder);
    for (const [path, content] of Object.entries(packed)) {
      const file = join(folder, path);
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, content);
    }
    const inside = join(folder, downloadsStem);
    const withoutCards = Object.entries(bare).filter(([path]) => !/^cards[/\\]/.test(path));
    expect(hashes(inside)).toEqual(Object.fromEntries(withoutCards));
    expect(brokenLinks(inside, pagesOf(inside))).toEqual([]);
  });

  it('lays beside each text two compressed twins with the same text', () => {
    const twins = [...filesBelow(first, '.gz'), ...filesBelow(first, '.br')];
    const texts = filesBelow(first, '').filter(
      (file) => /\.(?:html|css|js|svg|json|xml|webmanifest)$/.test(file) && !file.includes('/downloads/'),
    );
    expect(twins).toHaveLength(2 * texts.length);
    for (const file of texts) {
      const plain = readFileSync(file);
      expect(gunzipSync(readFileSync(`${file}.gz`)).equals(plain), file).toBe(true);
      expect(brotliDecompressSync(readFileSync(`${file}.br`)).equals(plain), file).toBe(true);
    }
  });

  it('gives the copy that browsers keep the pages as they are now, and no download', () => {
    const worker = readFileSync(join(first, 'sw.js'), 'utf8');
    const hash = createHash('sha256').update(readFileSync(join(first, 'downloads.html'))).digest('base64'); // prettier-ignore
    expect(worker).toContain(`sha256-${hash}`);
    expect(worker).not.toMatch(/url:"downloads\/|\.gz"|\.br"/);
  });

  it('is the same, byte for byte, when it is made again elsewhere, and is taken back without a trace', { timeout: 120_000 }, async () => {
    const second = await site();
    makeEditions(second);
    await release(second);
    expect(hashes(second)).toEqual(hashes(first));
    await unrelease(second);
    expect(hashes(second)).toEqual(bare);
  }); // prettier-ignore
});
