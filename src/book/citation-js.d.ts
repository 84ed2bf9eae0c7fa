declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown);
    readonly data: unknown[];
    format(kind: string, options?: Record<string, unknown>): string;
  }
  interface Register {
    get(name: string): string;
    add(name: string, content: string): void;
  }
  /** Styles are CSL, an XML language. */
  export const plugins: { readonly config: { get(plugin: '@csl'): { readonly styles: Register } } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
