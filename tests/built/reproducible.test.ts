import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { filesBelow } from '../../src/build/files.ts';
import { unrelease } from '../../src/editions/release.ts';
import { rebuild } from '../tools/rebuild.ts';
import { dist } from '../tools/site.ts';

const hashes = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    filesBelow(folder, '')
      .map((file) => relative(folder, file).replaceAll('\\', '/'))
      .map((path) => [
        path,
        createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex'),
      ]),
  );

it('a second build of the same sources is the same, byte for byte', { timeout: 120_000 }, async () => {
  // As the build left it, without what `npm run editions` has added.
  const first = mkdtempSync(join(tmpdir(), 'first-build-'));
  cpSync(dist, first, { recursive: true });
  await unrelease(first);
  expect(hashes(await rebuild('again'))).toEqual(hashes(first));
  rmSync(first, { recursive: true });
});
