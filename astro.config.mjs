import { defineConfig } from 'astro/config';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { remarkBook, rehypeMathErrors } from './src/markdown/passes.ts';
import { katexOptions } from './src/markdown/tex.ts';
import { aliases } from './src/build/aliases.ts';
import { cards } from './src/build/cards.ts';
import { feed } from './src/build/feed.ts';
import { fonts } from './src/build/fonts.ts';
import { offline } from './src/build/offline.ts';
import { policy } from './src/build/policy.ts';
import { portable } from './src/build/portable.ts';
import { scripts } from './src/build/scripts.ts';
import { search } from './src/build/search.ts';
import { traffic } from './src/build/traffic.ts';
import { beforePaintHash } from './src/chrome/before-paint.ts';

/** The one setting for the public address. Without it nothing absolute is written and the book still works. */
const address = process.env['BOOK_ADDRESS'] && process.env['BOOK_ADDRESS'].replace(/\/?$/, '/');

export default defineConfig({
  ...(address ? { site: address } : {}),
  build: { format: 'file', assets: 'assets', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  markdown: {
    processor: unified({
      remarkPlugins: [remarkMath, remarkBook],
      rehypePlugins: [[rehypeKatex, katexOptions], rehypeMathErrors],
    }),
    // Listings are highlighted by the book's own pass, without a limit of time.
    syntaxHighlight: false,
  },
  // The order is the order of the passes over what Astro has written.
  integrations: [
    mdx(),
    scripts(),
    cards(),
    feed(),
    fonts(),
    aliases(),
    search(),
    policy(),
    portable(),
    offline(),
    traffic(),
  ],
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
      scriptDirective: { resources: ["'self'"], hashes: [beforePaintHash] },
      styleDirective: {
        resources: [
          { resource: "'self'", kind: 'element' },
          { resource: "'unsafe-inline'", kind: 'attribute' },
        ],
      },
    },
  },
  vite: {
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
});
