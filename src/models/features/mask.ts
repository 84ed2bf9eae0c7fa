/** Which tokens of a clip are hidden. As many of every clip of a batch, so that what is seen can be packed together. */
import type { Random } from '../../kit/random.ts';
import { sizes } from './config.ts';
import type { MaskKind } from './plan.ts';

const { grid, slots, slotTokens, tokens } = sizes;

/** Tokens that remain to be seen. */
export const seenTokens: Readonly<Record<MaskKind, number>> = { slots: tokens / 2, blocks: 12 };

/** Places of the seen tokens, in order. */
export function drawMask(kind: MaskKind, random: Random): readonly number[] {
  return kind === 'slots' ? besideSlots(random.integer(slots - 1)) : outsideBlocks(random);
}

/** All but slots `first` and `first` + 1. */
export function besideSlots(first: number): readonly number[] {
  const hides = (token: number): boolean => Math.floor(token / slotTokens - first) >> 1 === 0;
  return places((token) => !hides(token));
}

/**
 * Blocks of 1 or 2 patches in height and in width and 2 to 4 slots in time are hidden, one after the other, until only
 * `seenTokens.blocks` or fewer are left; of the last block as much is shown again as lacks to that number. Blocks may stick out
 * of the clip, or its middle would hardly ever be seen.
 */
function outsideBlocks(random: Random): readonly number[] {
  const hidden = new Set<number>();
  const most = tokens - seenTokens.blocks;
  while (hidden.size < most) {
    const block = random.shuffle(blockAt(random).filter((token) => !hidden.has(token)));
    for (const token of block.slice(0, most - hidden.size)) hidden.add(token);
  }
  return places((token) => !hidden.has(token));
}

function blockAt(random: Random): readonly number[] {
  const span = (low: number, high: number, room: number): readonly [from: number, end: number] => {
    const length = low + random.integer(high - low + 1);
    const from = random.integer(room + length - 1) - length + 1;
    return [from, from + length];
  };
  const [top, bottom] = span(1, 2, grid);
  const [left, right] = span(1, 2, grid);
  const [begin, end] = span(2, slots, slots);
  return places((token) => {
    const slot = Math.floor(token / slotTokens);
    const row = Math.floor((token % slotTokens) / grid);
    const column = token % grid;
    return slot >= begin && slot < end && row >= top && row < bottom && column >= left && column < right;
  });
}

function places(holds: (token: number) => boolean): readonly number[] {
  return Array.from({ length: tokens }, (_, token) => token).filter(holds);
}
