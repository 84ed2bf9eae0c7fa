import type { Paint, Point, Stroke, Surface } from '../../kit/surface.ts';
import type { Plot } from './axes.ts';

/** How far measurements spread: a thin line through the mark. */
export function spreadLine(to: Surface, from: Point, end: Point, paint: Paint): void {
  to.line([from, end], { stroke: paint, width: 1.5 });
}

/** A level to compare with, from edge to edge of the plot. */
export function across(to: Surface, { left, right }: Plot, y: number, style: Stroke): void {
  to.line([[left, y], [right, y]], style); // prettier-ignore
}
