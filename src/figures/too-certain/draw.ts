import { coverWith } from '../../kit/cover.ts';
import { fill } from '../../kit/fill.ts';
import { leading, wrap } from '../../kit/lines.ts';
import { curve, mark, type Surface } from '../../kit/surface.ts';
import { axisLeft, tickRoom, type Plot } from '../chart/axes.ts';
import { across } from '../chart/lines.ts';
import { fixed, plated, textWithin, whole } from '../chart/text.ts';
import { control, goingAt, lookAt, meanOf, recorded, schools, taughtAt, type School } from './recorded.ts';
import { guessed, isOpen, type TooCertainState } from './state.ts';

const { longestGame } = recorded.scores;
const ticks = [0, 100, 200, 300, longestGame];
const top = 44;
const hundredths = fixed(2);
/** Height of the panel that says why, px. */
const whyHeight = 84;

/** Scores of all controllers, in the dream and in the Box; below, how many dreams go on for ever, and without a ball. */
export function draw(state: TooCertainState, to: Surface): void {
  const narrow = to.width < 480;
  const left = tickRoom({ ticks, format: whole }) + 4;
  const plot: Plot = { left, right: to.width, top, bottom: top + (narrow ? 230 : 270) };
  const whyTop = plot.bottom + (narrow ? 116 : 106);
  to.setHeight(whyTop + whyHeight + 24);
  const step = (plot.right - plot.left) / schools.length;
  const x = (column: number): number => plot.left + step * (column + 0.5);
  const y = (frames: number): number => plot.bottom - ((plot.bottom - plot.top) * frames) / longestGame;
  axisLeft(to, plot, { scale: y, ticks, format: whole, title: to.label('score') });
  columnNames(to, plot, x);
  levels(to, plot, y);
  schools.forEach((school, column) => scoresOf(state, to, school, x(column), y, step));
  if (!isOpen(state))
    plated(to, plot.right - 4, y(longestGame) + 26, to.label('covered'), { align: 'end', paint: 'ink' });
  if (isOpen(state)) why(to, plot, whyTop, x, step);
  else coverWith(to, [0, plot.bottom + 56, to.width, whyTop + whyHeight - plot.bottom - 48], to.label('why.covered'));
}

function columnNames(to: Surface, { bottom, left, right }: Plot, x: (column: number) => number): void {
  to.line([[left, bottom], [right, bottom]], { stroke: 'edge' }); // prettier-ignore
  schools.forEach((school, column) => {
    const name = school === 'box' ? to.label('inBox') : hundredths(school);
    textWithin(to, x(column), bottom + 18, name, { paint: 'ink' });
  });
  textWithin(to, (left + right) / 2, bottom + 38, to.label('school'));
}

/** What those score in the Box who have learned nothing. */
function levels(to: Surface, plot: Plot, y: (frames: number) => number): void {
  const never = control('never').box;
  across(to, plot, y(never), { stroke: 'ink3', width: 1.5, dash: [1, 3] });
  plated(to, plot.right, y(never) + 15, fill(to.label('never'), { frames: whole(never) }), { size: 13, align: 'end' });
}

/** Rings in the dream at the left of a column, discs in the Box at its right. */
function scoresOf(
  state: TooCertainState,
  to: Surface,
  school: School,
  center: number,
  y: (frames: number) => number,
  step: number,
): void {
  const { dream, box, model } = taughtAt(school);
  // Controllers of one dream stand above each other.
  const shift = (i: number): number => Math.min(9, step / 13) * ((model[i] ?? 0) - (recorded.seeds.length - 1) / 2);
  const aside = Math.min(24, step / 5);
  if (school !== 'box') {
    const random = y(control('random').dreamAt(school));
    curve(to, [[center - aside - 9, random], [center - aside + 9, random]], 'belief'); // prettier-ignore
  }
  dream.forEach((frames, i) => mark(to, [center - aside + shift(i), y(frames)], 'belief', 4.5));
  if (!isOpen(state)) {
    const tall = y(0) - y(longestGame) - 36;
    to.hatch(center + aside - 8, y(0) - tall, 16, tall, 'edge');
    return;
  }
  box.forEach((frames, i) => mark(to, [center + aside + shift(i), y(frames)], 'truth', 4));
  if (school === guessed(state)) mark(to, [center, y(0) - 10], 'action', 4);
  const mean = meanOf(box);
  to.line([[center + aside - 9, y(mean)], [center + aside + 9, y(mean)]], { stroke: 'ink', width: 1.5 }); // prettier-ignore
}

/** Of games in the dream that it was trained in: those that go on, and hatched those without a ball; a bar a training. */
function why(to: Surface, { left, right }: Plot, y: number, x: (column: number) => number, step: number): void {
  const said = fill(to.label('why'), { frame: lookAt.frame, long: lookAt.long });
  const lines = wrap(said, to.width, 13);
  lines.forEach((line, i) => {
    to.text(0, y - 16 + leading * (i + 1 - lines.length), line, { paint: 'ink', size: 13 });
  });
  const base = y + whyHeight;
  const wide = Math.min(66, step * 0.8);
  const bar = wide / recorded.seeds.length;
  to.line([[left, base], [right, base]], { stroke: 'edge' }); // prettier-ignore
  schools.forEach((school, column) => {
    if (school === 'box') return;
    const heights = recorded.seeds.map((model, i) => {
      const { goingOn, hidden } = goingAt(school, 'trained', model);
      const [full, gone] = [goingOn * (whyHeight - 18), hidden * (whyHeight - 18)];
      const from = x(column) - wide / 2 + i * bar;
      to.rect(from + 1, base - full, bar - 2, full, { stroke: 'belief', width: 1.5 });
      if (gone > 1) to.hatch(from + 1, base - gone, bar - 2, gone, 'error');
      return full;
    });
    const percent = `${Math.round(100 * goingAt(school, 'trained').goingOn)}%`;
    to.text(x(column), base - Math.max(...heights) - 5, percent, { size: 13, align: 'middle' });
  });
}
