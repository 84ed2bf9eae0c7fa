import { describe, expect, it } from 'vitest';
import { fromBehind, gripOf, middle, sceneOf, solid, tokenAt } from '../../../src/figures/spacetime-patches/block.ts';
import { gapOf, picturesOf, showsBall } from '../../../src/figures/spacetime-patches/clip.ts';
import { cutClip, indexOf, pairs, reaches, relay, type Size } from '../../../src/figures/spacetime-patches/grid.ts';
import { figure } from '../../../src/figures/spacetime-patches/index.ts';
import { layout } from '../../../src/figures/spacetime-patches/layout.ts';
import { choose, cutOf, looks, start } from '../../../src/figures/spacetime-patches/state.ts';
import { holds, hull, projector, viewOf } from '../../../src/figures/spacetime-patches/view.ts';
import { words } from '../../../src/figures/spacetime-patches/words.ts';
import { speak, wordsFor } from '../../../src/kit/words.ts';
import { coverClip } from '../../../src/world/cover.ts';
import { renderClip } from '../../../src/world/clip.ts';
import { emptyFrame, toPicture } from '../../../src/world/renderer.ts';

const size = (frames: number, height: number, width = height): Size => ({ frames, height, width });
const boxGrid = cutClip(size(16, 24), size(4, 8));
const spoken = speak(wordsFor(words, 'en'), 'en');

describe('the count of spacetime patches', () => {
  it.each([
    ['V-JEPA’s clip', size(16, 224), size(2, 16), 1568],
    ['the Box', size(16, 24), size(4, 8), 36],
    ['DiT’s latent', size(1, 32), size(1, 2), 256],
    ['one frame of the Box', size(1, 24), size(1, 8), 9],
    ['a longer, lower clip of the Box', size(24, 16, 24), size(4, 8), 36],
  ])('of %s', (_, clip, block, n) => {
    expect(cutClip(clip, block).count).toBe(n);
  });

  it('refuses blocks that leave a remainder, or none', () => {
    expect(() => cutClip(size(16, 24), size(5, 8))).toThrow(RangeError);
    expect(() => cutClip(size(16, 24), size(4, 16))).toThrow(RangeError);
    expect(() => cutClip(size(0, 24), size(4, 8))).toThrow(RangeError);
  });

  it('numbers every token once', () => {
    const numbers = fromBehind(boxGrid, 20).map((token) => indexOf(boxGrid, token));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 36 }, (_, i) => i));
  });
});

describe('the cost of attention', () => {
  it('is 1,296 pairs for the Box, or 468 with space and time apart, as the chapter says', () => {
    expect(pairs(boxGrid, 'full')).toBe(1296);
    expect(pairs(boxGrid, 'factorized')).toBe(468);
  });

  it('is what counting the comparisons one by one gives', () => {
    const tokens = fromBehind(boxGrid, 0);
    let inSpace = 0;
    let inTime = 0;
    for (const from of tokens) {
      for (const to of tokens) {
        if (from.moment === to.moment) inSpace++;
        if (from.row === to.row && from.column === to.column) inTime++;
      }
    }
    expect(inSpace + inTime).toBe(pairs(boxGrid, 'factorized'));
  });

  it('is 2,458,624 pairs for V-JEPA’s tokens all with all, and 319,872 apart', () => {
    const grid = cutClip(size(16, 224), size(2, 16));
    expect(pairs(grid, 'full')).toBe(1568 ** 2);
    expect(pairs(grid, 'factorized')).toBe(8 * 196 ** 2 + 196 * 8 ** 2);
  });

  it('spares nothing in a single picture', () => {
    const grid = cutClip(size(1, 24), size(1, 8));
    expect(pairs(grid, 'factorized')).toBe(pairs(grid, 'full') + 9);
  });

  it('takes two hops to another place at another time, the first across the frame', () => {
    const from = { moment: 1, row: 1, column: 0 };
    const to = { moment: 2, row: 2, column: 2 };
    expect(reaches('full', from, to)).toBe('directly');
    expect(reaches('factorized', from, to)).toBe('in two hops');
    const between = relay(from, to);
    expect(between).toEqual({ moment: 1, row: 2, column: 2 });
    expect(reaches('factorized', from, between)).toBe('directly');
    expect(reaches('factorized', between, to)).toBe('directly');
  });
});

describe('the clip', () => {
  it('has the ball leave on the left of the pillar and come out on its right, at another time', () => {
    const gap = gapOf(boxGrid);
    expect(gap?.last).toEqual({ moment: 1, row: 1, column: 0 });
    expect(gap?.next).toMatchObject({ moment: 2, column: 2 });
    expect(gap && showsBall(boxGrid, gap.last) && showsBall(boxGrid, gap.next)).toBe(true);
  });

  it('has no gap where it ends before the ball comes out', () => {
    expect(gapOf(cutClip(size(8, 24), size(4, 8)))).toBeUndefined();
  });

  it('puts the pixels of the Box into its tokens', () => {
    const token = { moment: 2, row: 2, column: 2 };
    const [, , picture] = picturesOf(boxGrid, token);
    const frame = toPicture(renderClip(coverClip)[10] ?? emptyFrame());
    const expected = Array.from({ length: 8 }, (_, row) => {
      const from = 4 * ((16 + row) * 24 + 16);
      return [...frame.data.subarray(from, from + 32)];
    });
    expect([...(picture?.data ?? [])]).toEqual(expected.flat());
  });
});

describe('the block', () => {
  it('is a frame when seen head-on, and shows time alone from above and from the side', () => {
    const seen = (view: { yaw: number; pitch: number }) =>
      projector(view, 1, [0, 0])(1, 2, 3).map((v) => Math.round(v * 1e9) / 1e9 + 0);
    expect(seen(looks.front)).toEqual([1, 2]);
    expect(seen(looks.above)).toEqual([1, -3]);
    expect(seen(looks.side)).toEqual([3, 2]);
  });

  it('follows the pointer that turns it', () => {
    for (const width of [288, 608, 976]) {
      const { stage } = layout(width);
      for (const view of [
        { yaw: 34, pitch: 24 },
        { yaw: -70, pitch: 5 },
        { yaw: 0, pitch: 90 },
      ]) {
        const scene = sceneOf({ ...start, view }, stage);
        const [x, y] = gripOf(scene);
        const back = viewOf([x - stage.center[0], y - stage.center[1]], scene.grip, view);
        expect(back.yaw).toBeCloseTo(view.yaw, 4);
        expect(back.pitch).toBeCloseTo(view.pitch, 4);
      }
    }
  });

  it('keeps the height of the view where the side hides it, and takes a pointer far outside', () => {
    expect(viewOf([-100, 3], 100, { yaw: 80, pitch: 33 })).toEqual({ yaw: 90, pitch: 33 });
    expect(viewOf([1e6, -1e6], 100, { yaw: 0, pitch: 0 }).yaw).toBe(-90);
  });

  it.each([0, 0.5, 1])('lets the block under the pointer be chosen when it is apart by %f', (apart) => {
    const scene = sceneOf({ ...start, apart }, layout(976).stage);
    // The nearest corner: first moment, upper row, on the side that the reader sees.
    const near = { moment: 0, row: 0, column: 2 };
    expect(tokenAt(scene, start.view.yaw, middle(scene, solid(scene, near)))).toEqual(near);
  });

  it('draws what is behind before what is in front', () => {
    const order = fromBehind(boxGrid, 30);
    expect(order[0]).toEqual({ moment: 3, row: 2, column: 0 });
    expect(order.at(-1)).toEqual({ moment: 0, row: 0, column: 2 });
    expect(fromBehind(boxGrid, -30).at(-1)).toEqual({ moment: 0, row: 0, column: 0 });
  });

  it('has the outline of its corners', () => {
    const square = hull([[0, 0], [2, 0], [1, 1], [2, 2], [0, 2]]); // prettier-ignore
    expect(square).toHaveLength(4);
    expect(holds(square, [1, 0.5])).toBe(true);
    expect(holds(square, [3, 0.5])).toBe(false);
  });
});

describe('the figure of spacetime patches', () => {
  it('says the numbers of the chapter', () => {
    const said = figure.say(start, spoken);
    expect(said).toContain('36 tokens');
    expect(said).toContain('1,296');
    expect(said).toContain('468');
    expect(said).toContain('single hop');
    expect(figure.say({ ...start, attention: 'factorized' }, spoken)).toContain('two hops');
  });

  it('counts nothing for Sora, and says why', () => {
    const said = figure.say({ ...start, case: 'sora' }, spoken);
    expect(said).toContain('never published');
    expect(said).not.toMatch(/\d/);
  });

  it('keeps the chosen place when the cut changes', () => {
    const finer = cutOf({ ...start, side: 4, blockFrames: 2 });
    expect(finer.token).toEqual({ moment: 5, row: 5, column: 5 });
    expect(cutOf(choose(start, { moment: 3, row: 0, column: 1 })).token).toEqual({ moment: 3, row: 0, column: 1 });
  });

  it('keeps the choice of every block of every cut', () => {
    for (const state of [start, { ...start, shape: 'wide' as const }, { ...start, case: 'vjepa' as const }]) {
      for (const token of fromBehind(cutOf(state).grid, 0)) expect(cutOf(choose(state, token)).token).toEqual(token);
    }
  });
});
