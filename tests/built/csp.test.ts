import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { pagesOf, select, selectAll, text, toText } from '../tools/site.ts';

describe.each(pagesOf())('the policy of $path', ({ tree, html }) => {
  const policy = text(select('meta[http-equiv="content-security-policy"]', tree) ?? undefined, 'content');
  const directives = new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...values] = directive.trim().split(/\s+/);
      return [name, values] as const;
    }),
  );

  it('forbids whatever it does not allow', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('base-uri')).toEqual(["'none'"]);
    expect(directives.get('form-action')).toEqual(["'none'"]);
  });

  it('allows no host but the own, no eval, no inline script without its hash, and WebAssembly only to an engine or a kernel', () => {
    const known = /^'(?:self|none|sha(?:256|384|512)-[\w+/=]+)'$/;
    const compiles =
      selectAll('[data-engine], [data-data*="/video-dit-kernel."]', tree).length > 0 ? ["'wasm-unsafe-eval'"] : [];
    expect((directives.get('script-src') ?? ['missing']).filter((value) => !known.test(value))).toEqual(compiles);
    expect([...directives.values()].flat().filter((value) => /^https?:|^\*/.test(value))).toEqual([]);
  });

  it('has the hash of every inline script that runs', () => {
    const inline = selectAll('script:not([src])', tree).filter((script) => !text(script, 'type').includes('json'));
    expect(inline.length).toBeGreaterThan(0);
    for (const script of inline) {
      const hash = createHash('sha256')
        .update(toText(script, { whitespace: 'pre' }))
        .digest('base64');
      expect(directives.get('script-src')).toContain(`'sha256-${hash}'`);
    }
  });

  it('lets only attributes carry style, and the page uses no style element', () => {
    expect(directives.get('style-src')).not.toContain("'unsafe-inline'");
    expect(directives.get('style-src-elem')).not.toContain("'unsafe-inline'");
    expect(directives.get('style-src-attr')).toEqual(["'unsafe-inline'"]);
    expect(selectAll('style', tree)).toEqual([]);
  });

  it('is not worked around by event handlers or script addresses in the page', () => {
    expect(html).not.toMatch(/<[^>]+\son[a-z]+="/i);
    expect(selectAll('[href^="javascript:"]', tree)).toEqual([]);
  });

  it('stands before everything that it governs', () => {
    const head = select('head', tree);
    const order = (head?.children ?? []).flatMap((child) => (child.type === 'element' ? [child] : []));
    const at = order.findIndex((element) => text(element, 'httpEquiv').toLowerCase() === 'content-security-policy');
    const governed = order.findIndex(
      (element) =>
        element.tagName === 'script' || (element.tagName === 'link' && text(element, 'rel') === 'stylesheet'),
    );
    expect(at).toBeGreaterThanOrEqual(0);
    expect(at).toBeLessThan(governed);
  });
});
