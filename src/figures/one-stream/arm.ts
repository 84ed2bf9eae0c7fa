/** Geometry of the drawn arm: two links of one length about its middle. Angles in rad, counterclockwise. */
import type { Point } from '../../kit/surface.ts';

export interface ArmPlace {
  readonly center: Point;
  /** Length of each link, px. */
  readonly link: number;
}

/** Elbow and hand, px. */
export function reach({ center: [x, y], link }: ArmPlace, shoulder: number, elbow: number): readonly [Point, Point] {
  const bend: Point = [x + link * Math.cos(shoulder), y - link * Math.sin(shoulder)];
  const along = shoulder + elbow;
  return [bend, [bend[0] + link * Math.cos(along), bend[1] - link * Math.sin(along)]];
}

/** The angles that bring the hand to a point, or as near as the arm is long; the elbow keeps the side it is bent to. */
export function anglesTo(
  { center: [x, y], link }: ArmPlace,
  [px, py]: Point,
  bentTo: number,
): readonly [number, number] {
  const dx = px - x;
  const dy = y - py;
  const distance = Math.min(2 * link, Math.hypot(dx, dy));
  const side = bentTo < 0 ? -1 : 1;
  const elbow = side * 2 * Math.acos(distance / (2 * link));
  const shoulder = Math.atan2(dy, dx) - elbow / 2;
  return [Math.atan2(Math.sin(shoulder), Math.cos(shoulder)), elbow];
}
