import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../../src/book/bibliography.ts';
import { figure, table } from '../../../src/figures/verdicts/index.ts';
import { figuresOf, keysOf } from '../../../src/figures/verdicts/say.ts';
import {
  book,
  cells,
  clauses,
  judge,
  largestRow,
  next,
  rowNumber,
  score,
  start,
  systems,
  withRow,
} from '../../../src/figures/verdicts/state.ts';
import { words as probe } from '../../../src/figures/probe/words.ts';
import { words as twoClocks } from '../../../src/figures/two-clocks/words.ts';
import { words as twoDefinitions } from '../../../src/figures/two-definitions/words.ts';
import { words as all } from '../../../src/figures/verdicts/words.ts';
import { decodeState, encodeState } from '../../../src/kit/link-state.ts';
import { speak, wordsFor } from '../../../src/kit/words.ts';

const words = wordsFor(all, 'en');
const spoken = speak(words, 'en');
const bibliography = join(import.meta.dirname, '../../../content/references.bib');
const references = readBibliography(readFileSync(bibliography, 'utf8'), bibliography);
const titles = { probe, 'two-clocks': twoClocks, 'two-definitions': twoDefinitions };
const titleOf = (id: string): string => wordsFor(titles[id as keyof typeof titles], 'en').title;
const at = (system: (typeof systems)[number], clause: (typeof clauses)[number]) => ({
  ...start,
  row: systems.indexOf(system),
  column: clauses.indexOf(clause),
});

describe('the arguments', () => {
  it.each(systems.flatMap((system) => clauses.map((clause) => `${system}.${clause}`)))(
    '%s has one, with sources',
    (key) => {
      const text = words.sentences[key] ?? '';
      const keys = keysOf(text);
      const figures = figuresOf(text);
      expect(keys.length + figures.length).toBeGreaterThan(0);
      for (const key of keys) {
        expect(words.labels[`cite.${key}`]).toBe(references.get(key)?.short);
        expect(words.source?.keys).toContain(key);
      }
      for (const id of figures) {
        expect(words.labels[`see.${id}`]).toBe(`here, “${titleOf(id)}”`);
      }
      expect(text).toMatch(/[\w)]\. [@#]/);
    },
  );

  it('leaves no source without a use', () => {
    const used = new Set(Object.values(words.sentences).flatMap(keysOf));
    expect([...(words.source?.keys ?? [])].sort()).toEqual([...used].sort());
  });

  it('can all be read as a table', () => {
    const { columns, rows } = table(spoken);
    expect(columns).toHaveLength(clauses.length + 1);
    expect(rows.map((row) => row.length)).toEqual(systems.map(() => clauses.length + 1));
    expect(rows.flat().every((text) => text.trim() !== '' && !/[@#]/.test(text))).toBe(true);
  });
});

describe('the book’s verdicts', () => {
  it('find Sora failing the strong definition as described, and open on the weak', () => {
    expect(book.sora.map(({ verdict }) => verdict)).toEqual(['fails', 'fails', 'open', 'open', 'open']);
    expect(book.sora.map(({ settled }) => settled)).not.toContain('built');
  });

  it('agree with the table of evidence in the chapter', () => {
    expect(book.miniature.map(({ verdict }) => verdict).slice(2)).toEqual(['holds', 'open', 'holds']);
    expect(book.diffusion.map(({ verdict }) => verdict).slice(2)).toEqual(['holds', 'open', 'holds']);
    expect(book.othello.map(({ verdict }) => verdict).slice(2)).toEqual(['holds', 'holds', 'holds']);
  });
});

describe('judging', () => {
  it('hides the book’s verdict until the reader has given one', () => {
    const sora = at('sora', 'used');
    expect(figure.say(sora, spoken)).not.toContain('The book says');
    const judged = figure.say(judge(sora, 'fails'), spoken);
    expect(judged).toContain('You say: fails. The book says: open, no test known to us.');
    expect(judged).toContain('You and the book agree in 0 of 1.');
    expect(figure.say({ ...sora, shown: true }, spoken)).toContain('The book says: open');
  });

  it('counts agreement', () => {
    expect(score(judge(at('genie', 'rolls'), 'holds'))).toEqual({ judged: 1, agreed: 1 });
    expect(score(judge(at('genie', 'rolls'), 'open'))).toEqual({ judged: 1, agreed: 0 });
  });

  it('goes on to the next cell without a verdict, and round the end', () => {
    expect(next(judge(start, 'holds'))).toMatchObject({ row: 0, column: 1 });
    expect(next(judge(at('miniature', 'used'), 'open'))).toMatchObject({ row: 0, column: 0 });
    const full = { ...start, judged: Array.from({ length: cells }, () => 'open' as const) };
    expect(next(full)).toMatchObject({ row: 0, column: 1 });
  });

  it('writes a row as one number, and reads every number back', () => {
    expect(largestRow).toBe(4 ** 5 - 1);
    expect(rowNumber(judge(start, 'open'), 0)).toBe(3 * 4 ** 4);
    for (let number = 0; number <= largestRow; number++) expect(rowNumber(withRow(start, 2, number), 2)).toBe(number);
  });

  it('travels in the link', () => {
    const sora = judge(at('sora', 'rolls'), 'fails');
    const judged = judge({ ...sora, row: systems.indexOf('othello') }, 'holds');
    const query = encodeState(figure, judged);
    expect(query).toBe('verdicts.othello=256&verdicts.sora=512&verdicts.cell=1,7');
    expect(decodeState(figure, query)).toEqual(judged);
  });
});
