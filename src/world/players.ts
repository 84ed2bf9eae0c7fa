/** Who may push the paddle: three players that have learned nothing. They are what a score is compared with. */
import type { Random } from '../kit/random.ts';
import { contactHeight, isLost, paddleBox, play, type PaddleState, type Push } from './paddle.ts';

/** The push of a frame, from the true state. */
export type Player = (state: PaddleState) => Push;

export const neverMoves: Player = () => 0;

/** Pushes at random; each push is held for 1 to `longest` frames, as a hand would. */
export function randomPlayer(random: Random, longest = 8): Player {
  let push: Push = 0;
  let left = 0;
  return () => {
    if (left === 0) {
      push = (random.integer(3) - 1) as Push;
      left = 1 + random.integer(longest);
    }
    left--;
    return push;
  };
}

/** Knows the true state, also behind the pillar, and runs to where the ball will come down. */
export const knowsTheBall: Player = ({ ball, paddle: center }) => {
  const off = landing(ball) - center;
  return Math.abs(off) < 0.5 ? 0 : off < 0 ? -1 : 1;
};

/** Where the ball meets the height of the paddle next, px from the left; a rebound from the ceiling is left out. */
function landing({ x, y, vx, vy }: PaddleState['ball']): number {
  const { size, radius, gravity } = paddleBox;
  const height = Math.max(0, contactHeight - y);
  const frames = (-vy + Math.sqrt(vy * vy + 2 * gravity * height)) / gravity;
  const span = size - 2 * radius;
  // Walls mirror: unfold the path, then fold it back into the Box.
  const along = (((x - radius + vx * frames) % (2 * span)) + 2 * span) % (2 * span);
  return radius + Math.min(along, 2 * span - along);
}

/** A game is stopped after this many frames. */
export const longestGame = 400;

export interface Outcome {
  /** Frames until the ball is lost, at most `longestGame`. */
  readonly frames: number;
  readonly catches: number;
}

/** One game from its start to its end. */
export function playGame(start: PaddleState, player: Player): Outcome {
  let state = start;
  let frames = 0;
  while (frames < longestGame && !isLost(state)) {
    state = play(state, player(state));
    frames++;
  }
  return { frames, catches: state.catches };
}
