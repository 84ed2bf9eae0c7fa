/** The recorded dose curve, with this clip in it: what was asked across, what came of it upward. */
import { coverWith } from '../../kit/cover.ts';
import { fill } from '../../kit/fill.ts';
import { curve, mark, type Point, type Surface } from '../../kit/surface.ts';
import type { Layout } from './layout.ts';
import { comparedAt, dosesOf, seeds, whatNow, type Dose } from './recorded.ts';
import { largestDose, type Made, type SteerState } from './state.ts';
import { cameText, signed } from './text.ts';

export function drawChart(state: SteerState, to: Surface, { chart }: Layout): void {
  const { at, width, height } = chart;
  const what = whatNow(state);
  const isSide = what === 'side';
  const of = fill(to.label('of'), { seeds });
  to.text(at[0], at[1] + 14, fill(to.label(`chart.${what}`), { of }), { weight: 600, paint: 'ink' });
  const [left, top, right, bottom] = [at[0] + 46, at[1] + 34, at[0] + width - 14, at[1] + height - 44];
  const most = isSide ? largestDose : comparedAt(what);
  // The ball may be moved farther than was asked.
  const [low, high] = isSide ? [-0.05, 1.05] : [-1.3 * most, 1.3 * most];
  const x = (dose: number): number => left + ((right - left) * (dose + most)) / (2 * most);
  const y = (came: number): number =>
    bottom - ((bottom - top) * (Math.min(high, Math.max(low, came)) - low)) / (high - low);
  const ticks = [-1, -0.5, 0, 0.5, 1].map((part) => part * most);
  for (const came of isSide ? [0, 0.5, 1] : ticks) {
    to.line([[left, y(came)], [right, y(came)]], { stroke: came === 0 ? 'edge' : 'rule' }); // prettier-ignore
    to.text(left - 6, y(came) + 5, isSide ? cameText(came, true) : signed(came, 0), { size: 13, align: 'end' });
  }
  for (const dose of ticks) to.text(x(dose), bottom + 18, signed(dose, 0), { size: 13, align: 'middle' });
  to.text((left + right) / 2, bottom + 38, to.label(`asked.${what}`), { size: 13, align: 'middle' });
  if (state.answer === 'covered') {
    coverWith(to, [left, top, right - left, bottom - top], to.label('covered'));
    return;
  }
  if (!isSide) to.line([[x(-most), y(-most)], [x(most), y(most)]], { stroke: 'edge' }); // prettier-ignore
  const meant = isSide ? 'direction' : 'road';
  const way = isSide ? state.sideWay : state.way;
  const place = ({ dose, came }: Dose): Point => [x(dose), y(came.mean)];
  const line = dosesOf(meant, what).map(place);
  if (way === meant) curve(to, line, 'belief');
  else to.line(line, { stroke: 'ink3', dash: [2, 4] });
  for (const one of dosesOf(way, what)) {
    to.line([[x(one.dose), y(one.came.low)], [x(one.dose), y(one.came.high)]], { stroke: 'belief', width: 2 }); // prettier-ignore
    mark(to, place(one), 'belief', 4.5);
  }
  const live = state.made && liveOf(state.made, what);
  if (live) mark(to, [x(live[0]), y(live[1])], 'action', 5);
}

/** What was asked of this clip, and what came of it. */
function liveOf({ order: { push }, steered, shift }: Made, what: ReturnType<typeof whatNow>): Point | undefined {
  if (push.aim === 'side') return what === 'side' ? [push.dose, steered.side === 'front' ? 1 : 0] : undefined;
  if (what === 'side' || shift.shown === 0) return undefined;
  return what === 'x' ? [push.ask[0], shift.dx / shift.shown] : [push.ask[1], shift.dy / shift.shown];
}
