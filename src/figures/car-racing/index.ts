import { descending } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import data from '../../../content/data/car-racing.json' with { type: 'json' };
import { mark, type Surface } from '../../kit/surface.ts';
import type { Words } from '../../kit/words.ts';
import { axisRoom } from '../chart/axes.ts';
import { type ChartFigure, published, type Table } from '../chart/chart.ts';
import { spreadLine } from '../chart/lines.ts';
import { axisOfRows, rows, rowText, upright } from '../chart/rows.ts';
import { plusMinus, textWithin, whole } from '../chart/text.ts';
import { leading, textWidth } from '../../kit/lines.ts';

const agents = [...data.rows].sort((a, b) => descending(a.score, b.score));
const learnsTheRoad = ({ group }: (typeof agents)[number]): boolean => group === 'world-model';

/** Agents from best to worst, each with its spread over 100 tracks. Belief: agents with a model of the road. */
function draw(_: unknown, to: Surface): void {
  const names = agents.map(({ agent }) => to.label(agent));
  const values = agents.map(({ score, sd }) => plusMinus(score, sd));
  const plot = rows(to, names, {
    top: leading + 8,
    height: 34,
    values: Math.max(...values.map((value) => textWidth(value))) + 12,
  });
  to.setHeight(plot.bottom + axisRoom);
  const x = scaleLinear([0, 1000], [plot.left, plot.right]);
  axisOfRows(to, plot, { scale: x, ticks: x.ticks(3), format: whole, title: to.label('axis') });

  const solved = x(data.solved);
  upright(to, plot, solved, 'ink');
  textWithin(to, solved, leading - 4, `${to.label('solved')} ${whole(data.solved)}`, { weight: 600, paint: 'ink' });

  agents.forEach((row, index) => {
    const y = plot.at(index);
    const [meaning, paint] = learnsTheRoad(row) ? (['belief', 'belief'] as const) : (['truth', 'ink'] as const);
    spreadLine(to, [x(row.score - row.sd), y], [x(row.score + row.sd), y], paint);
    mark(to, [x(row.score), y], meaning);
    rowText(
      to,
      plot,
      index,
      names[index] ?? '',
      values[index] ?? '',
      meaning === 'belief' ? { paint, weight: 600 } : {},
    );
  });
}

function say(_: unknown, words: Words): string {
  const { both, vision, rival } = key;
  return words.sentence('finding', {
    both: plusMinus(both.score, both.sd),
    vision: plusMinus(vision.score, vision.sd),
    rival: plusMinus(rival.score, rival.sd),
    solved: data.solved,
  });
}

export function table(words: Words): Table {
  return {
    columns: ['agent', 'score', 'sd'].map((column) => words.label(column)),
    rows: agents.map(({ agent, score, sd }) => [words.label(agent), whole(score), whole(sd)]),
  };
}

/** The rows that the sentence names. */
const key = { both: find('V and M'), vision: find('V only'), rival: find('Best leaderboard entry') };

function find(agent: string): (typeof agents)[number] {
  const row = agents.find((row) => row.agent === agent);
  if (!row) throw new Error(`car-racing.json has no row "${agent}"`);
  return row;
}

export const figure: ChartFigure = { ...published, id: 'car-racing', draw, say, table };
