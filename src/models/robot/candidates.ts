/** What a robot considers: to go to some place and to wait there. */
import { paddleRange, pushed, type Push } from '../../world/paddle.ts';

/** Frames of an imagined film after the present one. */
export const horizon = 16;
/** Films that are imagined at once. */
export const candidateCount = 16;

/** px from the left, from wall to wall. */
const places: readonly number[] = Array.from({ length: candidateCount }, (_, i) => {
  return paddleRange[0] + ((paddleRange[1] - paddleRange[0]) * i) / (candidateCount - 1);
});

/** Pushes for each place: toward it from `center`, px, until the paddle is within half a pixel. */
export function candidatesFrom(center: number): readonly (readonly Push[])[] {
  return places.map((place) => {
    let at = center;
    return Array.from({ length: horizon }, (): Push => {
      const push: Push = Math.abs(place - at) <= 0.5 ? 0 : place < at ? -1 : 1;
      at = pushed(at, push);
      return push;
    });
  });
}
