export interface Wish {
  /** Where the center would like to be, px. */
  readonly at: number;
  /** How much room it takes, px. */
  readonly size: number;
}

interface Block {
  readonly members: readonly { readonly index: number; readonly size: number }[];
  readonly size: number;
  /** Sum over the members of where the block would have to begin to please each. */
  readonly wishes: number;
  readonly start: number;
}

/**
 * Centers for labels on one line so that none overlaps and each stays near its wish: neighbors that collide become
 * one block, which sits at the mean of what its members want. Everything stays between `low` and `high`, as far as
 * there is room.
 */
export function spread(wishes: readonly Wish[], low: number, high: number, gap = 4): number[] {
  const order = wishes.map((wish, index) => ({ ...wish, index })).sort((a, b) => a.at - b.at);
  const placed = (block: Omit<Block, 'start'>): Block => {
    const wanted = block.wishes / block.members.length;
    return { ...block, start: Math.max(low, Math.min(high + gap - block.size, wanted)) };
  };
  const blocks: Block[] = [];
  for (const { at, size, index } of order) {
    const room = size + gap;
    let block = placed({ members: [{ index, size: room }], size: room, wishes: at - size / 2 });
    for (let before = blocks.at(-1); before && before.start + before.size > block.start; before = blocks.at(-1)) {
      blocks.pop();
      block = placed({
        members: [...before.members, ...block.members],
        size: before.size + block.size,
        wishes: before.wishes + block.wishes - before.size * block.members.length,
      });
    }
    blocks.push(block);
  }
  const centers = wishes.map(({ at }) => at);
  for (const { members, start } of blocks) {
    let edge = start;
    for (const { index, size } of members) {
      centers[index] = edge + (size - gap) / 2;
      edge += size;
    }
  }
  return centers;
}
