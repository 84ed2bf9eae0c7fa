import { coverWith } from '../../kit/cover.ts';
import { fill } from '../../kit/fill.ts';
import { mark, type Surface } from '../../kit/surface.ts';
import type { Layout } from './layout.ts';
import { exactJudgment, noisyJudgment, order } from './score.ts';
import { judgedCount, type TowerState } from './state.ts';
import { towers } from './towers.ts';

/** Ten columns, one a tower: the reader's judgment, the noisy simulation's, and that of exact physics on one scale. */
export function drawChart(to: Surface, state: TowerState, layout: Layout): void {
  drawColumns(to, state, layout);
  if (!state.open) return drawCover(to, state, layout);
  drawAxis(to, layout);
  const { plot, column } = layout;
  const height = (share: number): number => plot.top + plot.height * (1 - share);
  const apart = Math.min(11, column * 0.29);
  order(state).forEach((tower, rank) => {
    const x = plot.left + column * (rank + 0.5);
    const exact = exactJudgment(state, tower);
    const noisy = noisyJudgment(state, tower);
    const rating = state.judged[tower] ?? 0;
    if (exact !== undefined) mark(to, [x + apart, height(exact)], 'truth', 4.5);
    if (noisy !== undefined) mark(to, [x, height(noisy)], 'belief', 5);
    if (rating > 0) mark(to, [x - apart, height((rating - 1) / 6)], 'action', 4);
  });
}

/** Small towers and their numbers; the chosen one stands on a darker ground. */
function drawColumns(to: Surface, state: TowerState, { plot, thumbs, column }: Layout): void {
  const unit = Math.min(3.9, column / 9);
  order(state).forEach((number, rank) => {
    const left = thumbs.left + rank * column;
    const chosen = number === state.tower;
    if (chosen) to.rect(left, plot.top - 8, column, thumbs.top + thumbs.height - plot.top + 8, { fill: 'raised' });
    const middle = left + column / 2;
    const floor = thumbs.top + thumbs.height - 20;
    for (const { x, y, width, height } of towers[number] ?? []) {
      to.rect(
        middle + (x - width / 2) * unit,
        floor - (y + height / 2) * unit,
        width * unit - 0.6,
        height * unit - 0.6,
        {
          fill: chosen ? 'ink' : 'ink3',
        },
      );
    }
    const name = { align: 'middle', paint: chosen ? 'ink' : 'ink3', weight: chosen ? 600 : 400 } as const;
    to.text(middle, floor + 17, String(number + 1), name);
    if (chosen) to.rect(left, thumbs.top + thumbs.height, column, 2, { fill: 'ink' });
  });
}

function drawAxis(to: Surface, { plot }: Layout): void {
  for (const share of [0, 0.5, 1]) {
    const y = plot.top + plot.height * (1 - share);
    to.line([[plot.left, y], [plot.left + plot.width, y]], { stroke: share === 0 ? 'edge' : 'rule' }); // prettier-ignore
    to.text(plot.left - 8, y + 5, String(1 + share * 6), { align: 'end', paint: 'ink3' });
  }
  to.text(plot.left - 44, plot.top - 10, to.label('axisTop'), { paint: 'ink3' });
  to.text(plot.left - 44, plot.top + plot.height + 20, to.label('axisBottom'), { paint: 'ink3' });
}

/** Before the answers are uncovered: a hatch, and what has been judged. */
function drawCover(to: Surface, state: TowerState, { plot, column }: Layout): void {
  const n = judgedCount(state);
  const label = fill(to.label(n === 0 ? 'coverFirst' : 'cover'), { n });
  coverWith(to, [plot.left, plot.top, plot.width, plot.height], label);
  state.judged.forEach((rating, i) => {
    const x = plot.left + column * (i + 0.5);
    const y = plot.top + plot.height - 26;
    if (rating === 0) return;
    mark(to, [x, y], 'action', 9);
    to.text(x, y + 5, String(rating), { align: 'middle', paint: 'actionEdge', weight: 600 });
  });
}
