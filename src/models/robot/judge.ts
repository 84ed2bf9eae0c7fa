/** What a hand-written tracker reads off films, seen or imagined: how far a film is from what was asked. */
import { findBallsInPlay, findPaddle } from '../../world/paddle-film.ts';
import { aimOf, type Part } from '../../world/juggling.ts';
import { contactHeight, paddleBox } from '../../world/paddle.ts';
import { pixels } from '../inverse-dynamics/config.ts';
import { toFrame } from '../dream/pixels.ts';

/** What is found in a frame. */
export interface Places {
  /** Center of the ball, px; undefined while too little of it is in sight. */
  readonly ball: { readonly x: number; readonly y: number } | undefined;
  /** Center of the paddle, px from the left. */
  readonly paddle: number;
}

/** With less of the ball in sight it counts as hidden, in balls. */
const enough = 0.35;
/** The ball is this low only shortly before it lands and shortly after, px. */
const low = 17;

/** @param frame [pixels], as src/models/dream/pixels.ts has them. */
export function placesIn(frame: Float32Array): Places {
  const shown = toFrame(frame);
  const ball = findBallsInPlay(shown).find(({ mass }) => mass >= enough);
  return { ball: ball && { x: ball.x, y: ball.y }, paddle: findPaddle(shown) ?? paddleBox.size / 2 };
}

/** Of each frame of a film [frames × pixels]. */
export function placesOf(film: Float32Array): readonly Places[] {
  return Array.from({ length: film.length / pixels }, (_, at) =>
    placesIn(film.subarray(at * pixels, (at + 1) * pixels)),
  );
}

export interface Seen {
  /** Frame of the film. */
  readonly frame: number;
  /** px right of the paddle's center. */
  readonly offset: number;
}

/** The first landing in a film: the ball is low, and in the next frame higher, or past the paddle. */
export function landingIn(film: readonly Places[]): Seen | undefined {
  for (let frame = 1; frame < film.length; frame++) {
    const { ball, paddle } = film[frame] as Places;
    if (!ball || ball.y < low) continue;
    const before = film[frame - 1]?.ball;
    const after = film[frame + 1]?.ball;
    if (ball.y < contactHeight && after && after.y >= ball.y) continue;
    return { frame, offset: crossing(before, ball) - paddle };
  }
  return undefined;
}

/** Where between two frames the ball is as low as the paddle, px from the left; in the later one if it is above. */
function crossing(before: Places['ball'], now: NonNullable<Places['ball']>): number {
  if (!before || now.y <= contactHeight || now.y <= before.y) return now.x;
  const share = Math.max(0, (contactHeight - before.y) / (now.y - before.y));
  return before.x + share * (now.x - before.x);
}

/** Added where the film ends before the ball lands: any film in which it lands is better. */
const unlanded = 20;

/** How far a film is from what was asked, px; where the ball does not land, from having the paddle ready under it. */
export function rate(film: readonly Places[], part: Part): number {
  const landed = landingIn(film);
  if (landed) return Math.abs(landed.offset - aimOf(part));
  const last = film.findLast(({ ball }) => ball !== undefined)?.ball;
  const paddle = film.at(-1)?.paddle ?? 0;
  return last ? unlanded + Math.abs(last.x - paddle - aimOf(part)) : 2 * unlanded + paddleBox.size;
}

/** Counts the rebounds in frames that are handed to it one after the other. */
export function countRebounds(): (seen: Places) => number {
  let count = 0;
  let lowest = 0;
  return ({ ball }) => {
    if (!ball) return count;
    const rises = ball.y < lowest - 0.5;
    if (rises && lowest >= low) count++;
    lowest = rises ? 0 : Math.max(lowest, ball.y);
    return count;
  };
}
