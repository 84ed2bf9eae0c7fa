/**
 * The Box with a paddle: the same ball, gravity and walls, but for one body more and one event of chance. The pillar
 * ends above the floor, the floor is open, and a paddle below can be pushed left and right. What meets it flies up
 * again in a direction that nobody can foresee; what misses it is lost, and the game is over.
 */
import { randomFrom, type Random } from '../kit/random.ts';
import { advance } from './dynamics.ts';
import { box, type Ball, type State, type World } from './state.ts';

/** px a frame that the reader, or a controller, pushes the paddle: left, not at all, right. */
export type Push = -1 | 0 | 1;

export const pushes: readonly Push[] = [-1, 0, 1];

export interface PaddleState extends State {
  /** Center of the paddle, px from the left. */
  readonly paddle: number;
  /** Rebounds from the paddle so far. */
  readonly catches: number;
  /** All rebounds that are still to come follow from this integer in 0 … 2³² − 1. No frame shows it. */
  readonly chance: number;
}

/** The Box of the book with a shorter pillar and without a floor. */
export const paddleBox: World = { ...box, pillar: { ...box.pillar, bottom: 14 }, openBelow: true };

/** The paddle: half its width, px; the rows that it covers; and how far from its center the ball is still caught. */
export const paddle = { halfWidth: 3.5, top: 21.5, bottom: 23.5, reach: 4.5 } as const;

/** Where the paddle's center can be, px. */
export const paddleRange = [paddle.halfWidth, box.size - paddle.halfWidth] as const;

/** The ball's center when its edge meets the paddle, px. */
export const contactHeight: number = paddle.top - box.radius;

/** From where to where velocities are drawn, px a frame: |vx| at any time, vy of a start, −vy after a rebound. */
export const paddleSpeeds = { sideways: [0.4, 1.4], start: [-0.5, 0.5], rebound: [1.65, 1.95] } as const;

/** A start: the ball anywhere in the upper part, the paddle in the middle. Six draws, in a fixed order. */
export function samplePaddleStart(random: Random): PaddleState {
  const { size, radius } = paddleBox;
  const x = random.uniform(radius, size - radius);
  const y = random.uniform(2.5, 10);
  const vx = sideways(random);
  const vy = random.uniform(...paddleSpeeds.start);
  const chance = random.integer(2 ** 32);
  return { ball: { x, y, vx, vy }, depth: 'behind', paddle: size / 2, catches: 0, chance };
}

/** One frame: the paddle moves first, then the ball. Whoever goes on after the end watches it fall. */
export function play(state: PaddleState, push: Push): PaddleState {
  const moved = pushed(state.paddle, push);
  const landed = landing(state, push);
  if (!landed) return { ...state, ball: advance(state.ball, 1, paddleBox), paddle: moved };
  const { ball: met, contact, offset } = landed;
  const caught = Math.abs(offset) <= paddle.reach;
  const from = caught ? { ...met, ...rebound(state.chance, state.catches) } : met;
  const ball = advance(from, 1 - contact, paddleBox);
  return { ...state, ball, paddle: moved, catches: state.catches + (caught ? 1 : 0) };
}

export interface Landing {
  /** As it comes down to the height of the paddle. */
  readonly ball: Ball;
  /** Part of the frame that has passed by then, 0 … 1. */
  readonly contact: number;
  /** How far right of the paddle's center the ball is then, px. */
  readonly offset: number;
}

/** Where the ball lands within the frame that begins with a push; undefined where it does not. */
export function landing({ ball, paddle: center }: PaddleState, push: Push): Landing | undefined {
  const contact = frameToContact(ball);
  if (contact === undefined || contact > 1) return undefined;
  const met = advance(ball, contact, paddleBox);
  return { ball: met, contact, offset: met.x - pushed(center, push) };
}

/** Where the paddle is after a push. */
export function pushed(center: number, push: Push): number {
  return Math.min(paddleRange[1], Math.max(paddleRange[0], center + push));
}

/** Whether the ball is lost: its center has left the film. */
export function isLost({ ball }: PaddleState): boolean {
  return ball.y > paddleBox.size;
}

/** The only chance in this world: how the ball leaves the paddle for the nth time, n from 0. */
function rebound(chance: number, nth: number): Pick<Ball, 'vx' | 'vy'> {
  const random = randomFrom((chance + Math.imul(nth, 0x9e3779b9)) >>> 0);
  return { vx: sideways(random), vy: -random.uniform(...paddleSpeeds.rebound) };
}

function sideways(random: Random): number {
  const speed = random.uniform(...paddleSpeeds.sideways);
  return random.uniform() < 0.5 ? -speed : speed;
}

/** Frames until the ball, above the paddle, comes down to it; undefined where it is below. No ceiling is in the way. */
function frameToContact({ y, vy }: Ball): number | undefined {
  const height = contactHeight - y;
  if (height < 0 || (height === 0 && vy < 0)) return undefined;
  const { gravity } = paddleBox;
  const speed = Math.sqrt(vy * vy + 2 * gravity * height);
  // The root with the sum in the denominator: no difference of nearly equal numbers.
  return vy > 0 ? (2 * height) / (vy + speed) : (speed - vy) / gravity;
}
