import { group } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import data from '../../../content/data/battaglia-correlations.json' with { type: 'json' };
import { mark, type Meaning, type Surface } from '../../kit/surface.ts';
import type { Words } from '../../kit/words.ts';
import { axisRoom } from '../chart/axes.ts';
import { type ChartFigure, published, type Table } from '../chart/chart.ts';
import { spreadLine } from '../chart/lines.ts';
import { axisOfRows, rows, rowText } from '../chart/rows.ts';
import { spread } from '../chart/spread.ts';
import { fixed, plated } from '../chart/text.ts';
import { leading, paragraph, textWidth, wrap } from '../../kit/lines.ts';

type Row = (typeof data.rows)[number];

const experiments = [...group(data.rows, ({ experiment }) => experiment).values()];
const correlation = fixed(2);
const tenths = fixed(1);

/** What a model stands for: the law itself, a law that leaves something out, or the law blurred as a mind may blur it. */
const meanings: Readonly<Record<string, Meaning>> = { noiseless: 'truth', 'mass-blind': 'error' };
const meaningOf = ({ model }: Row): Meaning => meanings[model] ?? 'belief';
const paints = { truth: 'ink', belief: 'belief', error: 'error', action: 'action' } as const;

/** One row for each experiment, one mark for each model of what people do. */
function draw(_: unknown, to: Surface): void {
  const names = experiments.map(([first]) => (first ? to.label(`experiment${first.experiment}`) : ''));
  const plot = rows(to, names, { top: 0, height: 48, above: 20, values: 12 });
  const note = wrap(to.label('people'), to.width, 13);
  to.setHeight(plot.bottom + axisRoom + 8 + note.length * leading);
  const x = scaleLinear([0.37, 1], [plot.left + 8, plot.right - 8]);
  axisOfRows(to, plot, { scale: x, ticks: x.ticks(3), format: tenths, title: to.label('axis') });
  paragraph(to, 0, plot.bottom + axisRoom + leading, note, { size: 13, paint: 'ink3' });

  experiments.forEach((experiment, index) => {
    rowText(to, plot, index, names[index] ?? '', '', {});
    const texts = experiment.map((row) => `${to.label(row.model)} ${correlation(row.correlation)}`);
    const wishes = experiment.map((row, at) => ({ at: x(row.correlation), size: textWidth(texts[at] ?? '') }));
    const centers = spread(wishes, plot.left - 8, to.width, 8);
    experiment.forEach((row, at) => {
      const meaning = meaningOf(row);
      const paint = paints[meaning];
      // A little apart, so that of two intervals that overlap both ends show.
      const y = plot.at(index) + (row.low === null ? 0 : 3 - 6 * at);
      if (row.low !== null) spreadLine(to, [x(row.low), y], [x(row.high), y], paint);
      mark(to, [x(row.correlation), y], meaning);
      plated(to, centers[at] ?? 0, plot.at(index) - 15, texts[at] ?? '', { paint, weight: 600, align: 'middle' });
    });
  });
}

function say(_: unknown, words: Words): string {
  const [noisy, exact] = experiments[0] ?? [];
  const [aware, blind] = experiments[3] ?? [];
  if (!noisy || !exact || !aware || !blind) throw new Error('battaglia-correlations.json lacks experiment 1 or 4');
  return words.sentence('finding', {
    noisy: interval(noisy),
    exact: interval(exact),
    aware: correlation(aware.correlation),
    blind: correlation(blind.correlation),
  });
}

const interval = (row: Row): string =>
  row.low === null
    ? correlation(row.correlation)
    : `${correlation(row.correlation)} [${correlation(row.low)}, ${correlation(row.high)}]`;

export function table(words: Words): Table {
  return {
    columns: ['experiment', 'model', 'correlation', 'low', 'high', 'samples'].map((column) => words.label(column)),
    rows: data.rows.map((row) => [
      `${row.experiment}. ${words.label(`experiment${row.experiment}`)}`,
      words.label(row.model),
      correlation(row.correlation),
      row.low === null ? '–' : correlation(row.low),
      row.high === null ? '–' : correlation(row.high),
      tenths(data.samples.find(({ experiment }) => experiment === row.experiment)?.estimated ?? Number.NaN),
    ]),
  };
}

export const figure: ChartFigure = { ...published, id: 'battaglia-correlations', draw, say, table };
