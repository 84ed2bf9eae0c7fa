import { expect, it } from 'vitest';
import { withAlias } from '../../../src/build/aliases.ts';

const elsewhere = (): string => '2-two.html';

it('an id that was given up stands in the element that answers in its place', () => {
  const page = '<main><h2 class="a" id="new">Title</h2></main>';
  expect(withAlias(page, 'old', 'new', elsewhere)).toBe(
    '<main><h2 class="a" id="new"><span id="old"></span>Title</h2></main>',
  );
});

it('an id whose place has moved to another page still stands, with a link to where it is now', () => {
  expect(withAlias('<main>Text</main>', 'old', 'new', elsewhere)).toBe(
    '<main>Text<p id="old"><a href="2-two.html#new">new</a></p></main>',
  );
});
