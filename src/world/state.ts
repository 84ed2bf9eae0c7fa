/**
 * The Box: one ball, gravity, elastic walls and a pillar that the ball may pass in front of or behind. Every model of
 * this site is measured against it.
 *
 * Lengths are pixels of the film and times are frames. x grows rightward and y downward from the top left corner, and
 * pixel (column, row) covers [column, column + 1) × [row, row + 1), so that its center lies half a pixel in.
 */
import type { Random } from '../kit/random.ts';

/** Center (px) and velocity (px a frame) of the ball. */
export interface Ball {
  readonly x: number;
  readonly y: number;
  readonly vx: number;
  readonly vy: number;
}

/** Where the ball passes the pillar. No frame shows it before the two overlap. */
export type Depth = 'front' | 'behind';

export interface State {
  readonly ball: Ball;
  readonly depth: Depth;
}

export interface World {
  /** Width and height of the Box, px. */
  readonly size: number;
  /** Radius of the ball, px. */
  readonly radius: number;
  /** Downward, px a frame², never negative. */
  readonly gravity: number;
  /** How many equal parts `step` cuts a frame into. */
  readonly substeps: number;
  /** Columns that the pillar covers: left ≤ x < right, px. It hangs from the ceiling, to `bottom` or to the floor. */
  readonly pillar: { readonly left: number; readonly right: number; readonly bottom?: number };
  /** Without a floor: what falls out below does not come back. */
  readonly openBelow?: true;
}

/** The one Box of the book. */
export const box: World = { size: 24, radius: 2.2, gravity: 0.12, substeps: 8, pillar: { left: 8, right: 16 } };

/** From where to where velocities go in what the models are trained on, px a frame: |vx| and vy, downward. */
export const trained = { speed: [0.6, 1.6], vy: [-1.2, 1] } as const;

/**
 * A start from the distribution that the models are trained on: beside the pillar on either side, not touching it, at
 * any height, |vx| ~ U(0.6, 1.6), toward the pillar in three of four, vy ~ U(−1.2, 1), depth by a fair coin.
 * The draws are made in a fixed order, seven a start.
 */
export function sampleStart(random: Random, world: World = box): State {
  const { size, radius, pillar } = world;
  const fromLeft = random.uniform() < 0.5;
  const x = fromLeft
    ? random.uniform(radius, pillar.left - radius)
    : random.uniform(pillar.right + radius, size - radius);
  const y = random.uniform(radius, size - radius);
  const speed = random.uniform(...trained.speed);
  const towardPillar = random.uniform() < 0.75;
  const vx = fromLeft === towardPillar ? speed : -speed;
  const vy = random.uniform(...trained.vy);
  const depth = random.uniform() < 0.5 ? 'front' : 'behind';
  return { ball: { x, y, vx, vy }, depth };
}

/** Whether the pillar covers the whole ball, so that its frame shows an empty Box. */
export function isHidden({ ball, depth }: State, { size, radius, pillar }: World = box): boolean {
  const { left, right, bottom = size } = pillar;
  const covered = ball.x - radius >= left && ball.x + radius <= right && (bottom >= size || ball.y + radius <= bottom);
  return depth === 'behind' && covered;
}

/** Kinetic and potential energy of the ball, per unit of mass, above rest on the floor: px² a frame². */
export function energy({ y, vx, vy }: Ball, { size, radius, gravity }: World = box): number {
  return (vx * vx + vy * vy) / 2 + gravity * (size - radius - y);
}
