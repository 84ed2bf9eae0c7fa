/** Judges a clip that a model made against the Box. */
import { promptLength, renderClip } from './clip.ts';
import type { Frame } from './renderer.ts';
import { box, isHidden, type Depth, type State, type World } from './state.ts';
import { findBalls } from './tracker.ts';

/** A frame whose ball is farther off than this, px, is wrong. */
const farthest = 1.5;
/** A ball with no more than this share of the true ball's mass has vanished. */
const faded = 0.5;
/** With less of the ball than this beside the pillar a frame counts neither as visible nor as hidden. */
const enough = 0.5;

export interface FrameScore {
  /** What the Box shows: at least half the ball, nothing of it, or a sliver, of which only duplicates are judged. */
  readonly expected: 'visible' | 'hidden' | 'sliver';
  /** Between the centroids of the model's ball and the true one, px; undefined unless both are visible. */
  readonly centroidError: number | undefined;
  /** The Box shows a ball, and the model half of it or less. */
  readonly vanished: boolean;
  /** The model shows two or more. */
  readonly duplicate: boolean;
  /** The Box hides its ball, and the model shows one. */
  readonly ghost: boolean;
}

export interface ClipScore {
  /** The depth that the model seems to have chosen: the one it is scored against. */
  readonly depth: Depth;
  /** From frame `first` on. */
  readonly frames: readonly FrameScore[];
  /** Mean over the frames that have one, px; undefined where none has. */
  readonly centroidError: number | undefined;
  /** Nothing vanished, doubled or haunted, and every visible ball less than 1.5 px off. */
  readonly right: boolean;
}

/**
 * Scores frames against the true states. The prompt leaves the depth open, so a clip is scored as front and as behind,
 * and the better counts: fewer wrong frames first, then the smaller error.
 *
 * @param frames as many as `truth`; `truth` holds the path, its depth is not read.
 * @param first index of the first frame that counts; those before it are the prompt.
 * Throws RangeError where the lengths differ or nothing is left to score.
 */
export function scoreClip(
  frames: readonly Frame[],
  truth: readonly State[],
  first: number = promptLength,
  world: World = box,
): ClipScore {
  if (frames.length !== truth.length || first >= truth.length) {
    throw new RangeError(`scoreClip: ${frames.length} frames, ${truth.length} states, the first to count is ${first}`);
  }
  const front = scoreAs('front', frames, truth, first, world);
  const behind = scoreAs('behind', frames, truth, first, world);
  const margin = wrongFrames(front) - wrongFrames(behind);
  if (margin !== 0) return margin < 0 ? front : behind;
  return (behind.centroidError ?? Infinity) < (front.centroidError ?? Infinity) ? behind : front;
}

function scoreAs(depth: Depth, made: readonly Frame[], path: readonly State[], first: number, world: World): ClipScore {
  const truth = path.map((state): State => ({ ...state, depth }));
  const shown = renderClip(truth, world);
  const frames: FrameScore[] = [];
  for (let at = first; at < truth.length; at++) {
    frames.push(scoreFrame(made[at] as Frame, shown[at] as Frame, isHidden(truth[at] as State, world), world));
  }
  const errors = frames.flatMap(({ centroidError }) => centroidError ?? []);
  const sum = errors.reduce((total, error) => total + error, 0);
  const centroidError = errors.length > 0 ? sum / errors.length : undefined;
  return { depth, frames, centroidError, right: !frames.some(isWrong) };
}

function scoreFrame(made: Frame, shown: Frame, hidden: boolean, world: World): FrameScore {
  const balls = findBalls(made, world);
  const [ball] = balls;
  const [trueBall] = findBalls(shown, world);
  const visible = trueBall !== undefined && trueBall.mass >= enough;
  const kept = visible && ball !== undefined && ball.mass > faded * trueBall.mass;
  return {
    expected: visible ? 'visible' : hidden ? 'hidden' : 'sliver',
    centroidError: visible && ball ? Math.hypot(ball.x - trueBall.x, ball.y - trueBall.y) : undefined,
    vanished: visible && !kept,
    duplicate: balls.length > 1,
    ghost: hidden && balls.length > 0,
  };
}

/** What can be wrong in a frame. Astray: the ball is there, 1.5 px or more from its place. */
export const faults = ['vanished', 'duplicate', 'astray', 'ghost'] as const;
export type Fault = (typeof faults)[number];

/** What is wrong in a frame: nothing, or one fault or more. */
export function faultsOf({ centroidError = 0, vanished, duplicate, ghost }: FrameScore): readonly Fault[] {
  const found = { vanished, duplicate, astray: centroidError >= farthest, ghost };
  return faults.filter((fault) => found[fault]);
}

function isWrong(frame: FrameScore): boolean {
  return faultsOf(frame).length > 0;
}

function wrongFrames({ frames }: ClipScore): number {
  return frames.filter(isWrong).length;
}
