/** Drawings of the site made fit to leave it: in the colors of paper and with the letters that they set. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import subsetFont from 'subset-font';

interface Face {
  readonly family: string;
  readonly generic: string;
  readonly file: string;
}

const font = (file: string): string => createRequire(import.meta.url).resolve(`@fontsource-variable/${file}`);
const faces: Readonly<Record<string, Face>> = {
  sans: {
    family: 'Source Sans 3',
    generic: 'sans-serif',
    file: font('source-sans-3/files/source-sans-3-latin-wght-normal.woff2'),
  },
  serif: {
    family: 'Source Serif 4',
    generic: 'serif',
    file: font('source-serif-4/files/source-serif-4-latin-wght-normal.woff2'),
  },
  mono: {
    family: 'JetBrains Mono',
    generic: 'monospace',
    file: font('jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2'),
  },
};

/** A font that a drawing needs, cut to its letters. */
export interface Lettering {
  readonly family: string;
  readonly weight: number;
  readonly font: Uint8Array;
}

/**
 * The drawing in light colors on white, with plain font properties: what a reader can show that knows neither
 * custom properties nor `light-dark()`.
 */
export function onPaper(svg: string): string {
  const colors = tokens();
  return svg
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/font:(\d+) ([\d.]+px) var\(--(\w+)\)/g, (_, weight: string, size: string, name: string) => {
      const face = faces[name] ?? faces['sans'];
      return `font-weight:${weight};font-size:${size};font-family:'${face?.family ?? ''}',${face?.generic ?? ''}`;
    })
    .replace(/var\(--([\w-]+)\)/g, (_, name: string) => colors.get(name) ?? '#15181b')
    .replace(/(<svg[^>]*>)/, `$1<rect width="100%" height="100%" fill="#fff"/>`);
}

/** The fonts that a drawing on paper asks for, each cut to the letters that it sets. */
export async function letteringOf(svg: string, format: 'woff2' | 'truetype'): Promise<readonly Lettering[]> {
  const wanted = new Map<string, { readonly face: Face; readonly weight: number; letters: string }>();
  for (const [, style = '', text = ''] of svg.matchAll(/<text[^>]*style="([^"]*)"[^>]*>([^<]*)</g)) {
    const face = Object.values(faces).find(({ family }) => style.includes(`'${family}'`));
    if (!face) continue;
    const weight = Number(/font-weight:(\d+)/.exec(style)?.[1] ?? 400);
    const key = `${face.family} ${weight}`;
    const known = wanted.get(key) ?? { face, weight, letters: ' ' };
    known.letters += decode(text);
    wanted.set(key, known);
  }
  return Promise.all(
    [...wanted.values()].map(async ({ face, weight, letters }) => ({
      family: face.family,
      weight,
      font: await subsetFont(readFileSync(face.file), letters, {
        targetFormat: format,
        keepFeatures: ['kern', 'lnum', 'tnum'],
        variationAxes: { wght: weight },
      }),
    })),
  );
}

/** The drawing with its fonts inside, to stand as a file of its own. */
export async function withLettering(svg: string): Promise<string> {
  const rules = (await letteringOf(svg, 'woff2')).map(({ family, weight, font: data }) => {
    const source = `url(data:font/woff2;base64,${Buffer.from(data).toString('base64')})`;
    return `@font-face{font-family:'${family}';font-weight:${weight};src:${source}}`;
  });
  return rules.length === 0 ? svg : svg.replace(/(<svg[^>]*>)/, `$1<style>${rules.join('')}</style>`);
}

/** Breaks a line between words at about `most` letters. */
export function wrap(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Colors of the light theme by name. */
function tokens(): ReadonlyMap<string, string> {
  const css = readFileSync(join(process.cwd(), 'src/styles/tokens.css'), 'utf8');
  const rules = css.matchAll(/--([\w-]+):\s*(?:light-dark\(\s*)?(#\w+|transparent)/g);
  return new Map([...rules].map(([, name = '', color = '']) => [name, color]));
}

function decode(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
  return text.replace(/&(\w+);/g, (whole, name: string) => named[name] ?? whole);
}

/** The drawing as a picture of its own size. */
export async function toPng(svg: string): Promise<Uint8Array> {
  const drawing = onPaper(svg).replaceAll('image-rendering:pixelated', 'image-rendering:optimizeSpeed');
  const folder = mkdtempSync(join(tmpdir(), 'letters-'));
  try {
    const fontFiles = (await letteringOf(drawing, 'truetype')).map(({ font: data }, i) => {
      const file = join(folder, `${i}.ttf`);
      writeFileSync(file, data);
      return file;
    });
    const options = { font: { fontFiles, loadSystemFonts: false } };
    return (await renderAsync(drawing, options)).asPng();
  } finally {
    rmSync(folder, { recursive: true });
  }
}
