import { extent } from 'd3-array';
import { scaleLinear, scaleLog } from 'd3-scale';
import data from '../../../content/data/dit-compute.json' with { type: 'json' };
import { mark, type Surface } from '../../kit/surface.ts';
import type { Words } from '../../kit/words.ts';
import { type Axis, axisBottom, axisLeft, axisRoom, plotHeight, tickRoom } from '../chart/axes.ts';
import { type ChartFigure, published, type Table } from '../chart/chart.ts';
import { fixed, plated, whole } from '../chart/text.ts';
import { leading } from '../../kit/lines.ts';

const checked = data.rows.filter(({ fidStatus }) => fidStatus === 'verified');
const tenths = fixed(1);

/** Only scores that could be checked have a mark. The models differ, so nothing joins them. */
function draw(_: unknown, to: Surface): void {
  const y = { ticks: [0, 20, 40, 60, 80], format: whole };
  const plot = { left: tickRoom(y), right: to.width, top: leading + 20, bottom: leading + 20 + plotHeight(to.width) };
  to.setHeight(plot.bottom + axisRoom);
  const fid = scaleLinear([0, 80], [plot.bottom, plot.top]);
  const gflops = scaleLog([4, 160], [plot.left, plot.right]);
  const across: Axis = { scale: gflops, ticks: [5, 10, 20, 50, 100], format: whole, title: to.label('gflops') };
  axisLeft(to, plot, { ...y, scale: fid, title: to.label('fid') });
  axisBottom(to, plot, across);

  for (const { model, gflops: work, fid: score, paramsM, tokens } of checked) {
    const [x, top] = [gflops(work), fid(score)];
    // The last one lies so close to the one before that its label goes under it; the rest go where the slope leaves room.
    const last = model === checked.at(-1)?.model;
    const align = x > to.width * 0.6 ? 'end' : 'start';
    const left = last ? x + 5 : align === 'end' ? x - 12 : x + 12;
    const baseline = last ? top + 23 : top - 2;
    const size = to.label(to.width < 480 ? 'millionsShort' : 'millions');
    plated(to, left, baseline, `${model} ${tenths(score)}`, { weight: 600, paint: 'ink', align });
    plated(to, left, baseline + leading, `${whole(paramsM)} ${size}, ${whole(tokens)} ${to.label('tokens')}`, {
      size: 13,
      align,
    });
    mark(to, [x, top], 'truth');
  }
}

function say(_: unknown, words: Words): string {
  const [least, same] = checked;
  const most = checked.at(-1);
  const [low, high] = extent(checked, ({ gflops }) => gflops);
  if (!least || !same || !most || low === undefined) {
    throw new Error('dit-compute.json has too few checked rows');
  }
  return words.sentence('finding', {
    least: least.model,
    fewest: tenths(least.gflops),
    worst: tenths(least.fid),
    same: same.model,
    between: tenths(same.fid),
    most: most.model,
    highest: tenths(most.gflops),
    best: tenths(most.fid),
    times: whole(high / low),
  });
}

/** All twelve models; a score that could not be checked is not repeated here either. */
export function table(words: Words): Table {
  return {
    columns: ['model', 'layers', 'width', 'heads', 'parameters', 'count', 'operations', 'score'].map((column) =>
      words.label(column),
    ),
    rows: data.rows.map(({ model, L, D, H, paramsM, tokens, gflops, fid, fidStatus }) => [
      model,
      whole(L),
      whole(D),
      whole(H),
      whole(paramsM),
      whole(tokens),
      fixed(2)(gflops),
      fidStatus === 'verified' ? tenths(fid) : words.label('unchecked'),
    ]),
  };
}

export const figure: ChartFigure = { ...published, id: 'dit-compute', draw, say, table };
