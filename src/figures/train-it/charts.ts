/** Two curves of a training run, the reader's beside the recorded ones: the loss, and how many clips come out right. */
import { curve, mark, type Point, type Surface } from '../../kit/surface.ts';
import type { ChartPlace } from './layout.ts';
import { ladder, runs } from './recorded.ts';
import { lastStep, type TrainState } from './state.ts';

type Ends = readonly [low: number, high: number];

/** Both ends of an axis; steps and losses are drawn by their logarithm. */
const steps: Ends = [10, lastStep];
const losses: Ends = [0.01, 0.1];
const lossTicks = [0.02, 0.04, 0.08];

interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (steps: number) => number;
}

export function drawLoss(state: TrainState, to: Surface, place: ChartPlace): void {
  const plot = frame(to, place, to.label('loss'), lossTicks.map(String));
  const y = (loss: number): number => between(plot.bottom, plot.top, share(loss, losses));
  for (const tick of lossTicks) across(to, plot, y(tick), String(tick));
  for (const run of runs) {
    const points = run.losses.filter(([at]) => at >= steps[0]).map(([at, loss]): Point => [plot.x(at), y(loss)]);
    if (points.length > 1) to.line(points, { stroke: 'belief', width: 1.5, dash: [6, 4], opacity: 0.8 });
  }
  const [at, loss] = runs[0]?.losses.at(-1) ?? losses;
  to.text(plot.x(at), y(loss) + 18, to.label('recordedRuns'), { size: 13, align: 'end', paint: 'belief' });
  const own = ownCurve(state).map(([at, loss]): Point => [plot.x(Math.max(steps[0], at)), y(loss)]);
  const last = own.at(-1);
  if (!last) return;
  if (own.length > 1) curve(to, own, 'action');
  mark(to, last, 'action', 4);
  const hasRoom = last[0] < plot.right - 48;
  const beside: Point = hasRoom ? [last[0] + 10, last[1] - 8] : [plot.right, last[1] - 14];
  to.text(...beside, to.label('yours'), { size: 13, weight: 600, paint: 'ink', align: hasRoom ? 'start' : 'end' });
}

/** The full stretches, and the one that has just begun. */
function ownCurve({ curve: full, stretch: { from, sum }, steps: made }: TrainState): TrainState['curve'] {
  return made > from ? [...full, [made, sum / (made - from)]] : full;
}

const percent = (share: number): string => `${Math.round(100 * share)}%`;

export function drawTrials(state: TrainState, to: Surface, place: ChartPlace): void {
  const ticks = [0, 0.5, 1];
  const plot = frame(to, place, to.label('trials'), ticks.map(percent));
  const y = (right: number): number => between(plot.bottom, plot.top, right);
  for (const tick of ticks) across(to, plot, y(tick), percent(tick));
  for (const { steps: made, right } of ladder) {
    const x = plot.x(made);
    to.line([[x, y(right.low)], [x, y(right.high)]], { stroke: 'belief', width: 1.5 }); // prettier-ignore
    mark(to, [x, y(right.mean)], 'belief', 5);
    // Where the reader's marks will not come: they rise to the right.
    const [dx, dy] = made === lastStep ? [8, -9] : right.mean > 0.5 ? [-10, 5] : [10, 1];
    const align = dx > 8 ? 'start' : 'end';
    to.text(x + dx, y(right.mean) + dy, percent(right.mean), { size: 13, align, paint: 'belief' });
  }
  for (const { steps: made, right, clips } of state.trials) {
    mark(to, [plot.x(Math.max(steps[0], made)), y(right / clips)], 'action', 3);
  }
}

/** Title, names of the steps and the line under the plot. */
function frame(to: Surface, { at: [x, y], width, height }: ChartPlace, title: string, ticks: readonly string[]): Plot {
  to.text(x, y + 14, title, { size: 14, weight: 600, paint: 'ink' });
  const left = x + 10 + 7 * Math.max(...ticks.map((tick) => tick.length));
  const [right, top, bottom] = [x + width - 8, y + 30, y + height - 24];
  const toX = (made: number): number => between(left, right, share(made, steps));
  to.line([[left, bottom], [right, bottom]], { stroke: 'edge' }); // prettier-ignore
  for (let tick = steps[0]; tick <= steps[1]; tick *= 10) {
    to.line([[toX(tick), bottom], [toX(tick), bottom + 4]], { stroke: 'edge' }); // prettier-ignore
    const align = tick === steps[0] ? 'start' : tick === steps[1] ? 'end' : 'middle';
    const text = tick === steps[0] ? to.label('steps') : tick.toLocaleString('en');
    to.text(align === 'end' ? right + 8 : toX(tick), bottom + 18, text, { size: 13, align });
  }
  return { left, right, top, bottom, x: toX };
}

function across(to: Surface, { left, right }: Plot, y: number, name: string): void {
  to.line([[left, y], [right, y]], { stroke: 'rule' }); // prettier-ignore
  to.text(left - 6, y + 5, name, { size: 13, align: 'end' });
}

/** Where a value lies between both ends by its logarithm, 0 to 1; what is beyond stands at an end. */
function share(value: number, [low, high]: Ends): number {
  return Math.min(1, Math.max(0, Math.log(value / low) / Math.log(high / low)));
}

function between(from: number, to: number, part: number): number {
  return from + (to - from) * part;
}
