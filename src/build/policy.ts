import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesBelow } from './files.ts';

/** A figure whose engine is a script of its own, or whose data hold a kernel. */
const compiles = / data-engine="| data-data="[^"]*-kernel\./;

/**
 * Puts the content security policy right behind the character set: a policy in a page governs only what follows it. An
 * engine and the kernel of a model are WebAssembly, so a page with one of them allows it.
 */
export function policy(): AstroIntegration {
  return {
    name: 'book-policy',
    hooks: {
      'astro:build:done': ({ dir }) => {
        for (const file of filesBelow(fileURLToPath(dir), '.html')) {
          const html = readFileSync(file, 'utf8');
          const meta = /<meta http-equiv="content-security-policy"[^>]*>/.exec(html)?.[0];
          if (!meta) throw new Error(`${file} has no content security policy`);
          const own = compiles.test(html) ? meta.replace('script-src ', `$&'wasm-unsafe-eval' `) : meta;
          const moved = html.replace(meta, '').replace(/<meta charset="[^"]*">/, (charset) => charset + own);
          writeFileSync(file, moved);
        }
      },
    },
  };
}
