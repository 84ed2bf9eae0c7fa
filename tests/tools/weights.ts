/** What a page weighs on its first load, computed from the built files: compressed as a server would. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { shippedNames } from '../../src/models/shipped.ts';
import { dist, gz, select, selectAll, target, text } from './site.ts';
import type { BuiltPage } from './site.ts';

/** Whether a script of `dist/scripts/` holds what a model has learned. */
export function isWeights(script: string): boolean {
  return shippedNames().some((name) => script.startsWith(`${name.replaceAll('/', '-')}.`));
}

/** Whether it is a checkpoint of the miniature, or was fitted to one; all others are learned worlds. */
export const isMiniature = (script: string): boolean => script.startsWith('video-dit-');

export interface Load {
  readonly path: string;
  /** Bytes over the wire. */
  readonly size: number;
}

/** Everything that comes before the reader scrolls: page, style sheet, script, icon, pictures and the faces in use. */
export function firstLoad(page: BuiltPage, folder = dist): readonly Load[] {
  const linked = selectAll('link[rel~="stylesheet"], link[rel~="icon"], link[rel~="preload"]', page.tree).map(
    (element) => text(element, 'href'),
  );
  const sources = selectAll('script[src], img[src]:not([loading="lazy"])', page.tree).map((element) =>
    text(element, 'src'),
  );
  const styled = selectAll('[style*="url("]', page.tree).flatMap((element) => urlsIn(text(element, 'style')));
  const direct = [...linked, ...sources, ...styled].flatMap((address) => target(page.path, address)?.path ?? []);
  const sheets = direct.filter((path) => path.endsWith('.css'));
  const fonts = sheets.flatMap((sheet) => facesOf(page, sheet, folder));
  const pictures = sheets.flatMap((sheet) =>
    urlsIn(readFileSync(join(folder, sheet), 'utf8'))
      .filter((url) => /^[^:]+\.(?:png|svg|jpg|webp)$/.test(url))
      .flatMap((url) => target(sheet, url)?.path ?? []),
  );
  const paths = [...new Set([page.path, ...direct, ...pictures, ...fonts])];
  return paths.filter((path) => existsSync(join(folder, path))).map((path) => ({ path, size: wireSize(path, folder) }));
}

/** Text travels compressed; fonts and pictures are compressed already. */
export function wireSize(path: string, folder = dist): number {
  const file = join(folder, path);
  return /\.(?:html|css|js|svg|xml|json)$/.test(path) ? gz(readFileSync(file)) : statSync(file).size;
}

export function urlsIn(css: string): readonly string[] {
  return [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].map(([, url = '']) => url);
}

/** What in a page asks for a face; a face that is not here is taken to be always in use. */
const asked: readonly (readonly [face: RegExp, selector: string])[] = [
  [/source-serif.*italic/i, 'em, i, cite, .note-mark'],
  [/mono/i, 'pre, code'],
  [/KaTeX_Main-Regular/, '.katex'],
  [/KaTeX_Math-Italic/, '.katex .mathnormal, .katex .mathit, i.t, i.tau'],
  [/KaTeX_Math-BoldItalic/, '.katex .boldsymbol'],
  [/KaTeX_Main-Bold\b/, '.katex .mathbf, .katex .textbf'],
  [/KaTeX_Main-(?:Bold)?Italic/, '.katex .textit, .katex .mathit'],
  [/KaTeX_AMS/, '.katex .amsrm, .katex .mathbb, .katex .textbb'],
  [/KaTeX_Caligraphic-Regular/, '.katex .mathcal'],
  [/KaTeX_Caligraphic-Bold/, '.katex .boldsymbol.mathcal'],
  [/KaTeX_Size1/, '.katex .size1, .katex .delimsizing.size1, .katex .op-symbol.small-op'],
  [/KaTeX_Size2/, '.katex .size2, .katex .op-symbol.large-op'],
  [/KaTeX_Size3/, '.katex .size3'],
  [/KaTeX_Size4/, '.katex .size4, .katex .delim-size4'],
];

function facesOf(page: BuiltPage, sheet: string, folder: string): readonly string[] {
  const css = readFileSync(join(folder, sheet), 'utf8');
  const faces = [...css.matchAll(/@font-face\s*\{[^}]*\}/g)].flatMap(([face]) => urlsIn(face));
  return faces
    .filter((face) => !face.startsWith('data:'))
    .filter((face) => {
      const rule = asked.find(([name]) => name.test(face));
      return !rule || select(rule[1], page.tree) !== undefined;
    })
    .flatMap((face) => target(sheet, face)?.path ?? []);
}
