import { scaleLog } from 'd3-scale';
import data from '../../../content/data/kang-range.json' with { type: 'json' };
import { curve, mark, type Surface } from '../../kit/surface.ts';
import type { Words } from '../../kit/words.ts';
import { axisBottom, axisLeft, axisRoom, plotHeight, tickRoom } from '../chart/axes.ts';
import { type ChartFigure, published, type Table } from '../chart/chart.ts';
import { across } from '../chart/lines.ts';
import { fixed, textWithin, whole } from '../chart/text.ts';
import { balanced, leading, paragraph } from '../../kit/lines.ts';

type Row = (typeof data.rows)[number];

const thousandths = fixed(3);
const inside = data.rows.filter(({ split }) => split === 'in');
const outside = data.rows.filter(({ split }) => split === 'out');
/** The only model with more than one cell printed; only its points are joined. */
const series = outside.filter(({ model }) => model === 'DiT-B');

/** Velocity error by number of training clips. Belief: inside the training range; error: outside it. */
function draw(_: unknown, to: Surface): void {
  const y = { ticks: [0.01, 0.03, 0.1, 0.3], format: String };
  const narrow = to.width < 480;
  const top = leading + 20;
  const plot = {
    left: tickRoom(y),
    right: to.width - (narrow ? 0 : 170),
    top,
    bottom: top + plotHeight(to.width) + (narrow ? 50 : 20),
  };
  to.setHeight(plot.bottom + axisRoom);
  const error = scaleLog([0.006, 0.9], [plot.bottom, plot.top]);
  const clips = scaleLog([13_000, 6_500_000], [plot.left, plot.right]);
  axisLeft(to, plot, { ...y, scale: error, title: to.label('error') });
  axisBottom(to, plot, {
    scale: clips,
    ticks: series.map((row) => row.clips),
    format: whole,
    title: to.label('clips'),
  });

  const floor = error(data.floor.error);
  const place = (row: Row): readonly [number, number] => [clips(row.clips), error(row.error)];
  across(to, plot, floor, { stroke: 'ink', width: 2.5 });
  curve(to, series.map(place), 'error');
  for (const row of data.rows) {
    const [x, y] = place(row);
    const out = row.split === 'out';
    mark(to, [x, y], out ? 'error' : 'belief', out ? 4.5 : 5);
    // The middle and last points of the series give way to the larger model above them.
    const below = out && row.model === 'DiT-B' && row !== series[0];
    const name = row.model === 'DiT-B' && row !== series[0] ? '' : `${row.model} `;
    const style = { weight: 600, paint: out ? 'error' : 'belief' } as const;
    textWithin(to, x, y + (below ? 24 : -13), name + thousandths(row.error), style, [plot.left, to.width]);
  }

  const labels = [
    { key: 'outside', paint: 'error', at: error(0.39), above: error(0.433) - 34 },
    { key: 'inside', paint: 'belief', at: error(0.018), above: error(0.022) - 34 },
    { key: 'floor', paint: 'ink', at: floor, above: floor + 18 },
  ] as const;
  for (const { key, paint, at, above } of labels) {
    const style = { weight: 600, paint } as const;
    if (narrow) to.text(plot.left + 4, above, to.label(key), style);
    else {
      const lines = balanced(to.label(key), 156);
      paragraph(to, plot.right + 12, at + 5 - ((lines.length - 1) * leading) / 2, lines, style);
    }
  }
}

function say(_: unknown, words: Words): string {
  const least = inside.reduce((best, row) => (row.error < best.error ? row : best));
  const worst = outside.find(({ model }) => model === least.model);
  const [few, , many] = series;
  if (!worst || !few || !many) throw new Error('kang-range.json lacks a row of the finding');
  return words.sentence('finding', {
    model: least.model,
    clips: least.clips,
    inside: thousandths(least.error),
    floor: thousandths(data.floor.error),
    outside: thousandths(worst.error),
    times: Math.round(worst.error / least.error),
    smaller: few.model,
    few: few.clips,
    fewError: thousandths(few.error),
    manyError: thousandths(many.error),
  });
}

export function table(words: Words): Table {
  return {
    columns: ['model', 'split', 'count', 'velocityError'].map((column) => words.label(column)),
    rows: [
      ...data.rows.map(({ model, split, clips, error }) => [
        model,
        words.label(split === 'in' ? 'inside' : 'outside'),
        whole(clips),
        thousandths(error),
      ]),
      [words.label('none'), words.label('floor'), '–', thousandths(data.floor.error)],
    ],
  };
}

export const figure: ChartFigure = { ...published, id: 'kang-range', draw, say, table };
