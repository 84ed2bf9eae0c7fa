import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import type { AstroIntegration } from 'astro';
import { isNamedByContent } from '../chrome/offline/names.ts';
import { t } from '../chrome/words.ts';
import { defaultLanguage } from '../markdown/load.ts';
import { filesBelow } from './files.ts';
import { classic } from './scripts.ts';

/** The copy of the book that a browser keeps: the worker with the list of all files, the manifest, the icons. */
export function offline(): AstroIntegration {
  return {
    name: 'book-offline',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        writeManifest(site);
        await writeWorker(site);
      },
    },
  };
}

/** What no page asks for: pictures for other sites, downloads, what is there for the server, the worker itself. */
const left = /^(?:cards\/|downloads\/|sw\.js$|sitemap\.xml$|feed\.xml$)|\.(?:gz|br)$/;

/** Files of the site that the copy holds, from its root. */
export function filesOfCopy(site: string): readonly string[] {
  return filesBelow(site, '')
    .map((file) => relative(site, file).replaceAll('\\', '/'))
    .filter((path) => !left.test(path));
}

/** Writes `sw.js` for the files that are in the folder now; whoever changes one of them afterward writes it again. */
export async function writeWorker(site: string): Promise<void> {
  const files = filesOfCopy(site).map((path) => {
    const hash = createHash('sha256').update(readFileSync(join(site, path)));
    const integrity = `sha256-${hash.digest('base64')}`;
    return { url: path, revision: isNamedByContent(path) ? null : integrity.slice(7, 19), integrity };
  });
  const code = await classic({
    entryPoints: [join(process.cwd(), 'src/chrome/offline/worker.ts')],
    define: { bookFiles: JSON.stringify(files), 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
  });
  writeFileSync(join(site, 'sw.js'), code);
}

const ground = '#0a0c0d';

function writeManifest(site: string): void {
  const icon = readFileSync(join(site, 'icon.svg'), 'utf8');
  const draw = (size: number, svg: string): Buffer =>
    new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
  // Launchers cut a maskable icon into their own shape: what it shows stands in the middle of its ground.
  const cut = icon.replace('viewBox="0 0 24 24"', 'viewBox="-6 -6 36 36"').replace('>', `>${field}`);
  writeFileSync(join(site, 'icon-192.png'), draw(192, icon));
  writeFileSync(join(site, 'icon-512.png'), draw(512, icon));
  writeFileSync(join(site, 'icon-maskable.png'), draw(512, cut));
  const manifest = {
    name: t(defaultLanguage, 'bookTitle'),
    short_name: t(defaultLanguage, 'shortTitle'),
    description: t(defaultLanguage, 'tagline'),
    lang: defaultLanguage,
    start_url: './index.html',
    scope: './',
    display: 'minimal-ui',
    background_color: '#fbfcfb',
    theme_color: '#fbfcfb',
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
  writeFileSync(join(site, 'manifest.webmanifest'), `${JSON.stringify(manifest, undefined, 2)}\n`);
}

const field = `<path fill="${ground}" d="M-6-6h36v36h-36z"/>`;
