import type { Point } from '../../kit/surface.ts';
import type { Window } from './meeting.ts';

/** A distance in px, with a decimal while it is small. */
export function pixels(value: number): string {
  return value < 99.95 ? value.toFixed(1) : value.toFixed(0);
}

/** How far a place lies from the middle of the picture, in widths of it. */
export function widths([x, y]: Point, { width, height }: Window): string {
  const far = Math.hypot(x - width / 2, y - height / 2) / width;
  return far < 9.95 ? far.toFixed(1) : far.toFixed(0);
}

/** On which side of the picture a place lies, seen from its middle. */
export function sideOf([dx, dy]: Point): 'left' | 'right' | 'above' | 'below' {
  if (Math.abs(dx) >= Math.abs(dy)) return dx < 0 ? 'left' : 'right';
  return dy < 0 ? 'above' : 'below';
}
