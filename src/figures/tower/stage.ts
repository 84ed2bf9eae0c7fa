import { fill } from '../../kit/fill.ts';
import type { Point, Stroke, Surface } from '../../kit/surface.ts';
import type { Block } from './blocks.ts';
import type { Layout } from './layout.ts';
import { horizon, type Poses } from './motion.ts';
import { frameAt, ready, runsOf, wanted, type TowerState } from './state.ts';
import { towers } from './towers.ts';

/** The tower to be judged; once uncovered, what exact physics and every run of the noisy simulation make of it. */
export function drawStage(to: Surface, state: TowerState, layout: Layout): void {
  const tower = towers[state.tower] ?? [];
  const { stage, unit } = layout;
  const floor = stage.top + stage.height - 30;
  const middle = stage.left + stage.width / 2;
  const look: Look = { unit, middle, floor, reach: stage.width / 2 };
  to.line([[stage.left, floor + 1], [stage.left + stage.width, floor + 1]], { stroke: 'edge', width: 2 }); // prettier-ignore
  const title = fill(to.label('towerOf'), { n: state.tower + 1 });
  to.text(stage.left, stage.top + 16, title, { weight: 600, paint: 'ink', size: 16 });
  if (!state.open) {
    const solid: Stroke = { fill: 'ink', stroke: 'ground', width: 1 };
    for (const block of tower) to.polygon(outline(look, block, [block.x, block.y, 0]), solid);
    return;
  }
  const runs = runsOf(state, state.tower);
  const thin: Stroke = { stroke: 'belief', opacity: Math.min(0.8, 0.16 + 1.6 / runs.length) };
  for (const { poses } of runs) drawPoses(to, look, tower, poses, state.time, thin);
  const exact = state.exact[state.tower];
  if (exact) drawPoses(to, look, tower, exact.poses, state.time, { stroke: 'ink', width: 2.5 });
  drawTime(to, state, stage.left, floor + 22);
  drawAnswers(to, state, stage.left + stage.width);
}

/** In the upper right corner: how many runs fall, and whether the tower does. */
function drawAnswers(to: Surface, state: TowerState, right: number): void {
  const runs = runsOf(state, state.tower);
  const now = ready(state, state.tower);
  const values = { k: wanted(state), n: now < wanted(state) ? now : runs.filter(({ fallen }) => fallen > 0).length };
  const noisy = fill(to.label(now < wanted(state) ? 'computing' : 'runsFall'), values);
  to.text(right, 16, noisy, { align: 'end', paint: 'belief', weight: 600 });
  const exact = state.exact[state.tower];
  if (!exact) return;
  const verdict = to.label(exact.fallen > 0 ? 'exactFalls' : 'exactStands');
  to.text(right, 36, verdict, { align: 'end', paint: 'ink', weight: 600 });
}

interface Look {
  readonly unit: number;
  /** px */
  readonly middle: number;
  readonly floor: number;
  /** px from the middle to the edge of the stage */
  readonly reach: number;
}

function drawPoses(to: Surface, look: Look, tower: readonly Block[], poses: Poses, time: number, style: Stroke): void {
  const [before, after, share] = frameAt(time);
  const row = tower.length * 3;
  tower.forEach((block, i) => {
    const at = (part: number): number => {
      const a = poses[before * row + i * 3 + part] ?? 0;
      const b = poses[after * row + i * 3 + part] ?? 0;
      return a + (b - a) * share;
    };
    const corners = outline(look, block, [at(0), at(1), at(2)]);
    if (corners.every(([x]) => Math.abs(x - look.middle) < look.reach)) to.polygon(corners, style);
  });
}

/** Corners of a block in px. */
function outline(look: Look, block: Block, [x, y, angle]: readonly [number, number, number]): readonly Point[] {
  const { unit, middle, floor } = look;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const corner = (right: number, up: number): Point => {
    const dx = (right * block.width) / 2;
    const dy = (up * block.height) / 2;
    return [middle + unit * (x + dx * cos - dy * sin), floor - unit * (y + dx * sin + dy * cos)];
  };
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

/** The ruler of world time under the table. */
function drawTime(to: Surface, { time }: TowerState, left: number, base: number): void {
  const text = fill(to.label('timeNow'), { n: time.toFixed(1), end: horizon });
  to.text(left, base, text, { paint: 'tau', weight: 600 });
}
