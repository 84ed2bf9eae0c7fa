/** Numbers as both the drawing and the sentence print them. */
import type { Shift } from '../../instruments/effects.ts';

/** With its sign, px. */
export function signed(value: number, digits = 1): string {
  const text = Math.abs(value).toFixed(digits);
  return Number(text) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`;
}

export function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}

/** What came of a push: px, or a share of clips. */
export function cameText(value: number, isShare: boolean): string {
  return isShare ? percent(value) : signed(value);
}

/** Means of a shift over the frames that show a ball. */
export function movedText({ dx, dy, distance, missed, mass, frames, shown }: Shift) {
  const each = Math.max(1, shown);
  return {
    dx: signed(dx / each),
    dy: signed(dy / each),
    distance: (distance / each).toFixed(1),
    missed: (missed / each).toFixed(1),
    mass: percent(mass / Math.max(1, frames)),
  };
}
