/** Recorded: the share of instructions carried out, by how long a film is trusted. */
import { fill } from '../../kit/fill.ts';
import { leading, wrap } from '../../kit/lines.ts';
import { curve, mark, type Meaning, type Point, type Surface } from '../../kit/surface.ts';
import type { Plot } from '../chart/axes.ts';
import { robots, seedCount, successOf, taskCount, trusts, type Robot } from './recorded.ts';

const ticks = [0, 50, 100];

/** @param trust the reader's. */
export function drawRecorded(to: Surface, plot: Plot, trust: number): void {
  const { left, right, top, bottom } = plot;
  const said = fill(to.label('recorded'), { all: seedCount * taskCount });
  const lines = wrap(said, to.width, 14);
  lines.forEach((line, at) => {
    to.text(0, top - 20 + leading * (at + 1 - lines.length), line, { paint: 'ink' });
  });
  const names = right - nameRoom;
  const least = Math.log2(trusts[0] ?? 1);
  const span = Math.max(1, Math.log2(trusts.at(-1) ?? 1) - least);
  const x = (pushes: number): number => left + 20 + ((names - left - 40) * (Math.log2(pushes) - least)) / span;
  const y = (share: number): number => bottom - (bottom - top) * share;
  for (const tick of ticks) {
    to.line([[left, y(tick / 100)], [names, y(tick / 100)]], { stroke: tick === 0 ? 'edge' : 'rule' }); // prettier-ignore
    to.text(left - 6, y(tick / 100) + 5, `${tick}%`, { size: 13, align: 'end' });
  }
  for (const pushes of trusts) to.text(x(pushes), bottom + 20, String(pushes), { size: 13, align: 'middle' });
  to.text((left + names) / 2, bottom + 42, to.label('trust.axis'), { size: 13, align: 'middle' });
  const own = Math.min(trusts.at(-1) ?? trust, Math.max(trusts[0] ?? trust, trust));
  mark(to, [x(own), bottom], 'action', 4);
  for (const robot of robots) drawRobot(to, robot, x, y);
  nameLines(to, names + 6, y);
}

/** Room for the names of the lines, px. */
const nameRoom = 116;

const meanings: Readonly<Record<Robot, Meaning | undefined>> = {
  box: 'truth',
  dream: 'belief',
  still: undefined,
  random: undefined,
};

function drawRobot(to: Surface, robot: Robot, x: (pushes: number) => number, y: (share: number) => number): void {
  const all = trusts.map((pushes) => ({ pushes, ...successOf(robot, pushes) }));
  const points = all.map(({ pushes, mean }): Point => [x(pushes), y(mean)]);
  const meaning = meanings[robot];
  if (meaning && points.length > 1) curve(to, points, meaning);
  else if (points.length > 1) to.line(points, { stroke: 'ink3', width: 1.5, dash: robot === 'random' ? [1, 3] : [4, 2] }); // prettier-ignore
  for (const { pushes, shares } of all) {
    for (const share of shares) {
      if (meaning) mark(to, [x(pushes), y(share)], meaning, 3.5);
      else to.circle(x(pushes), y(share), 2.5, { fill: 'ink3' });
    }
  }
}

/** Names at the right ends of the lines, kept apart. */
function nameLines(to: Surface, left: number, y: (share: number) => number): void {
  const last = trusts.at(-1) ?? 1;
  let free = -Infinity;
  const ends = robots.map((robot) => ({ robot, at: y(successOf(robot, last).mean) + 5 }));
  const sorted = ends.sort((a, b) => a.at - b.at);
  // From the bottom up, so that the lowest stays above the axis.
  const lowest = y(0) + 5;
  sorted.forEach((end, index) => {
    const most = lowest - 16 * (sorted.length - 1 - index);
    free = Math.min(most, Math.max(end.at, free + 16));
    to.text(left, free, to.label(`robot.${end.robot}`), {
      size: 13,
      paint: end.robot === 'dream' ? 'belief' : 'ink2',
    });
  });
}
