import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** The book's own scan (src/markdown/scan.ts) checks the front matter in full; this is for the templates. */
const book = defineCollection({
  loader: glob({
    base: './content',
    pattern: '*/*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: z.object({
    kind: z.enum(['chapter', 'page', 'cover']),
    title: z.string(),
    description: z.string().max(160),
    dek: z.string().optional(),
  }),
});

export const collections = { book };
