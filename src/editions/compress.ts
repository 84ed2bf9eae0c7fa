import { readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesBelow } from '../build/files.ts';

/** What gets smaller: fonts, pictures and documents are compressed already. */
const compressible = /\.(?:html|css|js|svg|json|xml|webmanifest)$/;

/**
 * Writes beside each text of the site the same text compressed, as `.gz` and as `.br`, so that a server has nothing to
 * compute when it is asked. The same text gives the same bytes: no dates, no names inside.
 */
export async function compress(site: string): Promise<void> {
  const texts = filesBelow(site, '').filter((file) => compressible.test(file) && !isDownload(site, file));
  await Promise.all(
    texts.map(async (file) => {
      const text = readFileSync(file);
      const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
      const hint = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
      const [gz, br] = await Promise.all([
        promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION }),
        promisify(brotliCompress)(text, { params: { ...quality, ...hint } }),
      ]);
      writeFileSync(`${file}.gz`, gz);
      writeFileSync(`${file}.br`, br);
    }),
  );
}

const isDownload = (site: string, file: string): boolean => /^[/\\]?downloads[/\\]/.test(file.slice(site.length));
