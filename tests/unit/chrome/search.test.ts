import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { pack, unpackNumbers, unpackPlaces, unpackTerms } from '../../../src/chrome/search/codec.ts';
import { openSearch, packSearch } from '../../../src/chrome/search/engine.ts';
import type { PlaceKind, PlaceWithText } from '../../../src/chrome/search/places.ts';
import { markedTitle, snippet } from '../../../src/chrome/search/snippet.ts';
import { tokensOf } from '../../../src/chrome/search/tokens.ts';

const terms = (text: string): readonly string[] => tokensOf(text).map(({ term }) => term);
const place = (id: string, title: string, text: string, kind: PlaceKind = 'section'): PlaceWithText => ({
  kind,
  page: '1-one',
  id,
  title,
  text,
});
const searchIn = (...places: readonly PlaceWithText[]) => {
  const search = openSearch(packSearch(places, {}));
  return (query: string) => search(query).hits.map((hit) => hit.place.id);
};

describe('the terms of a text', () => {
  it('are small, without accents and without the s of a plural', () => {
    expect(terms('Two Worlds, Millière’s “physics”')).toEqual(['two', 'world', 'milliere', 's', 'physic']);
    expect(terms('bus loss his')).toEqual(['bus', 'loss', 'his']);
  });

  it('keep a number with its point whole, and take the parts of a compound apart', () => {
    expect(terms('Figure 4.1: V-JEPA, 99.3%')).toEqual(['figure', '4.1', 'v', 'jepa', '99.3']);
  });

  it('are pairs of neighbors where nothing is between the words', () => {
    expect(terms('世界模型')).toEqual(['世界', '界模', '模型', '型']);
    expect(terms('Sora是世界模拟器吗？')).toEqual(['sora', '是世', '世界', '界模', '模拟', '拟器', '器吗', '吗']);
  });

  it('stand where they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const { start, end } of tokensOf(text)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

describe('a packed index', () => {
  const word = fc.string({ unit: fc.constantFrom(...Array.from('abcdefgäßテ世界0123.')), minLength: 1, maxLength: 50 });
  const documents = fc.array(
    fc.record({ title: fc.array(word, { maxLength: 4 }), text: fc.array(word, { maxLength: 60 }) }),
    {
      minLength: 1,
      maxLength: 90,
    },
  );

  it('comes back as it was, but for how often a term stands where it stands repeatedly', () => {
    fc.assert(
      fc.property(documents, (written) => {
        const index = new MiniSearch({ fields: ['title', 'text'], tokenize: (text) => text.split(' ') });
        index.addAll(written.map(({ title, text }, id) => ({ id, title: title.join(' '), text: text.join(' ') })));
        const plain = index.toJSON();
        const packed = pack(plain);
        const lists = packed.places.split(' ');
        unpackTerms(packed.terms).forEach((term, nth) => {
          const [, found] = plain.index.find(([known]) => known === term) ?? [];
          packed.fields.forEach((_, field) => {
            const counts = Object.entries(found?.[field] ?? {}).map(([id, times]) => [Number(id), times > 1 ? 3 : 1]);
            expect([...unpackPlaces(lists[nth * packed.fields.length + field] ?? '')]).toEqual(counts);
          });
        });
        expect(unpackTerms(packed.terms)).toHaveLength(plain.index.length);
        const lengths = Object.values<number[]>(plain.fieldLength);
        expect(packed.lengths.map(unpackNumbers)).toEqual(
          packed.fields.map((_, field) => lengths.map((length) => length[field] ?? 0)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('gives the places that MiniSearch gives', () => {
    const words = ['world', 'worldly', 'model', 'modeling', 'ball', 'pillar', '世界模型', 'engine', 'engined'];
    const written = fc.array(fc.uniqueArray(fc.constantFrom(...words), { minLength: 1 }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(written, fc.subarray(words, { minLength: 1 }), (texts, query) => {
        const places = texts.map((text, i) => place(String(i), `Title ${i}`, text.join('. ')));
        const plain = new MiniSearch<PlaceWithText>({
          fields: ['title', 'text'],
          tokenize: (text) => [...terms(text)],
          processTerm: (term) => term,
        });
        plain.addAll(places);
        const options = {
          combineWith: 'AND',
          boost: { title: 3 },
          boostDocument: () => 1.2,
          prefix: (_: string, nth: number, all: string[]) => nth === all.length - 1,
          fuzzy: (term: string) => (term.length > 5 ? 0.2 : false),
          weights: { prefix: 0.4, fuzzy: 0.2 },
        } as const;
        const both = plain.search(query.join(' '), options);
        const expected = both.length > 0 ? both : plain.search(query.join(' '), { ...options, combineWith: 'OR' });
        expect(new Set(searchIn(...places)(query.join(' ')))).toEqual(new Set(expected.map(({ id }) => id as string)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the search', () => {
  const search = searchIn(
    place('engines', '2.3 A data-driven physics engine', 'The engine that moves the ball is written by hand.'),
    place('ladder', 'Figure 4.4 Seeing, doing, imagining', 'A nudge sends the hidden ball up.', 'figure'),
    place('term-elbo', 'evidence lower bound (ELBO)', 'What a variational autoencoder is trained to raise.', 'term'),
  );

  it('finds a word by its beginning, in any number, with a slip', () => {
    expect(search('phys')).toEqual(['engines']);
    expect(search('nudges')).toEqual(['ladder']);
    expect(search('autoencodr')).toEqual(['term-elbo']);
  });

  it('finds a thing by its number', () => {
    expect(search('figure 4.4')).toEqual(['ladder']);
  });

  it('wants all words, and takes some where no place has all', () => {
    const all = openSearch(packSearch([place('a', 'ball', 'wall'), place('b', 'pillar', 'ball')], {}));
    expect(all('ball pillar')).toMatchObject({ partly: false, hits: [{ place: { id: 'b' } }] });
    expect(all('pillar wall')).toMatchObject({ partly: true });
    expect(all('pillar wall').hits).toHaveLength(2);
  });

  it('finds words in Chinese, which has no spaces: a word, a single character, a phrase, beside Latin letters', () => {
    const chinese = searchIn(
      place('claim', '两种定义', '视频生成模型能否成为世界模拟器？Sora的回答仍有争议。'),
      place('box', '盒子', '一个白球落在灰色的柱子后面。'),
    );
    expect(chinese('世界')).toEqual(['claim']);
    expect(chinese('世界模拟器')).toEqual(['claim']);
    expect(chinese('器')).toEqual(['claim']);
    expect(chinese('球')).toEqual(['box']);
    expect(chinese('sora的回答')).toEqual(['claim']);
    expect(chinese('定义')).toEqual(['claim']);
    expect(chinese('柱子')).toEqual(['box']);
  });

  it.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['signs of a pattern', '.*+?^${}()|[\\]'],
    ['emoji', '🎥🌍'],
    ['quotation marks and angles', '"\'<>&'],
  ])('finds nothing for %s', (_, query) => {
    expect(search(query)).toEqual([]);
  });

  it('takes markup for words', () => {
    expect(search('<b>nudge</b>')[0]).toBe('ladder');
  });

  it('answers at once to 10,000 characters, with or without spaces', () => {
    const began = performance.now();
    expect(search('engine '.repeat(1430))).toEqual(['engines']);
    expect(search('x'.repeat(10_000))).toEqual([]);
    expect(performance.now() - began).toBeLessThan(500);
  });

  it('has an answer to anything', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (query) => Array.isArray(search(query))));
  });
});

describe('a hit in its context', () => {
  const shown = (text: string, query: string): string =>
    snippet(text, terms(query))
      .map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
      .join('');

  it('stands where most of the words of the query stand together', () => {
    const text = `A ball. ${'Much else is said here. '.repeat(20)}The hidden ball comes out. ${'And so on. '.repeat(30)}`;
    expect(shown(text, 'hidden ball')).toMatch(/^… .*The \[hidden\] \[ball\] comes out\..* …$/);
  });

  it('is the beginning where only the title answers', () => {
    expect(shown('A short text.', 'elsewhere')).toBe('A short text.');
    expect(shown('', 'elsewhere')).toBe('');
  });

  it('marks a word in Chinese once, not pair by pair', () => {
    expect(shown('能否成为世界模拟器？', '世界模拟')).toBe('能否成为[世界模拟]器？');
  });

  it('holds nothing but the text itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), fc.string(), (text, query) => {
        const pieces = snippet(text, terms(query));
        const whole = pieces
          .map((piece) => piece.text)
          .join('')
          .replace(/^… | …$/g, '');
        expect(text.includes(whole) || text === '').toBe(true);
      }),
    );
  });

  it('marks the title as well', () => {
    expect(markedTitle('Two worlds', ['world'])).toEqual([
      { text: 'Two ', hit: false },
      { text: 'worlds', hit: true },
    ]);
  });
});
