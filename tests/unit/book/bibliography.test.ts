import { describe, expect, it } from 'vitest';
import { formatReference, readBibliography } from '../../../src/book/bibliography.ts';

const entry = (key: string, known = 'original', more = ''): string => `@article{${key},
  author = {Kang, Bingyi and Yue, Yang and Lu, Rui},
  title = {How Far Is Video Generation from World Model},
  journal = {A Journal},
  year = {2025},
  eprint = {2411.02385},
  known = {${known}},
  knownhow = {read {whole}, twice},${more}
}
`;
const read = (bibtex: string) => readBibliography(bibtex, 'content/references.bib');

describe('the bibliography', () => {
  it('knows who, when, where, and how the source was read', () => {
    const reference = read(entry('kang2025far')).get('kang2025far');
    expect(reference?.short).toBe('Kang et al. 2025');
    expect(reference?.url).toBe('https://arxiv.org/abs/2411.02385');
    expect(reference?.known).toBe('original');
    expect(reference?.knownHow).toBe('read {whole}, twice');
    expect(reference?.bibtex).not.toMatch(/known/);
  });

  it('writes an entry as a reader sees it, and names the preprint where the address does not', () => {
    const shown = (bibtex: string): string => {
      const reference = read(bibtex).get('kang2025far');
      return reference ? formatReference(reference) : '';
    };
    expect(shown(entry('kang2025far'))).toMatch(/^Kang, B\., Yue, Y\., &(?:#38;|amp;)? Lu, R\. \(2025\)\. .*A Journal/);
    expect(shown(entry('kang2025far'))).not.toMatch(/arXiv|<div|<script/);
    const published = entry('kang2025far', 'original', '\n  doi = {10.1000/1},');
    expect(shown(published)).toMatch(/arXiv:2411\.02385\.$/);
  });

  it('refuses a key that stands twice, at its line', () => {
    expect(() => read(entry('same') + entry('same'))).toThrow(
      /^content\/references\.bib:10: the key "same" stands twice$/,
    );
  });

  it('refuses a source that does not say how it is known', () => {
    expect(() => read(entry('kang2025far', 'vaguely'))).toThrow(/references\.bib:1: "kang2025far" must say known/);
  });

  it('refuses BibTeX that does not parse, and names the entry and its line', () => {
    const broken = '@article{broken,\n  title = {No end,\n  known = {original},\n';
    expect(() => read(entry('well') + broken)).toThrow(/references\.bib:10: "broken" does not parse/);
  });
});
