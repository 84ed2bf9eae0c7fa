import { describe, expect, it } from 'vitest';
import { placesOf } from '../../../src/build/places.ts';
import { joinPlaces } from '../../../src/build/search.ts';
import { pathOf } from '../../../src/chrome/search/places.ts';

const page = (main: string): string => `<html><body><header>Head</header><main>${main}</main></body></html>`;
const chapter = (main: string) => placesOf(page(`<h1>World models</h1>${main}`), '4-what-is-a-world-model');

describe('the places of a page', () => {
  it('are the page, its sections and what stands in them, each with its own words', () => {
    const places = chapter(
      `<p>Before.</p><h2 id="a"><span class="heading-number">4.1</span><span>One</span></h2><p>First <em>text</em>.</p>
       <figure class="figure wide" id="fig"><div class="figure-head"><span><b>Figure 4.1</b> The road</span></div>
       <p class="say">It shows.</p><figcaption><p>Drag it.</p></figcaption></figure><p>After.</p>
       <h3 id="b">Two</h3><p>Last.</p>`,
    );
    expect(places.map(({ kind, id, title, text }) => [kind, id, title, text])).toEqual([
      ['chapter', '', '4 World models', 'Before.'],
      ['section', 'a', '4.1 One', 'First text. After.'],
      ['figure', 'fig', 'Figure 4.1 The road', 'It shows. Drag it.'],
      ['section', 'b', 'Two', 'Last.'],
    ]);
    expect(places.map((place) => pathOf(place, places))).toEqual([
      [],
      ['4 World models'],
      ['4 World models', '4.1 One'],
      ['4 World models', '4.1 One'],
    ]);
  });

  it('leave out the words of a drawing, also after a drawing in it', () => {
    const hatch = '<svg x="1"><path d="M0 0"/></svg>';
    const [whole] = chapter(
      `<p>Seen</p><svg><text>12 px</text>${hatch}<g>${hatch}</g><text>24 px</text></svg><p>said.</p>`,
    );
    expect(whole?.text).toBe('Seen said.');
  });

  it('say an equation in its words, and leave the drawing of formulas out', () => {
    const [, equation, ...rest] = chapter(
      `<div class="equation" id="eq" aria-label="Equation 4.1: In words"><div class="equation-body" tabindex="0"
       aria-label="In words"><span class="katex"><span class="katex-mathml"><math><mi>x</mi></math></span></span></div></div>`,
    );
    expect(equation).toMatchObject({ kind: 'equation', id: 'eq', title: 'Equation 4.1', text: 'In words' });
    expect(rest).toEqual([]);
    const [whole] = chapter(
      `<p>Level <span class="katex"><span class="katex-mathml"><math><semantics><mi>t</mi><annotation>\\nl</annotation></semantics></math></span>
       <span class="katex-html">t</span></span> falls.</p>`,
    );
    expect(whole?.text).toBe('Level t falls.');
  });

  it('let a side note follow its sentence, and leave numbers of citations out', () => {
    const [whole] = chapter(
      `<p>It holds<span class="note-place"><button class="note-mark">a</button><span class="note"><b class="note-letter">a</b>
       Mostly.</span></span> here.<sup class="cite"><a href="#r">1</a></sup></p>`,
    );
    expect(whole?.text).toBe('It holds here. Mostly.');
  });

  it('name a claim by its sentence, a term by its word and a source by its author and year', () => {
    const places = placesOf(
      page(
        `<h1>Lists</h1><section class="claim" id="claim-a"><p class="figure-head">Claim open</p><p class="claim-sentence">A is so.</p>
         <dl><dt>For</dt><dd>Much.</dd></dl></section><dl><div id="term-b"><dt>the Box</dt><dd>A world.</dd></div></dl>
         <ul><li id="ref-c"><span>One, A. &amp; Two, B. (2024, May). <i>Three</i>.</span><span class="known">How</span></li></ul>`,
      ),
      'lists',
    );
    expect(places.slice(1).map(({ kind, title, text }) => [kind, title, text])).toEqual([
      ['claim', 'A is so.', 'For Much.'],
      ['term', 'the Box', 'A world.'],
      ['reference', 'One 2024', 'One, A. & Two, B. (2024, May). Three.'],
    ]);
  });
});

describe('the places of a book', () => {
  const ledger = placesOf(
    page(`<h1>Ledger</h1><h2 id="ledger-1">1</h2>${['a', 'b'].map((id) => `<section class="claim" id="ledger-claim-${id}"><p class="claim-sentence">${id}</p></section>`).join('')}`),
    'claims',
  ); // prettier-ignore

  it('hold a claim once: in its chapter, or in the ledger where no chapter has it', () => {
    const places = joinPlaces([
      chapter('<section class="claim" id="claim-a"><p class="claim-sentence">a</p></section>'),
      ledger,
    ]);
    expect(places.map(({ id }) => id)).toEqual(['', 'claim-a', '', 'ledger-claim-b']);
    expect(places.map((place) => pathOf(place, places).join())).toEqual(['', '4 World models', '', 'Ledger']);
  });
});
