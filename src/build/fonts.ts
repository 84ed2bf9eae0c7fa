import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';
import { filesBelow } from './files.ts';

/** Which face sets a letter of a formula, by the class nearest to it; Main-Regular sets all others. */
const formulaFaces: readonly (readonly [face: RegExp, asked: RegExp])[] = [
  [/^KaTeX_AMS/, /\b(?:amsrm|mathbb|textbb)\b/],
  [/^KaTeX_Caligraphic-Regular/, /\bmathcal\b/],
  [/^KaTeX_Fraktur-Regular/, /\b(?:mathfrak|textfrak)\b/],
  [/^KaTeX_Script/, /\b(?:mathscr|textscr)\b/],
  [/^KaTeX_SansSerif-Regular/, /\b(?:mathsf|textsf)\b/],
  [/^KaTeX_Typewriter/, /\b(?:mathtt|texttt)\b/],
  [/^KaTeX_Math-BoldItalic/, /\bboldsymbol\b/],
  [/^KaTeX_Main-Bold\./, /\b(?:mathbf|textbf)\b/],
  [/^KaTeX_Main-Italic/, /\b(?:mathit|textit)\b/],
  [/^KaTeX_Math-Italic/, /\bmathnormal\b/],
  [/^KaTeX_Size/, /\b(?:delimsizing|delim-size\d|op-symbol)\b/],
];
const otherFace = /^KaTeX_Main-Regular/;

/** The big brackets of formulas are a few glyphs each and on most pages: they travel in the style sheet. */
const inlined = 'KaTeX_Size';

/** Letters stand well, and numbers line up or hang: the features that the style sheets ask for, and no more. */
const textFeatures = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'liga', 'lnum', 'onum', 'tnum', 'pnum'];

interface Needs {
  readonly glyphs: string;
  readonly features: readonly string[];
  readonly wght?: { readonly min: number; readonly max: number };
}

/** What the pages ask of a face: formulas have faces of their own, and code needs neither ligatures nor thin weights. */
function needsOf(file: string, pages: readonly string[], formulas: (file: string) => string): Needs {
  if (file.startsWith('KaTeX')) return { glyphs: formulas(file), features: [] };
  if (file.includes('mono'))
    return { glyphs: glyphsOf(pages), features: ['mark', 'ccmp'], wght: { min: 400, max: 700 } };
  return { glyphs: glyphsOf(pages), features: textFeatures, wght: { min: 300, max: 700 } };
}

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
        const texts = pages.map(({ text }) => text);
        const formulas = glyphsOfFormulas(texts);
        const wanted = (file: string): boolean =>
          file.endsWith('.woff2') && (!file.startsWith('KaTeX') || formulas(file) !== '');
        const files = readdirSync(assets).sort();
        const faces = files.filter((file) => /\.(?:woff2?|ttf)$/.test(file));
        for (const file of faces.filter((face) => !wanted(face))) rmSync(join(assets, file));
        const renamed = new Map<string, string>();
        for (const file of faces.filter(wanted)) {
          const { glyphs, features, wght } = needsOf(file, texts, formulas);
          const subset = await subsetFont(readFileSync(join(assets, file)), glyphs, {
            targetFormat: 'woff2',
            keepFeatures: features,
            noHinting: true,
            ...(wght ? { variationAxes: { wght } } : {}),
          });
          if (file.startsWith(inlined)) {
            rmSync(join(assets, file));
            renamed.set(file, `data:font/woff2;base64,${Buffer.from(subset).toString('base64')}`);
          } else renamed.set(file, replace(assets, file, subset));
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
    const source = name.startsWith('data:') ? name : `/assets/${name}`;
    return face.replace(/src:[^;}]*/, `src:url(${source})format("woff2")`);
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

/**
 * Characters that each face sets in formulas, by its file. What is there for screen readers has no need of faces; the
 * two clocks stand in the text as well.
 */
function glyphsOfFormulas(pages: readonly string[]): (file: string) => string {
  const glyphs = new Map<RegExp, Set<string>>([[/^KaTeX_Math-Italic/, new Set('tτ')]]);
  for (const page of pages) {
    for (const formula of page.split('<span class="katex-html"').slice(1)) {
      const classes = [''];
      const inside = formula.slice(formula.indexOf('>') + 1);
      for (const [, close, opened = '', text = ''] of inside.matchAll(/<(\/?)span([^>]*)>|<[^>]*>|([^<]+)/g)) {
        if (close === '/') classes.pop();
        else if (close === '') classes.push(opened);
        if (classes.length === 0) break;
        const face = faceOf(classes);
        const known = glyphs.get(face) ?? new Set();
        for (const glyph of decode(text)) known.add(glyph);
        glyphs.set(face, known);
      }
    }
  }
  return (file) => [...glyphs].flatMap(([face, set]) => (face.test(file) ? [...set] : [])).join('');
}

function faceOf(classes: readonly string[]): RegExp {
  for (const names of classes.toReversed()) {
    const found = formulaFaces.find(([, asked]) => asked.test(names));
    if (found) return found[0];
  }
  return otherFace;
}

function decode(text: string): string {
  return text
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex?: string, code?: string) =>
      String.fromCodePoint(hex ? parseInt(hex, 16) : Number(code)),
    )
    .replace(/&(lt|gt|amp|quot|nbsp);/g, (_, name: keyof typeof named) => named[name]);
}

const named = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: '\u00a0' } as const;

/** Characters of the pages, and what live figures may write at any time: ASCII, signs, arrows. */
function glyphsOf(pages: readonly string[]): string {
  const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
  const glyphs = new Set(`${ascii}−–—×·…“”‘’°±²³≈≤≥→←↑↓√½∞σφκμτεθπ`);
  for (const page of pages) {
    const body = page.slice(page.indexOf('<body')).replace(/<annotation[\s\S]*?<\/annotation>|<[^>]*>/g, '');
    for (const glyph of decode(body)) glyphs.add(glyph);
  }
  return [...glyphs].join('');
}
