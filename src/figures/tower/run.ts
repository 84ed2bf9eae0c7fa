/** The long work of the figure: runs of one tower, one after another. Carried into a worker; no page in here. */
import type { Run } from '../../kit/figure.ts';
import { believe } from './believe.ts';
import type { Tower } from './blocks.ts';
import { frames, type Poses } from './motion.ts';
import { simulate } from './physics.ts';
import type { Outcome, RunPiece, RunRequest } from './state.ts';
import { towers } from './towers.ts';

/** A block has fallen when it ends lower than it began by more than this, in short sides (Q of `battaglia2013ipe`). */
export const dropped = 0.025;

/** Number of blocks that end lower than they began. */
export function fallen(poses: Poses): number {
  const row = poses.length / frames;
  let count = 0;
  for (let y = 1; y < row; y += 3) {
    if ((poses[y] as number) - (poses[poses.length - row + y] as number) > dropped) count += 1;
  }
  return count;
}

/** Exact positions, no push: σ = φ = 0. */
export function exactly(tower: Tower): Outcome {
  return outcome(simulate(tower, 0));
}

/** Run `index` of a tower under doubt; the same numbers give the same run. */
export function once(
  number: number,
  index: number,
  { sigma, phi, seed }: Pick<RunRequest, 'sigma' | 'phi' | 'seed'>,
): Outcome {
  const scene = believe(towers[number] as Tower, { sigma, phi }, seedOf(seed, number, index));
  return outcome(simulate(scene.tower, scene.push));
}

function outcome(poses: Poses): Outcome {
  return { poses, fallen: fallen(poses) };
}

/** No two runs share a seed: a draw has fewer than 100 runs, and there are ten towers. */
function seedOf(draw: number, tower: number, index: number): number {
  return (draw * 10 + tower) * 100 + index;
}

/** First, where it is not known yet, what exact physics says; then the runs that are still missing. */
export const run: Run<RunRequest, RunPiece> = function* (request) {
  const { tower, from, to, exact } = request;
  if (exact) yield { exact: exactly(towers[tower] as Tower) };
  for (let index = from; index < to; index++) yield { index, outcome: once(tower, index, request) };
};
