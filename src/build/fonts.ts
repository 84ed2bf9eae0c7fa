import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';
import { filesBelow } from './files.ts';

/** KaTeX faces beyond the common ones, and the class that asks for each. A face that no page asks for is left out. */
const rareFaces: readonly (readonly [face: RegExp, asked: RegExp])[] = [
  [/^KaTeX_AMS/, /\b(?:amsrm|mathbb|textbb)\b/],
  [/^KaTeX_Caligraphic/, /\bmathcal\b/],
  [/^KaTeX_Fraktur/, /\b(?:mathfrak|textfrak)\b/],
  [/^KaTeX_Script/, /\b(?:mathscr|textscr)\b/],
  [/^KaTeX_SansSerif/, /\b(?:mathsf|textsf|mathboldsf|textboldsf)\b/],
  [/^KaTeX_Typewriter/, /\b(?:mathtt|texttt)\b/],
  [/^KaTeX_(?:Main-Bold|Math-BoldItalic)/, /\b(?:mathbf|textbf|boldsymbol)\b/],
];

/**
 * Cuts every font down to the glyphs that the built pages use and drops the formats and faces that nothing asks for;
 * then renames fonts and style sheets by their new content, so that both may be cached for ever.
 */
export function fonts(): AstroIntegration {
  return {
    name: 'book-fonts',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const assets = join(site, 'assets');
        const pages = filesBelow(site, '.html').map((file) => ({ file, text: readFileSync(file, 'utf8') }));
        const used = glyphsOf(pages.map(({ text }) => text));
        const wanted = (file: string): boolean =>
          file.endsWith('.woff2') &&
          rareFaces.every(([face, asked]) => !face.test(file) || pages.some(({ text }) => asked.test(text)));
        const files = readdirSync(assets).sort();
        const faces = files.filter((file) => /\.(?:woff2?|ttf)$/.test(file));
        for (const file of faces.filter((face) => !wanted(face))) rmSync(join(assets, file));
        const renamed = new Map<string, string>();
        for (const file of faces.filter(wanted)) {
          const subset = await subsetFont(readFileSync(join(assets, file)), used, { targetFormat: 'woff2' });
          renamed.set(file, replace(assets, file, subset));
        }
        for (const file of files.filter((name) => name.endsWith('.css'))) {
          const css = withoutMissing(readFileSync(join(assets, file), 'utf8'), renamed);
          renamed.set(file, replace(assets, file, css, 'book'));
        }
        for (const { file, text } of pages) writeFileSync(file, renameAll(text, renamed));
      },
    },
  };
}

/** Keeps only the sources that are still there, under their new names, and drops faces that have none left. */
function withoutMissing(css: string, renamed: ReadonlyMap<string, string>): string {
  return css.replace(/@font-face\s*\{[^}]*\}/g, (face) => {
    const file = /url\(["']?[^)"']*?([\w.-]+\.woff2)["']?\)/.exec(face)?.[1];
    const name = file && renamed.get(file);
    if (!file) return face;
    if (!name) return '';
    return face.replace(/src:[^;}]*/, `src:url(/assets/${name})format("woff2")`);
  });
}

/** Writes `content` under a name that carries its hash, in place of `file`; says the new name. */
function replace(folder: string, file: string, content: string | Uint8Array, stem?: string): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  const name = file.replace(
    /^(.*?)\.[\w-]+(\.\w+)$/,
    (_, was: string, ending: string) => `${stem ?? was}.${hash}${ending}`,
  );
  rmSync(join(folder, file));
  writeFileSync(join(folder, name), content);
  return name;
}

function renameAll(text: string, names: ReadonlyMap<string, string>): string {
  let result = text;
  for (const [from, to] of names) result = result.replaceAll(from, to);
  return result;
}

/** Characters of the pages, and what live figures may write at any time: ASCII, signs, arrows. */
function glyphsOf(pages: readonly string[]): string {
  const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
  const glyphs = new Set(`${ascii}−–—×·…“”‘’°±²³≈≤≥→←↑↓√½∞σφκμτεθπ`);
  for (const page of pages) {
    const body = page.slice(page.indexOf('<body')).replace(/<annotation[\s\S]*?<\/annotation>|<[^>]*>/g, '');
    const plain = body.replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex?: string, code?: string) =>
      String.fromCodePoint(hex ? parseInt(hex, 16) : Number(code)),
    );
    for (const glyph of plain) glyphs.add(glyph);
  }
  return [...glyphs].join('');
}
