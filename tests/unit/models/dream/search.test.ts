import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../../src/kit/random.ts';
import { startSearch, type Search } from '../../../../src/models/dream/search.ts';

/** Of a quadratic bowl whose axes are as unequal as `ratio` and not along the coordinates; best at 1, 1, … */
function bowl(size: number, ratio: number): (x: Float64Array) => number {
  const along = (x: Float64Array, i: number): number => {
    // Neighbors are mixed, so that a search that treats coordinates one by one has a hard time.
    const [a, b] = [x[i] as number, x[(i + 1) % size] as number];
    return 0.8 * (a - 1) + 0.6 * (b - 1);
  };
  return (x) => -x.reduce((sum, _, i) => sum + ratio ** (i / (size - 1)) * along(x, i) ** 2, 0);
}

function run(search: Search, score: (x: Float64Array) => number, generations: number): number {
  for (let generation = 0; generation < generations; generation++) search.tell(search.ask().map(score));
  return score(search.center);
}

describe('the search for a controller', () => {
  it('finds the bottom of a bowl that is a thousand times as steep one way as another', () => {
    expect(run(startSearch(8, 12, 0.5, randomFrom(1)), bowl(8, 1000), 300)).toBeGreaterThan(-1e-9);
  });

  it('widens while all is downhill and narrows at the bottom', () => {
    const away = startSearch(6, 10, 0.1, randomFrom(2));
    run(away, (x) => x[0] as number, 20);
    expect(away.width).toBeGreaterThan(0.3);
    const there = startSearch(6, 10, 0.1, randomFrom(2));
    run(there, (x) => -Math.hypot(...x), 120);
    expect(there.width).toBeLessThan(0.001);
  });

  it('gives the same candidates for the same chance', () => {
    const [one, other] = [3, 3].map((seed) => startSearch(5, 8, 0.3, randomFrom(seed))) as [Search, Search];
    run(one, bowl(5, 10), 5);
    run(other, bowl(5, 10), 5);
    expect(one.ask()).toEqual(other.ask());
  });

  it('serves the size of a controller', () => {
    const search = startSearch(137, 32, 0.3, randomFrom(4));
    const score = bowl(137, 1);
    const before = score(search.center);
    expect(run(search, score, 60)).toBeGreaterThan(before / 4);
  });
});
