import type { Paint, Point, Surface } from '../../kit/surface.ts';
import type { Patch } from './solids.ts';

/** Every picture of these figures is measured as if it were so wide, px. */
export const pictureWidth = 600;
export const sceneHeight = 400;

/** Where a picture stands on a surface. */
export interface View {
  readonly left: number;
  readonly top: number;
  /** px of the surface for one of the picture */
  readonly scale: number;
  /** Of the picture, px. */
  readonly width: number;
  readonly height: number;
}

export function onto({ left, top, scale }: View, [x, y]: Point): Point {
  return [left + scale * x, top + scale * y];
}

/** Grays that the style sheet has as they are; any other is light laid over film. */
const plain: readonly (readonly [number, Paint])[] = [[0, 'film'], [0.4, 'pillar'], [1, 'light']]; // prettier-ignore

/** A scene of our own, polygon by polygon: sharp at every size, the same in both themes. */
export function drawPatches(to: Surface, view: View, patches: readonly Patch[]): void {
  const { left, top, scale, width, height } = view;
  to.rect(left, top, width * scale, height * scale, { fill: 'film' });
  for (const { points, gray } of patches) {
    const shown = points.map((point) => onto(view, point));
    const known = plain.find(([level]) => Math.abs(level - gray) < 0.02);
    to.polygon(shown, { fill: known?.[1] ?? 'film' });
    if (!known) to.polygon(shown, { fill: 'light', opacity: gray });
  }
}
