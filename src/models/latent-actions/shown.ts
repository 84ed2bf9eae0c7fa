/** What is seen of the Box before a game is played by codes: from one frame alone nobody could tell where the ball goes. */
import { promptLength } from '../../world/clip.ts';
import { play, type PaddleState, type Push } from '../../world/paddle.ts';

/** Pushes while a game is shown: none, so that only the ball moves. */
export const shownPushes: readonly Push[] = new Array<Push>(promptLength - 1).fill(0);

/** The Box in the frames that are shown, from a start on. */
export function shownOf(start: PaddleState): readonly PaddleState[] {
  const shown = [start];
  for (const push of shownPushes) shown.push(play(shown.at(-1) as PaddleState, push));
  return shown;
}
