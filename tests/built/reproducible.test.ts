import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { filesBelow } from '../../src/build/files.ts';
import { rebuild } from '../tools/rebuild.ts';
import { dist, downloads } from '../tools/site.ts';

const hashes = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    filesBelow(folder, '')
      .map((file) => relative(folder, file).replaceAll('\\', '/'))
      .filter((path) => !path.startsWith(downloads))
      .map((path) => [
        path,
        createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex'),
      ]),
  );

it('a second build of the same sources is the same, byte for byte', { timeout: 120_000 }, async () => {
  expect(hashes(await rebuild('again'))).toEqual(hashes(dist));
});
