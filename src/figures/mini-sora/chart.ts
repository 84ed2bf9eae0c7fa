/** How far the ball of the estimate is from the true one, frame by frame. */
import { curve, mark, type Point, type Surface } from '../../kit/surface.ts';
import { promptLength } from '../../world/clip.ts';
import type { Layout } from './layout.ts';
import { lastFrame, type Estimate } from './state.ts';

/** px of the Box; larger errors stand at the top. */
const most = 6;
/** A clip is right while no frame is as far off as this (src/world/score.ts, which a test holds it to). */
export const farthest = 1.5;

export function drawErrors(
  to: Surface,
  { at, width, height }: Layout['chart'],
  estimate: Estimate | undefined,
  now: number,
): void {
  const [left, top] = [at[0] + 26, at[1] + 20];
  const [right, bottom] = [at[0] + width - 10, at[1] + height - 22];
  const x = (frame: number): number => left + ((right - left) * frame) / lastFrame;
  const y = (error: number): number => bottom - ((bottom - top) * Math.min(most, error)) / most;
  to.text(at[0], at[1] + 8, to.label('chart'), { size: 13 });
  for (const tick of [0, 2, 4, most]) {
    to.line([[left, y(tick)], [right, y(tick)]], { stroke: 'rule' }); // prettier-ignore
    to.text(left - 6, y(tick) + 5, tick === most ? `${most}+` : String(tick), { size: 13, align: 'end' });
  }
  to.hatch(left, top, x(promptLength - 1) - left, bottom - top, 'rule');
  for (let frame = 0; frame <= lastFrame; frame += 5) {
    to.text(x(frame), bottom + 18, frame === 0 ? 'τ 0' : String(frame), { size: 13, align: 'middle', paint: 'tau' });
  }
  to.line([[left, y(farthest)], [right, y(farthest)]], { stroke: 'error', dash: [9, 3, 2, 3] }); // prettier-ignore
  to.line([[x(now), top - 4], [x(now), bottom]], { stroke: 'tau', width: 2.5 }); // prettier-ignore
  if (!estimate) return;
  for (const points of pieces(estimate, (frame, error) => [x(frame), y(error)])) {
    curve(to, points, 'belief');
    for (const point of points) mark(to, point, 'belief', 3);
  }
}

/** Runs of frames in which both balls can be seen. */
function pieces({ errors }: Estimate, place: (frame: number, error: number) => Point): readonly (readonly Point[])[] {
  const made: Point[][] = [[]];
  errors.forEach((error, i) => {
    if (error === undefined) made.push([]);
    else made.at(-1)?.push(place(promptLength + i, error));
  });
  return made.filter(({ length }) => length > 0);
}
