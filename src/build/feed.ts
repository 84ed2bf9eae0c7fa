import type { AstroIntegration } from 'astro';

export function feed(): AstroIntegration {
  return { name: 'book-feed', hooks: {} };
}
