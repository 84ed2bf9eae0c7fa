import type { AstroIntegration } from 'astro';

export function cards(): AstroIntegration {
  return { name: 'book-cards', hooks: {} };
}
