/** Neighboring places of one sort, as strips: fewer shapes to draw than places. */
import { across, type Mask } from './state.ts';

/** Places `from` ≤ i < `end` of row or column `at`. */
export interface Run {
  readonly at: number;
  readonly from: number;
  readonly end: number;
}

/** Runs along the rows (or down the columns) of the places for which `is` says yes. */
export function runs(is: (row: number, column: number) => boolean, down = false): readonly Run[] {
  const found: Run[] = [];
  for (let at = 0; at < across; at++) {
    let from: number | undefined;
    for (let i = 0; i <= across; i++) {
      const yes = i < across && (down ? is(i, at) : is(at, i));
      if (yes) from ??= i;
      else if (from !== undefined) {
        found.push({ at, from, end: i });
        from = undefined;
      }
    }
  }
  return found;
}

/** Whether a place can be seen; beyond the frame nothing can. */
export const sees =
  (mask: Mask) =>
  (row: number, column: number): boolean =>
    row >= 0 && column < across && mask[row * across + column] === 0;
