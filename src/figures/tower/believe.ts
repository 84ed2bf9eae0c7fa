/** A scene as it might be: what is seen, with the doubt about it drawn from a seed. */
import { randomFrom } from '../../kit/random.ts';
import { overlapX, overlapY, type Block, type Tower } from './blocks.ts';

export interface Doubt {
  /** Standard deviation of believed positions, in short sides. */
  readonly sigma: number;
  /** Largest acceleration of a push, m/s². */
  readonly phi: number;
}

export interface Scene {
  readonly tower: Tower;
  /** m/s², positive to the right */
  readonly push: number;
}

/**
 * One possible scene (the table of inputs in `battaglia2013ipe`, here in a plane): every block is believed `sigma`
 * times a normal number away from where it is, and the push comes from a direction all around the tower, of which a
 * plane knows only left and right. A seed fixes the directions of all errors, `sigma` and `phi` their sizes.
 */
export function believe(tower: Tower, { sigma, phi }: Doubt, seed: number): Scene {
  const random = randomFrom(seed);
  const push = phi * Math.cos(random.uniform(0, 2 * Math.PI));
  const moved = tower.map((block) => ({ ...block, x: block.x + sigma * random.normal() }));
  return { tower: sigma > 0 ? pushApart(moved) : tower, push };
}

/** Gap that is left between blocks pushed apart, in short sides: more than the skin of the engine. */
const gap = 0.01;

/** Blocks that have come to lie within each other are moved apart sideways, each by half of it. */
export function pushApart(tower: Tower): Tower {
  const blocks = tower.map((block) => ({ ...block }));
  for (let round = 0; round < 20 && push(blocks) > 0; round++);
  return blocks;
}

/** Moves every pair once; how many had to be moved. */
function push(blocks: readonly { -readonly [part in keyof Block]: Block[part] }[]): number {
  let moved = 0;
  blocks.forEach((a, i) => {
    for (const b of blocks.slice(i + 1)) {
      const over = overlapX(a, b) + gap;
      if (over <= 1e-6 || overlapY(a, b) <= 0.01) continue;
      const side = a.x < b.x ? 1 : -1;
      a.x -= (side * over) / 2;
      b.x += (side * over) / 2;
      moved += 1;
    }
  });
  return moved;
}
