import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';

/** Drops KaTeX's woff and ttf twins before they are copied: every browser that runs the book reads woff2. */
export function woff2Only() {
  return {
    name: 'woff2-only',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      if (!/katex.*\.css/.test(id)) return undefined;
      return code.replace(/,\s*url\([^)]*\)\s*format\(["'](?:woff|truetype)["']\)/g, '');
    },
  };
}

/**
 * Cuts every font down to the glyphs that the built pages use, then renames fonts and style sheets by their new
 * content, so that both may be cached for ever.
 */
export function fonts(): AstroIntegration {
  return {
    name: 'book-fonts',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const assets = join(site, 'assets');
        const pages = filesBelow(site, '.html');
        const used = glyphs(pages.map((file) => readFileSync(file, 'utf8')));
        const renamed = new Map<string, string>();
        const files = readdirSync(assets);
        await Promise.all(
          files
            .filter((file) => file.endsWith('.woff2'))
            .sort()
            .map(async (file) => {
              const text = file.startsWith('KaTeX') ? used.math : used.text;
              const subset = await subsetFont(readFileSync(join(assets, file)), text, { targetFormat: 'woff2' });
              renamed.set(file, rename(assets, file, subset));
            }),
        );
        for (const file of files.filter((name) => name.endsWith('.css')))
          renamed.set(file, rename(assets, file, replaceAll(readFileSync(join(assets, file), 'utf8'), renamed)));
        for (const page of pages) writeFileSync(page, replaceAll(readFileSync(page, 'utf8'), renamed));
      },
    },
  };
}

/** Writes `content` under a name that carries its hash; says the new name. */
function rename(folder: string, file: string, content: string | Uint8Array): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  const name = file.replace(/\.[\w-]+(\.\w+)$/, `.${hash}$1`);
  writeFileSync(join(folder, name), content);
  if (name !== file) rmSync(join(folder, file));
  return name;
}

function replaceAll(text: string, names: ReadonlyMap<string, string>): string {
  let result = text;
  for (const [from, to] of names) result = result.replaceAll(from, to);
  return result;
}

/** Characters inside and outside of formulas; live figures may write any digit, sign and Latin letter. */
function glyphs(pages: readonly string[]): { readonly math: string; readonly text: string } {
  const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
  const common = `${ascii}−–—×·…“”‘’°±²³≈≤≥→←↑↓√½`;
  const math = new Set(ascii);
  const text = new Set(common);
  for (const page of pages) {
    const body = page.slice(page.indexOf('<body')).replace(/<annotation[\s\S]*?<\/annotation>/g, '');
    for (const part of body.matchAll(/<span class="katex-html"[\s\S]*?(?=<math|<\/p>|<p|<h\d|<div)/g))
      for (const glyph of unescapeHtml(part[0])) math.add(glyph);
    for (const glyph of unescapeHtml(body.replace(/<[^>]*>/g, ''))) text.add(glyph);
  }
  for (const glyph of text) math.add(glyph);
  return { math: [...math].join(''), text: [...text].join('') };
}

function unescapeHtml(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

export function filesBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

