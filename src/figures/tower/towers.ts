/** The towers that are judged: built block by block from a seed, so that ten numbers describe them. */
import { randomFrom, type Random } from '../../kit/random.ts';
import { long, overlapX, overlapY, type Block, type Tower } from './blocks.ts';

const blocks = 10;
/** Share of blocks that stand on end. */
const standing = 0.3;
/** Nothing is placed with its middle nearer than this to the edge of what it rests on, or leaves less room beside it. */
const margin = 0.05;
/** How far from the middle of the table a block may be centered. */
const spread = 1.9;

/** A tower of ten blocks. Each block alone would stay where it is put; whether all of them do is another question. */
export function build(seed: number): Tower {
  const random = randomFrom(seed);
  const tower: Block[] = [];
  for (let tries = 0; tower.length < blocks && tries < 400; tries++) {
    const block = drop(tower, random);
    if (block) tower.push(block);
  }
  return tower;
}

/** A block let down at a place drawn at random; none where it would tip at once or stand too close to another. */
function drop(tower: Tower, random: Random): Block | undefined {
  const stands = random.uniform() < standing;
  const width = stands ? 1 : long;
  const height = stands ? long : 1;
  const x = Math.round(random.uniform(-spread, spread) * 20) / 20;
  const column = { x, y: 0, width, height };
  const under = tower.filter((block) => overlapX(block, column) > 0);
  const floor = Math.max(0, ...under.map((block) => block.y + block.height / 2));
  const block = { ...column, y: floor + height / 2 };
  if (floor > 0 && !isHeld(block, floor, under)) return undefined;
  const beside = tower.some((other) => overlapY(other, block) > 0.01 && overlapX(other, block) > -2 * margin);
  return beside ? undefined : block;
}

/** Whether the middle of the block lies over what bears it: between the outermost points of contact. */
function isHeld(block: Block, floor: number, under: Tower): boolean {
  const bearing = under.filter(({ y, height }) => Math.abs(y + height / 2 - floor) < 0.01);
  const left = Math.min(...bearing.map((other) => Math.max(other.x - other.width / 2, block.x - block.width / 2)));
  const right = Math.max(...bearing.map((other) => Math.min(other.x + other.width / 2, block.x + block.width / 2)));
  return block.x > left + margin && block.x < right - margin;
}

/**
 * The ten. Chosen by hand among the first 420 seeds, by `tests/tools/tower-bench.ts --seeds`, so that they run from
 * plainly stable over delicately balanced to plainly unstable; three of them stand, and the last falls,
 * only by a hair.
 */
export const towers: readonly Tower[] = [81, 9, 120, 29, 24, 92, 19, 20, 127, 106].map(build);
