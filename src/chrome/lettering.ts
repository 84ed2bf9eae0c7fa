/** Drawings of the site made fit to leave it: in the colors of paper and with the letters that they set. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { renderAsync } from '@resvg/resvg-js';
import subsetFont from 'subset-font';
import { encodePng } from '../kit/png.ts';

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

/** The fonts that drawings ask for (before they are put on paper), each cut to the letters that they set. */
export async function letteringOf(drawings: string, format: 'woff2' | 'truetype'): Promise<readonly Lettering[]> {
  const wanted = new Map<string, { readonly face: Face; readonly weight: number; letters: string }>();
  for (const [, weight = '', name = '', text = ''] of drawings.matchAll(lettered)) {
    const face = faces[name];
    if (!face) continue;
    const key = `${name} ${weight}`;
    const known = wanted.get(key) ?? { face, weight: Number(weight), letters: ' ' };
    known.letters += decode(text);
    wanted.set(key, known);
  }
  return Promise.all(
    [...wanted.values()].map(async ({ face, weight, letters }) => ({
      family: face.family,
      weight,
      font: await subsetFont(readFileSync(face.file), letters, {
        targetFormat: format,
        keepFeatures: ['kern', 'liga', 'lnum', 'tnum'],
        noHinting: true,
        variationAxes: { wght: weight },
      }),
    })),
  );
}

/** A text of a drawing: its weight, its face, its letters. */
const lettered = /<text[^>]*style="font:(\d+) [\d.]+px var\(--(\w+)\)[^"]*"[^>]*>([^<]*)</g;

/** The fonts that drawings ask for, as rules of a style sheet that holds them. */
export async function fontFaces(drawings: string): Promise<string> {
  const rules = (await letteringOf(drawings, 'woff2')).map(({ family, weight, font: data }) => {
    const source = `url(data:font/woff2;base64,${Buffer.from(data).toString('base64')})`;
    return `@font-face{font-family:'${family}';font-weight:${weight};src:${source}}`;
  });
  return rules.join('');
}

/** The drawing with a style sheet of its own, to stand as a file. */
export function withStyle(svg: string, css: string): string {
  return css ? svg.replace(/<svg[^>]*>/, (start) => `${start}<style>${css}</style>`) : svg;
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

/** The drawing as a picture of its own size, half as heavy as resvg would pack it. */
export async function toPng(svg: string): Promise<Uint8Array> {
  const drawing = onPaper(svg).replaceAll('image-rendering:pixelated', 'image-rendering:optimizeSpeed');
  const folder = mkdtempSync(join(tmpdir(), 'letters-'));
  try {
    const fontFiles = (await letteringOf(svg, 'truetype')).map(({ font: data }, i) => {
      const file = join(folder, `${i}.ttf`);
      writeFileSync(file, data);
      return file;
    });
    const options = { font: { fontFiles, loadSystemFonts: false } };
    const { width, height, pixels } = await renderAsync(drawing, options);
    const data = new Uint8ClampedArray(pixels.buffer, pixels.byteOffset, pixels.length);
    return encodePng({ width, height, data }, (bytes) => deflateSync(bytes, { level: 9 }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
