/** What was asked against what the film shows: the law is the diagonal. */
import { coverWith } from '../../kit/cover.ts';
import { curve, mark, strokeOf, type Point, type Surface } from '../../kit/surface.ts';
import type { Area } from './layout.ts';
import { mean, rowsOf, training, type Row } from './recorded.ts';
import { askedOf, bounds, isMade, isOpen, type RangeState } from './state.ts';

const ticks = { speed: [0, 0.5, 1, 1.5, 2, 2.5], gravity: [0, 0.1, 0.2, 0.3] } as const;
const most = { speed: fastestShown(bounds.speed.max), gravity: fastestShown(bounds.gravity.max) } as const;

/** A little more than can be asked, so that marks at the end are whole. */
function fastestShown(max: number): number {
  return 1.04 * max;
}

interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (asked: number) => number;
  readonly y: (shown: number) => number;
}

export function drawChart(state: RangeState, to: Surface, area: Area): void {
  const { test } = state;
  const plot = plotIn(area, most[test]);
  axes(to, area, plot, state);
  if (isOpen(state)) answer(state, to, plot);
  else coverWith(to, [plot.left, plot.top, plot.right - plot.left, plot.bottom - plot.top], to.label('covered'));
  mark(to, [plot.x(askedOf(state)), plot.bottom], 'action', 4);
}

function answer(state: RangeState, to: Surface, plot: Plot): void {
  const { test } = state;
  const rows = rowsOf(test);
  lines(to, plot, rows);
  names(to, plot, rows, most[test]);
  for (const { test: of, asked, shown } of state.marks) {
    if (of === test) mark(to, [plot.x(asked), within(plot, shown)], 'belief', 3);
  }
  const { made } = state;
  if (made?.test === test && made.shown !== undefined && isMade(state)) {
    mark(to, [plot.x(made.asked), within(plot, made.shown)], 'belief', 6);
  }
}

function plotIn({ x, y, width, height }: Area, end: number): Plot {
  const [left, right, top, bottom] = [x + 34, x + width - 4, y + 24, y + height - 44];
  return {
    left,
    right,
    top,
    bottom,
    x: (asked) => left + ((right - left) * asked) / end,
    y: (shown) => bottom - ((bottom - top) * shown) / end,
  };
}

function within({ top, bottom, y }: Plot, shown: number): number {
  return Math.min(bottom, Math.max(top, y(shown)));
}

function axes(to: Surface, { x: start, y: head }: Area, plot: Plot, state: RangeState): void {
  const { test } = state;
  const { left, right, top, bottom, x, y } = plot;
  const [low, high] = training[test];
  const [from, end] = low === high ? [x(low) - 3, x(low) + 3] : [x(low), x(high)];
  to.rect(from, top, end - from, bottom - top, { fill: 'rule', opacity: 0.7 });
  const label = low === high ? ([end + 4, 'start'] as const) : ([(from + end) / 2, 'middle'] as const);
  if (isOpen(state)) to.text(label[0], top + 16, to.label('training'), { size: 13, align: label[1] });
  to.text(start, head + 10, to.label(`${test}.shown`), { size: 13 });
  for (const tick of ticks[test]) {
    to.line([[left, y(tick)], [right, y(tick)]], { stroke: tick === 0 ? 'edge' : 'rule' }); // prettier-ignore
    to.text(left - 6, y(tick) + 5, String(tick), { size: 13, align: 'end' });
    to.text(x(tick), bottom + 18, String(tick), { size: 13, align: 'middle' });
  }
  to.text(right, bottom + 38, to.label(`${test}.asked`), { size: 13, align: 'end' });
}

function lines(to: Surface, { x, y, left, bottom, right, top }: Plot, rows: readonly Row[]): void {
  curve(to, [[left, bottom], [right, top]], 'truth'); // prettier-ignore
  to.line(
    rows.map(({ asked, nearest }) => [x(asked), y(nearest)]),
    { stroke: 'ink3', width: 2, dash: [1.5, 3.5] },
  );
  for (const { asked, shown } of rows) {
    if (shown.length < 2) continue;
    const ends: readonly Point[] = [[x(asked), y(Math.min(...shown))], [x(asked), y(Math.max(...shown))]]; // prettier-ignore
    to.line(ends, { ...strokeOf('belief'), width: 1.5, dash: [] });
  }
  curve(
    to,
    rows.map(({ asked, shown }) => [x(asked), y(mean(shown))]),
    'belief',
  );
}

/** Names of the lines where the right end of the plot keeps them apart. */
function names(to: Surface, plot: Plot, rows: readonly Row[], end: number): void {
  const { right, top, bottom, x, y } = plot;
  const style = { size: 13, weight: 600, align: 'end' } as const;
  to.text(x(0.86 * end), y(0.86 * end) - 4, to.label('line.simulator'), { ...style, paint: 'ink' });
  const last = rows.slice(-6).flatMap(({ shown, nearest }) => [mean(shown), nearest]);
  const high = y(Math.max(...last));
  const low = Math.min(bottom - 12, y(Math.min(...last)));
  const isModelAbove = mean(rows.slice(-6).map(({ shown, nearest }) => mean(shown) - nearest)) > 0;
  const model = isModelAbove ? high - 12 : low + 22;
  const memory = isModelAbove ? low + 22 : high - 12;
  to.text(right - 2, Math.max(top + 14, model), to.label('line.model'), { ...style, paint: 'belief' });
  to.text(right - 2, Math.max(top + 14, memory), to.label('line.memory'), { ...style, paint: 'ink2' });
}
