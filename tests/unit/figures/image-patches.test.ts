import { describe, expect, it } from 'vitest';
import { blockCost, cutPicture, movedBy, orderOf } from '../../../src/figures/image-patches/cut.ts';
import { figure } from '../../../src/figures/image-patches/index.ts';
import { layoutOf, placeAt, tokenSide } from '../../../src/figures/image-patches/layout.ts';
import { average, builtIn, tokenPicture } from '../../../src/figures/image-patches/pictures.ts';
import { cases, cutOf, pictureOf, recut, sequenceOf, start } from '../../../src/figures/image-patches/state.ts';
import { words } from '../../../src/figures/image-patches/words.ts';
import { decodeState, encodeState } from '../../../src/kit/link-state.ts';
import { speak, wordsFor } from '../../../src/kit/words.ts';

const english = speak(wordsFor(words, 'en'), 'en');
const at = (query: string) => decodeState(figure, query.replaceAll(/(^|&)/g, '$1image-patches.'));

describe('the number of tokens', () => {
  it.each([
    ['vit', 196],
    ['pixels', 256],
    ['dit256', 256],
    ['dit512', 1024],
  ])('of the case %s is %i', (name, count) => {
    expect(cutOf(at(`case=${name}`)).count).toBe(count);
    expect(decodeState(figure, encodeState(figure, at(`case=${name}`)))).toEqual(at(`case=${name}`));
  });

  it.each([
    [8, 16],
    [4, 64],
    [2, 256],
  ])('of a 32 × 32 latent in patches of %i is %i, as in DiT', (patch, count) => {
    expect(cutPicture(256, 256, 8, patch).count).toBe(count);
  });

  it('of a frame of the Box in patches of 8 is nine', () => {
    expect(cutOf(at('picture=box')).count).toBe(9);
  });

  it('of a clip of 160 × 90 pixels in patches of 4 loses two rows of pixels', () => {
    const cut = cutPicture(160, 90, 1, 4);
    expect([cut.columns, cut.rows, cut.kept]).toEqual([40, 22, { left: 0, top: 1, width: 160, height: 88 }]);
  });

  it('is none where not one patch fits', () => {
    const state = at('picture=box&factor=8&patch=32');
    expect(cutOf(state).count).toBe(0);
    expect(figure.say(state, english)).toContain('Not one patch');
  });
});

describe('the crop', () => {
  it('is centered and hatched when a patch does not divide the side', () => {
    const { kept } = cutOf(at('size=wide&patch=32'));
    expect(kept).toEqual({ left: 0, top: 8, width: 256, height: 128 });
    expect(figure.say(at('size=wide&patch=32'), english)).toContain('cropped, centered, to 256 × 128');
  });

  it('is not mentioned when it takes nothing', () => {
    expect(figure.say(start, english)).not.toContain('crop');
  });
});

describe('the cost of a block', () => {
  it('follows 12ND² + 2N²D + 6D²', () => {
    const [n, d] = [256, 1152];
    expect(blockCost(n).total).toBe(12 * n * d * d + 2 * n * n * d + 6 * d * d);
  });

  it('gives attention 3.6 % at 256 tokens, 12.9 % at 1,024 and most of it at 65,536', () => {
    expect((100 * blockCost(256).attention).toFixed(1)).toBe('3.6');
    expect((100 * blockCost(1024).attention).toFixed(1)).toBe('12.9');
    expect(blockCost(65_536).attention).toBeGreaterThan(0.9);
    expect(blockCost(0)).toEqual({ total: 0, attention: 0 });
  });

  it('times 28 blocks is within a hundredth of the 118.64 billion published for DiT-XL/2', () => {
    expect((28 * blockCost(256).total) / 118.64e9).toBeCloseTo(1, 2);
  });
});

describe('the shuffle', () => {
  it.each([0, 2, 10, 128, 256])('of %i patches moves exactly so many', (moved) => {
    const order = orderOf(256, moved, 5);
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 256 }, (_, i) => i));
    expect(order.filter((patch, place) => patch !== place)).toHaveLength(moved);
  });

  it('moves one more by disturbing two places', () => {
    const [before, after] = [orderOf(256, 99, 5), orderOf(256, 100, 5)];
    expect(before.filter((patch, place) => patch !== after[place])).toHaveLength(2);
  });

  it('cannot move one patch alone', () => {
    expect([movedBy(1, 1), movedBy(0.01, 100), movedBy(1, 9)]).toEqual([0, 0, 9]);
  });

  it('takes the followed patch along', () => {
    const before = sequenceOf(start);
    const after = sequenceOf({ ...start, shuffle: 1 });
    expect(after.picked).toBe(before.picked);
    expect(after.place).not.toBe(before.place);
    expect(after.order[after.place]).toBe(after.picked);
  });
});

describe('the patch that is followed', () => {
  it('stays at its place in the picture when the patches change', () => {
    const fine = recut(start, { patch: '2' });
    const back = recut(fine, { patch: '16' });
    expect(back.pick).toEqual(start.pick);
  });

  it('is found from its place in the drawing and from its token', () => {
    const layout = layoutOf(start, 608);
    const { cut, place } = sequenceOf(start);
    const handle = figure.controls.find(({ key }) => key === 'pick');
    if (handle?.kind !== 'point') throw new Error('no handle');
    expect(placeAt(handle.place(handle.get(start), 608, start), cut, layout)).toBe(place);
    for (const tile of layout.strip.tiles) {
      if (tile.kind === 'rest') continue;
      expect(placeAt([tile.x + tokenSide / 2, layout.strip.y + 5], cut, layout)).toBe(tile.place);
    }
  });

  it('is read on to the last token and no further', () => {
    let state = recut(start, { patch: '32' });
    for (let frame = 0; frame < 100; frame++) state = figure.step?.(state, 1 / 12) ?? state;
    expect(sequenceOf(state).place).toBe(63);
    expect(figure.done?.(state)).toBe(true);
  });
});

describe('the sequence', () => {
  it.each([288, 328, 608, 976])('shows first, last and followed tokens at %i px and counts the rest', (width) => {
    for (const patch of ['2', '4', '8', '16', '32'] as const) {
      for (const pick of [[0, 0], [2, 0], [3, 0], [4, 1], [7, 7], [255, 255]] as const) {
        const state = recut({ ...start, patch, pick }, {});
        const { cut, place } = sequenceOf(state);
        const { tiles } = layoutOf(state, width).strip;
        const places = tiles.flatMap((tile) => (tile.kind === 'token' ? [tile.place] : []));
        const rest = tiles.reduce((sum, tile) => sum + (tile.kind === 'rest' ? tile.count : 0), 0);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        expect(places).toEqual(expect.arrayContaining([0, place, cut.count - 1]));
        expect(places.length + rest).toBe(cut.count);
        expect(tiles.every((tile) => tile.kind === 'token' || tile.count > 0)).toBe(true);
        expect(Math.max(...tiles.map(({ x }) => x)) + tokenSide).toBeLessThanOrEqual(width);
      }
    }
  }); // prettier-ignore
});

describe('the pictures', () => {
  it('are the same at every call and have the size that is asked for', () => {
    for (const name of ['hall', 'card'] as const) {
      expect(builtIn(name, 64, 32)).toMatchObject({ width: 64, height: 32 });
    }
    expect(pictureOf(at('picture=box'))).toMatchObject({ width: 24, height: 24 });
  });

  it('keep their mean under averaging, and lose what is finer than a cell', () => {
    const card = builtIn('card', 64, 64);
    const flat = average(card, cutPicture(64, 64, 8, 2));
    const mean = ({ data }: { data: Uint8ClampedArray }): number =>
      data.reduce((sum, value) => sum + value, 0) / data.length;
    expect(mean(flat)).toBeCloseTo(mean(card), 0);
    expect(tokenPicture(flat, cutPicture(64, 64, 8, 2), 2).data).toHaveLength(16);
  });

  it('know the cases that they name', () => {
    expect(Object.keys(cases)).toEqual(['vit', 'pixels', 'dit256', 'dit512']);
  });
});
