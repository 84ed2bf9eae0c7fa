import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { beforeAll, describe, expect, it } from 'vitest';
import { sumsFile } from '../../src/chrome/downloads.ts';
import type { PackedScripts } from '../../src/editions/pack.ts';
import { bars } from '../tools/bars.ts';
import { editions, openEpub, openPdf } from '../tools/editions.ts';
import type { OpenPdf } from '../tools/editions.ts';
import { dist, isChapter, pagesOf, select, selectAll, text, toText } from '../tools/site.ts';

const parser = unified().use(rehypeParse);
const chapters = pagesOf().filter(isChapter);
const figures = pagesOf().flatMap(({ tree }) => selectAll('figure.figure', tree).map((figure) => text(figure, 'id')));
const titles = chapters.map(({ tree }) => toText(select('h1', tree) ?? tree));

describe('the edition of one file', () => {
  const [file = ''] = editions('.single.html');
  let html = '';
  let tree: Root = { type: 'root', children: [] };
  let ids: readonly string[] = [];
  let packed: PackedScripts = { last: [], asleep: {} };
  beforeAll(() => {
    html = readFileSync(file, 'utf8');
    tree = parser.parse(html);
    const [base64] = selectAll('script[type="text/plain"]', tree).map((script) =>
      toText(script, { whitespace: 'pre' }),
    );
    packed = JSON.parse(inflateRawSync(Buffer.from(base64 ?? '', 'base64')).toString()) as PackedScripts;
    ids = selectAll('[id]', tree).map((element) => text(element, 'id'));
  });

  it('weighs no more than its bar', () => {
    expect(statSync(file).size).toBeLessThanOrEqual(bars.singleFile);
  });

  it('has every id once, and every figure, equation and section of the book', () => {
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(figures.filter((id) => !ids.includes(id))).toEqual([]);
    const places = chapters.flatMap((page) => selectAll('h2[id], .equation', page.tree).map((one) => text(one, 'id')));
    expect(places.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has no link that leads nowhere or to a file beside it', () => {
    const known = new Set(ids);
    const broken = selectAll('a[href]', tree)
      .map((link) => text(link, 'href'))
      .filter((href) => (href.startsWith('#') ? !known.has(href.slice(1)) : !/^https?:/.test(href)));
    expect(broken).toEqual([]);
  });

  it('asks for nothing: style, fonts, pictures and scripts are in it', () => {
    const asked = selectAll('link[href], [src]', tree)
      .map((element) => text(element, 'href') || text(element, 'src'))
      .filter((address) => !address.startsWith('data:'));
    expect(asked).toEqual([]);
    const styles = [...selectAll('style', tree).map((style) => toText(style)), ...styleAttributes(tree)].join('\n');
    expect([...styles.matchAll(/url\((?!["']?(?:data:|#))[^)]*\)/g)].map(String)).toEqual([]);
  });

  it('has the scripts of all figures asleep under the names by which they are asked for', () => {
    const wanted = selectAll('[data-script], [data-data], [data-engine]', tree).flatMap((element) =>
      ['dataScript', 'dataData', 'dataEngine'].flatMap((name) => text(element, name).split(' ').filter(Boolean)),
    );
    expect(wanted.length).toBeGreaterThan(figures.length / 2);
    expect(wanted.map((path) => basename(path)).filter((name) => !packed.asleep[name])).toEqual([]);
  });

  it('lets run exactly what is in it', () => {
    const policy = text(select('meta[http-equiv="content-security-policy"]', tree) ?? undefined, 'content');
    const running = [...html.matchAll(/<(script|style)>([\s\S]*?)<\/\1>/g)].map(([, , code = '']) => code);
    expect(running.length).toBeGreaterThan(2);
    for (const code of [...running, ...packed.last, ...Object.values(packed.asleep)]) {
      const hash = `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
      expect(policy.includes(hash), code.slice(0, 100)).toBe(true);
    }
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/script-src [^;]*'(?:self|unsafe-inline|unsafe-eval)'|https?:|\*/);
  });
});

describe('the EPUB', () => {
  const [file = ''] = editions('.epub');
  const files = openEpub(file);
  const trees = new Map([...files].filter(([name]) => name.endsWith('.xhtml')).map(([name, xhtml]) => [name, parser.parse(xhtml)])); // prettier-ignore
  const idsOf = new Map([...trees].map(([name, tree]) => [name, new Set(selectAll('[id]', tree).map((one) => text(one, 'id')))])); // prettier-ignore
  const links = [...trees].flatMap(([name, tree]) =>
    selectAll('[href], [src]', tree).map((one) => ({ from: name, to: text(one, 'href') || text(one, 'src') })),
  );
  const inside = links.filter(({ to }) => !/^https?:/.test(to));

  it('begins with its type, unpacked, as e-readers look for it', () => {
    const bytes = readFileSync(file);
    expect(bytes.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
  });

  it('has no link that leads nowhere', () => {
    const broken = inside.filter(({ from, to }) => {
      const [path = '', id = ''] = to.split('#');
      const target = path ? posix.join(posix.dirname(from), path) : from;
      return !files.has(target) || (id !== '' && !idsOf.get(target)?.has(id));
    });
    expect(broken).toEqual([]);
    expect(inside.length).toBeGreaterThan(500);
  });

  it('lists every file in its package, and has every file that is listed', () => {
    const listed = [...(files.get('EPUB/package.opf') ?? '').matchAll(/<item [^>]*href="([^"]*)"/g)].map(
      ([, href]) => `EPUB/${href ?? ''}`,
    );
    const there = [...files.keys()].filter((name) => name.startsWith('EPUB/') && name !== 'EPUB/package.opf');
    expect([...listed].sort()).toEqual(there.sort());
  });

  it('has for each figure a picture with words, its sentence, and the way to the live one', () => {
    const shown = [...trees.values()].flatMap((tree) => selectAll('figure.figure', tree));
    expect(shown.map((figure) => text(figure, 'id')).sort()).toEqual([...figures].sort());
    for (const figure of shown) {
      expect(text(select('.stage img', figure) ?? undefined, 'alt'), text(figure, 'id')).not.toBe('');
      expect(toText(select('.say', figure) ?? figure).length).toBeGreaterThan(20);
    }
  });

  it('has its formulas as MathML, and none of what needs a script', () => {
    const math = [...trees.values()].flatMap((tree) => selectAll('math', tree));
    expect(math.length).toBeGreaterThan(200);
    expect(math.filter((formula) => !text(formula, 'alttext'))).toEqual([]);
    const rest = [...trees.values()].flatMap((tree) => selectAll('.katex-html, script, button, input, canvas', tree));
    expect(rest).toEqual([]);
  });

  it('has a footnote for each mark, and a way back', () => {
    const marks = links.filter(({ to }) => /-note-\w+$/.test(to));
    const backs = links.filter(({ to }) => /-note-\w+-mark$/.test(to));
    expect(marks.length).toBeGreaterThan(10);
    expect(backs).toHaveLength(marks.length);
  });
});

describe.each(editions('.pdf').map((file) => ({ file, name: basename(file) })))('$name', ({ file }) => {
  let pdf: OpenPdf;
  beforeAll(async () => {
    pdf = await openPdf(file);
  }, 60_000);

  it('is tagged, and says its language and its title', () => {
    expect(pdf.isTagged).toBe(true);
    expect(pdf.language).toMatch(/^en/);
    expect(pdf.title).toBe('Are Video Generators World Simulators?');
  });

  it('has an outline with the title of every chapter', () => {
    expect(pdf.outline.map((title) => title.trim())).toEqual(expect.arrayContaining([...titles]));
  });

  it('has no link that leads nowhere, or out of the book to a file of the machine that made it', () => {
    expect(pdf.links.length).toBeGreaterThan(400);
    expect(pdf.links.filter((link) => !pdf.places[link])).toEqual([]);
    expect(pdf.addresses.filter((address) => !/^https?:/.test(address))).toEqual([]);
  });

  it('has all its fonts in it', () => {
    expect(pdf.missingFonts).toEqual([]);
  });

  it('has the chapters in their order, on pages of their own', () => {
    const starts = chapters.map(({ name }) => pdf.places[name] ?? 0);
    expect([...new Set(starts)].sort((a, b) => a - b)).toEqual(starts);
  });
});

describe('the downloads', () => {
  const folder = join(dist, 'downloads');

  it('are listed with their checksums', () => {
    const there = readdirSync(folder).filter((file) => file !== sumsFile).sort(); // prettier-ignore
    const sums = there.map((file) => {
      const content = readFileSync(join(folder, file));
      return `${createHash('sha256').update(content).digest('hex')}  ${file}\n`;
    });
    expect(readFileSync(join(folder, sumsFile), 'utf8')).toBe(sums.join(''));
  });

  it('weigh no more together than their bar', () => {
    const sizes = readdirSync(folder).map((file) => statSync(join(folder, file)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(bars.release);
  });
});

function styleAttributes(tree: Root): readonly string[] {
  return selectAll('[style]', tree).map((element) => text(element, 'style'));
}
