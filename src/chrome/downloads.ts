import { escapeXml } from '../kit/surface-svg.ts';
import { defaultLanguage } from '../markdown/load.ts';
import { t } from './words.ts';
import type { WordKey } from './words.ts';

/** A file that can be downloaded. */
export interface Download {
  /** Its name in `downloads/`. */
  readonly file: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** Names that the files have in common; another language than English adds its code. */
export const downloadsStem = 'are-video-generators-world-simulators';

/** Files with the checksums of all others, as `sha256sum --check` reads it. */
export const sumsFile = 'SHA256SUMS';

/** What there can be, in the order in which the page offers it, by ending. */
const kinds: readonly (readonly [ending: string, name: WordKey, about: WordKey])[] = [
  ['.single.html', 'download-single', 'about-single'],
  ['.epub', 'download-epub', 'about-epub'],
  ['-a4.pdf', 'download-a4', 'about-a4'],
  ['-letter.pdf', 'download-letter', 'about-letter'],
  ['.zip', 'download-zip', 'about-zip'],
];

const open = '<!--downloads-->';
const close = '<!--/downloads-->';

/**
 * The list of the downloads page, between marks by which it can be exchanged: without files, a sentence on how to make
 * them, so that a copy of the site without them has no link that leads nowhere.
 * @param up from the page's folder to the site's root: empty, or `../`
 */
export function downloadsBlock(language: string, files: readonly Download[], up = ''): string {
  const stem = language === defaultLanguage ? downloadsStem : `${downloadsStem}.${language}`;
  const entries = kinds.flatMap(([ending, name, about]) => {
    const found = files.find(({ file }) => file === (ending === '.zip' ? downloadsStem : stem) + ending);
    return found ? [entry(language, found, t(language, name), t(language, about), up)] : [];
  });
  const sums = `<p><a href="${up}downloads/${sumsFile}">${escapeXml(t(language, 'allSums'))}</a></p>`;
  const content =
    entries.length > 0
      ? `<dl class="downloads">${entries.join('')}</dl>${sums}`
      : `<p>${escapeXml(t(language, 'noDownloads'))} <code>npm run build &amp;&amp; npm run editions</code></p>`;
  return open + content + close;
}

/** The page with another list. Throws Error where the page has no place for one. */
export function withDownloads(html: string, block: string): string {
  const [from, to] = [html.indexOf(open), html.indexOf(close)];
  if (from < 0 || to < from) throw new Error('the page of downloads has no place for its list');
  return html.slice(0, from) + block + html.slice(to + close.length);
}

function entry(language: string, download: Download, name: string, about: string, up: string): string {
  const size = t(language, 'megabytes', { n: (download.bytes / 1e6).toFixed(1) });
  return (
    `<div><dt><a href="${up}downloads/${download.file}" download>${escapeXml(name)}</a> ${escapeXml(size)}</dt>` +
    `<dd>${escapeXml(about)}</dd><dd class="sum">SHA-256 <code>${download.sha256}</code></dd></div>`
  );
}
