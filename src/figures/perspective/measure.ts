import type { Point } from '../../kit/surface.ts';
import { long, meeting, missOf, outOfWindow, shortest, type Segment, type Window } from './meeting.ts';
import { spreadOf } from './spread.ts';
import type { Vector } from './vectors.ts';

/** What a group of lines has in common, or why nothing can be said. */
export type Measured = Met | Unmet;

export interface Unmet {
  /** one: fewer than two lines. short: an end too close to the other. same: all lines are one line. */
  readonly kind: 'one' | 'short' | 'same';
}

export interface Met {
  /** infinite: parallel in the picture. open: within the reach of the hand they may be. */
  readonly kind: 'point' | 'open' | 'infinite';
  readonly vector: Vector;
  /** px; none at infinity */
  readonly place: Point | undefined;
  /** Where the place lies in 95 of 100 placings, px. */
  readonly outline: readonly Point[] | undefined;
  /** The smallest singular value. */
  readonly misfit: number;
  /** px, one a line: how far its ends would have to move. */
  readonly misses: readonly number[];
  /** The largest of them, px. */
  readonly largest: number;
  /** Whether slips of the hand explain the misses, in all but 5 of 100 cases. */
  readonly agree: boolean;
  /** The line without which the others agree best; fewer than four lines cannot tell. */
  readonly odd: Odd | undefined;
}

export interface Odd {
  readonly line: number;
  /** The largest miss of the others from the point of the others, px. */
  readonly rest: number;
}

/** Beyond this many widths of the picture a point counts as infinitely far. */
const farthest = 1000;
/** Below this second singular value the lines lie on each other. */
const loosest = 2e-3;

/** Measures lines that ought to meet, `sigma` px being how sure the hand was. */
export function measure(segments: readonly Segment[], sigma: number, window: Window, miss = missOf): Measured {
  if (segments.some((segment) => !(long(segment) >= shortest))) return { kind: 'short' };
  const found = meeting(segments, window);
  if (!found) return { kind: 'one' };
  if (found.hold < loosest) return { kind: 'same' };
  const { point, misfit } = found;
  const misses = segments.map((segment) => miss(segment, point, window));
  const place = Math.abs(point[2]) * farthest < 1 ? undefined : outOfWindow(point, window);
  const outline = place && spreadOf(segments, sigma, window)?.outline;
  return {
    kind: place ? (outline ? 'point' : 'open') : 'infinite',
    vector: point,
    place,
    outline,
    misfit,
    misses,
    largest: Math.max(...misses),
    agree: areSlips(segments, point, sigma, window),
    odd: oddOne(segments, window, miss),
  };
}

/**
 * A wrong line draws the common point toward itself and can leave another with the largest miss. So each line is left
 * out once, and the odd one is that without which the rest agree best.
 */
function oddOne(segments: readonly Segment[], window: Window, miss: typeof missOf): Odd | undefined {
  if (segments.length < 4) return undefined;
  const rests = segments.map((_, line) => {
    const others = segments.filter((_other, i) => i !== line);
    const point = meeting(others, window)?.point;
    return point ? Math.max(...others.map((other) => miss(other, point, window))) : Infinity;
  });
  const rest = Math.min(...rests);
  return Number.isFinite(rest) ? { line: rests.indexOf(rest), rest } : undefined;
}

/** 95 % quantiles of χ² with one degree of freedom and more. */
const quantiles = [3.841, 5.991, 7.815, 9.488, 11.07, 12.592];

/**
 * χ² of the misses: an end is off across its line by `sigma`, so a segment is turned by its ends by σ/√2 px; two
 * degrees of freedom went into the point. Two lines always agree.
 */
function areSlips(segments: readonly Segment[], point: Vector, sigma: number, window: Window): boolean {
  const quantile = quantiles[segments.length - 3];
  if (quantile === undefined) return true;
  const squares = segments.map((segment) => missOf(segment, point, window) ** 2);
  return (2 * squares.reduce((sum, square) => sum + square, 0)) / sigma ** 2 <= quantile;
}

/** Whether a line is the odd one of lines that disagree. */
export function isOdd({ odd, agree }: Met, line: number): boolean {
  return !agree && odd?.line === line;
}
