/** The miniature's run of the sampler, as the figure keeps it: made in a worker, from four frames that are given. */
import type { WorkRequest } from '../../kit/figure.ts';
import type { ByteFilm } from '../../world/bytes.ts';
import type { Depth, State } from '../../world/state.ts';

/** One clip on its way from noise. */
export interface Made {
  readonly key: string;
  /** Noise levels that the sampler visits, from 1 to 0. */
  readonly levels: readonly number[];
  /** At each level the clip that is held, and the clean clip that is expected there; at 0 the last one expected. */
  readonly held: readonly ByteFilm[];
  readonly expected: readonly ByteFilm[];
  /** The depth that the clip has chosen. */
  readonly depth: Depth;
  /** Mean distance of its ball from the simulator's where both can be seen, px; none where they never can. */
  readonly error: number | undefined;
  /** Nothing in it is wrong (src/world/score.ts). */
  readonly right: boolean;
}

export interface RunRequest extends WorkRequest {
  readonly start: State;
  readonly seed: number;
  readonly steps: number;
}

/** Where the opening begins and which noise follows it, one for each draw. */
export const openings: Readonly<Record<string, { readonly start: State; readonly seed: number }>> = {
  '1': { start: opening(3.5, 1.2, -0.5), seed: 10 },
  '2': { start: opening(2.4, 0.8, -0.9), seed: 6 },
  '3': { start: opening(3.5, 1.5, 0.3), seed: 8 },
  '4': { start: opening(2.4, 0.9, 0.8), seed: 2 },
};

/** In 1 and 3 the opening shows the ball go behind the pillar; in 2 and 4 which way it passes is the model's choice. */
function opening(x: number, vx: number, vy: number): State {
  return { ball: { x, y: 7, vx, vy }, depth: 'behind' };
}

/** Index of the level that the sampler has reached when the clock stands at `noiseLevel`. */
export function reached({ levels }: Made, noiseLevel: number): number {
  return levels.findLastIndex((level) => level >= noiseLevel - 1e-9);
}
