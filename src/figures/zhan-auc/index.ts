import { ascending } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import data from '../../../content/data/zhan-auc.json' with { type: 'json' };
import { curve, mark, type Point, type Surface } from '../../kit/surface.ts';
import type { Words } from '../../kit/words.ts';
import { axisRoom } from '../chart/axes.ts';
import { type ChartFigure, published, type Table } from '../chart/chart.ts';
import { axisOfRows, rows, rowText, upright } from '../chart/rows.ts';
import { spread } from '../chart/spread.ts';
import { fixed, whole } from '../chart/text.ts';
import { leading, textWidth } from '../../kit/lines.ts';

const order = ['stableDiffusion', 'dinov2', 'dinov1', 'openclip'] as const;
const properties = [...data.rows].sort((a, b) => ascending(a.stableDiffusion, b.stableDiffusion));
const tenths = fixed(1);
const bold = { weight: 600, paint: 'belief' } as const;

/** Hardest property first. Each model is one line, named where it begins; Stable Diffusion also has its numbers. */
function draw(_: unknown, to: Surface): void {
  const names = properties.map(({ property }) => to.label(property));
  const plot = rows(to, names, { top: leading + 20, height: 36, values: textWidth('00.0') + 16 });
  to.setHeight(plot.bottom + axisRoom);
  const x = scaleLinear([data.chance, 100], [plot.left, plot.right - 8]);
  const chance = (value: number): string => (value === data.chance ? `${to.label('chance')} ${value}` : whole(value));
  axisOfRows(to, plot, { scale: x, ticks: [50, 75, 100], format: chance, title: to.label('auc') });
  upright(to, plot, plot.left, 'ink');

  const lines = order.map((model) => ({
    name: data.labels[model],
    chosen: model === 'stableDiffusion',
    points: properties.map((row, index): Point => [x(row[model]), plot.at(index)]),
  }));
  const wishes = lines.map(({ name, points: [first] }) => ({ at: first?.[0] ?? 0, size: textWidth(name) }));
  const centers = spread(wishes, 0, to.width, 8);

  lines.forEach(({ name, chosen, points }, index) => {
    const center = centers[index] ?? 0;
    to.text(center, leading - 4, name, { align: 'middle', ...(chosen ? bold : {}) });
    const [first = [center, 0]] = points;
    to.line([[center, leading + 1], [first[0], first[1] - 7]], { stroke: 'rule' }); // prettier-ignore
    if (chosen) curve(to, points, 'belief');
    else to.line(points, { stroke: 'rule', width: 1.5 });
  });
  properties.forEach((row, index) => {
    rowText(to, plot, index, names[index] ?? '', tenths(row.stableDiffusion), {}, bold);
  });
  // Stable Diffusion comes first in the order and last in the drawing, so that it lies on top.
  for (const { chosen, points } of lines.toReversed()) {
    for (const point of points) {
      if (chosen) mark(to, point, 'belief', 6);
      else to.circle(...point, 4, { fill: 'edge' });
    }
  }
}

function say(_: unknown, words: Words): string {
  const [hardest, second] = properties;
  const easiest = properties.at(-1);
  if (!hardest || !second || !easiest) throw new Error('zhan-auc.json has too few rows');
  return words.sentence('finding', {
    easiest: words.label(easiest.property),
    best: tenths(easiest.stableDiffusion),
    second: words.label(second.property),
    weak: tenths(second.stableDiffusion),
    hardest: words.label(hardest.property),
    weakest: tenths(hardest.stableDiffusion),
    chance: data.chance,
  });
}

export function table(words: Words): Table {
  return {
    columns: [
      words.label('property'),
      ...order.map((model) => data.labels[model]),
      words.label('step'),
      words.label('layer'),
    ],
    rows: properties.map((row) => [
      words.label(row.property),
      ...order.map((model) => tenths(row[model])),
      whole(row.bestStep),
      row.bestLayer,
    ]),
  };
}

export const figure: ChartFigure = { ...published, id: 'zhan-auc', draw, say, table };
