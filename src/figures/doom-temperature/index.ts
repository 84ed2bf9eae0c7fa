import { scaleLinear } from 'd3-scale';
import data from '../../../content/data/doom-temperature.json' with { type: 'json' };
import { curve, mark, type Surface } from '../../kit/surface.ts';
import type { Words } from '../../kit/words.ts';
import { axisBottom, axisLeft, axisRoom, plotHeight, tickRoom } from '../chart/axes.ts';
import { type ChartFigure, published, type Table } from '../chart/chart.ts';
import { across, spreadLine } from '../chart/lines.ts';
import { fixed, plated, plusMinus, textWithin, whole } from '../chart/text.ts';
import { leading, textWidth } from '../../kit/lines.ts';

const random = required(data.baselines[0]);
const coldest = required(data.rows[0]);
const best = data.rows.reduce((best, row) => (row.real > best.real ? row : best));
const hundredths = fixed(2);

function required<Row>(row: Row | undefined): Row {
  if (!row) throw new Error('doom-temperature.json has too few rows');
  return row;
}

/** Score in the dream (belief) and in the game (truth) by temperature; a pair stands a little apart so that both spreads show. */
function draw(_: unknown, to: Surface): void {
  const y = { ticks: [0, 500, 1000, 1500, 2000], format: whole };
  const narrow = to.width < 480;
  const names = {
    solved: `${to.label('solved')} ${whole(data.solved)}`,
    random: `${to.label('random')} ${whole(random.real)}`,
  };
  const margin = narrow ? 0 : Math.max(textWidth(names.solved), textWidth(names.random)) + 12;
  const top = leading + 20;
  const plot = {
    left: tickRoom(y),
    right: to.width - margin,
    top,
    bottom: top + plotHeight(to.width) + (narrow ? 40 : 0),
  };
  to.setHeight(plot.bottom + axisRoom);
  const score = scaleLinear([0, 2600], [plot.bottom, plot.top]);
  const kappa = scaleLinear([0, 1.4], [plot.left, plot.right]);
  axisLeft(to, plot, { ...y, scale: score, title: to.label('score') });
  axisBottom(to, plot, { scale: kappa, ticks: [0, 0.5, 1], format: fixed(1), title: to.label('temperature') });
  const solved = score(data.solved);
  const level = score(random.real);
  across(to, plot, solved, { stroke: 'ink', width: 1.5 });
  across(to, plot, level, { stroke: 'ink3', width: 1.5, dash: [1, 3] });
  if (narrow) {
    to.text(plot.left + 8, solved - 7, names.solved, { paint: 'ink' });
    to.text(plot.right, level + 16, names.random, { align: 'end' });
  } else {
    to.text(plot.right + 12, solved + 5, names.solved, { paint: 'ink' });
    to.text(plot.right + 12, level + 5, names.random);
  }
  const highest = Math.max(...data.rows.map((row) => row.dream + row.dreamSd));
  const left = kappa(coldest.temperature) - 9;
  const ink = { weight: 600, paint: 'ink' } as const;
  plated(to, left, score(highest) - 8, `${to.label('dream')} ${whole(coldest.dream)}`, { ...ink, paint: 'belief' });
  plated(to, left, score(coldest.real + coldest.realSd) - 8, `${to.label('real')} ${whole(coldest.real)}`, ink);
  textWithin(to, kappa(best.temperature) + 4, score(best.real + best.realSd) - 8, whole(best.real), ink);

  const dream = data.rows.map((row) => [kappa(row.temperature) - 4, score(row.dream)] as const);
  const real = data.rows.map((row) => [kappa(row.temperature) + 4, score(row.real)] as const);
  data.rows.forEach((row, index) => {
    const [x = 0] = dream[index] ?? [];
    spreadLine(to, [x, score(row.dream - row.dreamSd)], [x, score(row.dream + row.dreamSd)], 'belief');
    spreadLine(to, [x + 8, score(row.real - row.realSd)], [x + 8, score(row.real + row.realSd)], 'ink');
  });
  curve(to, dream, 'belief');
  curve(to, real, 'truth');
  for (const point of dream) mark(to, point, 'belief');
  for (const point of real) mark(to, point, 'truth');
}

function say(_: unknown, words: Words): string {
  return words.sentence('finding', {
    cold: hundredths(coldest.temperature),
    dream: plusMinus(coldest.dream, coldest.dreamSd),
    real: plusMinus(coldest.real, coldest.realSd),
    random: plusMinus(random.real, random.realSd),
    warm: hundredths(best.temperature),
    dreamThere: plusMinus(best.dream, best.dreamSd),
    best: plusMinus(best.real, best.realSd),
    solved: data.solved,
  });
}

export function table(words: Words): Table {
  return {
    columns: ['kappa', 'inDream', 'inGame'].map((column) => words.label(column)),
    rows: [
      ...data.rows.map((row) => [
        hundredths(row.temperature),
        plusMinus(row.dream, row.dreamSd),
        plusMinus(row.real, row.realSd),
      ]),
      ...data.baselines.map(({ label, real, realSd }) => [words.label(label), '–', plusMinus(real, realSd)]),
    ],
  };
}

export const figure: ChartFigure = { ...published, id: 'doom-temperature', draw, say, table };
