/** Games in the Box: where they begin, and the twin to which chance does other things. */
import { randomFrom } from '../../kit/random.ts';
import { findBallsInPlay, renderPaddle } from '../../world/paddle-film.ts';
import { isLost, play, pushed, samplePaddleStart, type PaddleState, type Push } from '../../world/paddle.ts';
import { knowsTheBall } from '../../world/players.ts';
import type { Frame } from '../../world/renderer.ts';
import type { Sighting } from '../../world/tracker.ts';

/** A game in order of world time; it ends with the frame in which the ball is lost. */
export type Game = readonly PaddleState[];

export function startOf(seed: number): PaddleState {
  return samplePaddleStart(randomFrom(seed));
}

/** The same start in a second Box, in which the paddle throws the ball elsewhere. */
export function twinOf(start: PaddleState): PaddleState {
  return { ...start, chance: (start.chance ^ 0x5bd1e995) >>> 0 };
}

/** The game with one frame more, unless it is over. */
export function goOn(game: Game, push: Push): Game {
  const last = game.at(-1) as PaddleState;
  return isLost(last) ? game : [...game, play(last, push)];
}

export const isOver = (game: Game): boolean => isLost(game.at(-1) as PaddleState);

/** A push from where the paddle is to where it is wanted. */
export function toward(center: number, target: number): Push {
  const off = target - center;
  return Math.abs(off) <= 0.5 ? 0 : off < 0 ? -1 : 1;
}

/** Where the paddle is after these pushes: also once the ball is lost. */
export function paddleAfter(start: PaddleState, pushes: readonly Push[]): number {
  return pushes.reduce((center, push) => pushed(center, push), start.paddle);
}

/** Pushes of one who sees the true ball of the Box, for so many frames. */
export function drivenByTheBox(start: PaddleState, frames: number): readonly Push[] {
  const pushes: Push[] = [];
  let state = start;
  for (let frame = 0; frame < frames; frame++) {
    const push = isLost(state) ? 0 : knowsTheBall(state);
    pushes.push(push);
    state = play(state, push);
  }
  return pushes;
}

/** With less of the ball in sight its place cannot be compared. */
const enough = 0.6;

/** The ball of a frame, if enough of it is seen. */
export function ballIn(frame: Frame): Sighting | undefined {
  return findBallsInPlay(frame).find(({ mass }) => mass >= enough);
}

const seen = new WeakMap<PaddleState, Sighting | undefined>();

/** What a tracker sees of a state: nothing of a ball that is hidden. */
export function ballOf(state: PaddleState): Sighting | undefined {
  if (!seen.has(state)) seen.set(state, ballIn(renderPaddle(state)));
  return seen.get(state);
}
