/** Three questions about the Box, put to the Box. Everything said about a run is read off the run. */
import { advance } from '../../world/dynamics.ts';
import { box } from '../../world/state.ts';
import type { Ball, Depth } from '../../world/state.ts';

export const questions = ['heavy', 'out', 'high'] as const;
export type Question = (typeof questions)[number];

/** What the reader may change. Lengths in px, times in frames. */
export interface Setting {
  /** Of the lowest point of the ball above the floor. */
  readonly height: number;
  /** Of the heavy ball, in light ones. */
  readonly mass: number;
  /** Sideways, px a frame. */
  readonly speed: number;
  /** Downward, px a frame; negative throws it up. */
  readonly push: number;
}

/** One world: what is let go in it. */
export interface Run {
  readonly start: Ball;
  readonly depth: Depth;
  /** Part of the question; no line of the simulation reads it. */
  readonly mass: number;
}

export interface Experiment {
  readonly runs: readonly Run[];
  /** What the reader is asked about: one moment a run, world time in frames. */
  readonly moments: readonly number[];
  /** The right option of the question. */
  readonly answer: string;
  /** Height above the floor at which the ball turns round after the bounce, px; only of `high`. */
  readonly peak?: number;
  /** The first frame at which the answer can be seen. */
  readonly last: number;
}

/** The frame by which the ball must be out. */
export const deadline = 12;

const floor = box.size - box.radius;
/** px; heights that differ by less are one height. */
const tolerance = 0.05;

/** Runs the worlds of a question. */
export function experiment(question: Question, setting: Setting): Experiment {
  switch (question) {
    case 'heavy':
      return dropTwo(setting);
    case 'out':
      return passBehind(setting);
    case 'high':
      return bounce(setting);
  }
}

/** Two worlds, one ball each. They share height and nothing else. */
function dropTwo({ height, mass }: Setting): Experiment {
  const runs = [1, mass].map((each): Run => ({
    start: { x: 12, y: floor - height, vx: 0, vy: 0 },
    depth: 'front',
    mass: each,
  }));
  const moments = runs.map(({ start }) => landing(start));
  const [light = 0, heavy = 0] = moments;
  const answer = Math.abs(light - heavy) < 1e-6 ? 'both' : heavy < light ? 'heavy' : 'light';
  return { runs, moments, answer, last: Math.ceil(Math.max(light, heavy)) };
}

function passBehind({ speed }: Setting): Experiment {
  const start: Ball = { x: 4, y: 8, vx: speed, vy: -0.3 };
  const shows = when(start, 0, ({ x }) => x + box.radius > box.pillar.right);
  const answer = shows < deadline ? 'yes' : 'no';
  return {
    runs: [{ start, depth: 'behind', mass: 1 }],
    moments: [shows],
    answer,
    last: Math.ceil(Math.max(shows + 1, deadline)),
  };
}

/** The drift sideways only parts the way up from the way down. */
function bounce({ height, push }: Setting): Experiment {
  const start: Ball = { x: 3, y: floor - height, vx: 0.5, vy: push };
  const turn = when(start, landing(start) + 1, ({ vy }) => vy >= 0);
  const peak = floor - advance(start, turn).y;
  const answer = Math.abs(peak - height) < tolerance ? 'same' : peak > height ? 'higher' : 'lower';
  return { runs: [{ start, depth: 'front', mass: 1 }], moments: [turn], answer, peak, last: Math.ceil(turn) };
}

/** World time of the first touch of the floor. */
export function landing(start: Ball): number {
  const falls = when(start, 0, ({ vy }) => vy > 0);
  return when(start, falls, ({ vy }) => vy < 0);
}

/** Longer than anything in the Box takes that is asked about here, frames. */
const patience = 64;

/**
 * The first moment from `from` on at which `holds`, in frames: looked for frame by frame, then halved down to rounding.
 * Throws RangeError where nothing happens in 64 frames.
 */
function when(start: Ball, from: number, holds: (ball: Ball) => boolean): number {
  let before = from;
  let after = from;
  while (!holds(advance(start, after))) {
    before = after;
    after += 1;
    if (after > from + patience) throw new RangeError('when: it does not happen');
  }
  for (let halving = 0; halving < 40; halving++) {
    const middle = (before + after) / 2;
    if (holds(advance(start, middle))) after = middle;
    else before = middle;
  }
  return after;
}
