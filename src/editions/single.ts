import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { select, selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import { h } from 'hastscript';
import type { Book } from '../book/book.ts';
import { t } from '../chrome/words.ts';
import { anchorsIn, assemble } from './assemble.ts';
import { hashOf, toDataUri, wholeStyle } from './inline.ts';
import { relink } from './links.ts';
import { attribute, drop, find, readPages } from './pages.ts';
import type { BuiltPage } from './pages.ts';
import { pack, unpackScript } from './pack.ts';
import type { PackedScripts } from './pack.ts';

/**
 * The whole book in one page that asks for nothing: style, fonts, pictures and the scripts of all figures are in it.
 * What every page runs runs here too; the other scripts lie asleep until one is wanted.
 */
export function singleFile(dist: string, book: Book, address: string | undefined): string {
  const pages = readPages(dist, book);
  const [cover] = pages;
  if (!cover) throw new Error('the book has no cover');
  const scripts = scriptsOf(cover.tree, dist);
  const wasm = pages.some(({ tree }) => select(`meta[content*="'wasm-unsafe-eval'"]`, tree) !== undefined);
  const style = wholeStyle(dist);
  const frame = frameOf(cover, pages, address);
  const sections = assemble(pages, dist, address);
  // The stills of what wakes up are soon replaced: one width of each, that of paper, is enough.
  for (const section of sections) drop(section, 'ws-figure[data-script] .still:not(.w608)');
  find('main', frame).children = [...sections];
  const html = h('html', { lang: book.language, dataEdition: 'single' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'content-security-policy', content: policy(style, scripts, wasm) }),
      h('meta', { name: 'viewport', content: 'width=device-width' }),
      ...scripts.first.map((code) => h('script', code)),
      h('title', t(book.language, 'bookTitle')),
      h('meta', { name: 'description', content: cover.page.description }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      ...(address ? [h('link', { rel: 'canonical', href: address })] : []),
      h('link', { rel: 'icon', href: toDataUri(join(dist, 'icon.svg')), type: 'image/svg+xml' }),
      h('style', style),
    ]),
    h('body', [
      ...frame.children,
      h('script', { type: 'text/plain' }, pack({ last: scripts.last, asleep: scripts.asleep })),
      h('script', scripts.unpack),
    ]),
  ]);
  return `<!doctype html>${toHtml(html)}\n`;
}

/** The cover's body without its text: what surrounds the text on every page surrounds the whole book here. */
function frameOf(cover: BuiltPage, pages: readonly BuiltPage[], address: string | undefined): Element {
  const frame = structuredClone(find('body', cover.tree));
  find('main', frame).children = [];
  find('main', frame).properties = { id: 'text' };
  // A file keeps no copy of itself, and has no twin beside it.
  drop(frame, 'script, a[hreflang], .update');
  relink(frame, cover.path, anchorsIn(pages), address);
  return frame;
}

interface Scripts extends PackedScripts {
  /** Run before anything is painted. */
  readonly first: readonly string[];
  /** Opens what is packed. */
  readonly unpack: string;
}

function scriptsOf(page: Root, dist: string): Scripts {
  const first = selectAll('head script:not([src], [type])', page).map((script) =>
    toText(script, { whitespace: 'pre' }),
  );
  const running = selectAll('script[src]', page).map((script) => basename(attribute(script, 'src')));
  const code = (name: string): string => readFileSync(join(dist, 'scripts', name), 'utf8');
  const files = readdirSync(join(dist, 'scripts')).sort();
  const asleep = files.filter((name) => !running.includes(name)).map((name) => [name, code(name)] as const);
  return { first, unpack: unpackScript(), last: running.map(code), asleep: Object.fromEntries(asleep) };
}

/**
 * Only what is in the file, and nothing from anywhere: every script and the style sheet by its hash; WebAssembly where a
 * page of the book needs it.
 */
function policy(style: string, { first, unpack, last, asleep }: Scripts, wasm: boolean): string {
  const code = [...first, unpack, ...last, ...Object.values(asleep)];
  return [
    "default-src 'none'",
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob:',
    `script-src ${wasm ? "'wasm-unsafe-eval' " : ''}${code.map(hashOf).join(' ')}`,
    `style-src ${hashOf(style)}`,
    `style-src-elem ${hashOf(style)}`,
    "style-src-attr 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join(';');
}
