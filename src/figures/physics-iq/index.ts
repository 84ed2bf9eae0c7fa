import { ascending, greatest } from 'd3-array';
import { scaleLinear, scaleUtc } from 'd3-scale';
import data from '../../../content/data/physics-iq.json' with { type: 'json' };
import { mark, type Point, strokeOf, type Surface, type TextStyle } from '../../kit/surface.ts';
import type { Words } from '../../kit/words.ts';
import { axisBottom, axisLeft, axisRoom, plotHeight, tickRoom } from '../chart/axes.ts';
import { type ChartFigure, published, type Table } from '../chart/chart.ts';
import { across } from '../chart/lines.ts';
import { fixed, plated, whole } from '../chart/text.ts';
import { leading, textWidth } from '../../kit/lines.ts';

type Entry = (typeof data.rows)[number];

const tenths = fixed(1);
const day = (date: string): number => Date.parse(date);
const entries = [...data.rows].sort((a, b) => ascending(a.entered, b.entered) || ascending(a.score, b.score));
const best = leader();
const missing = data.ceiling.score - best.score;

/** Scores by the date they entered the leaderboard. Belief: a model; truth: the ceiling; error: what is missing. */
function draw(_: unknown, to: Surface): void {
  const y = { ticks: [0, 25, 50, 75, 100], format: whole };
  const top = leading + 20;
  const plot = { left: tickRoom(y), right: to.width, top, bottom: top + plotHeight(to.width) + 50 };
  to.setHeight(plot.bottom + axisRoom);
  const score = scaleLinear([0, 104], [plot.bottom, plot.top]);
  const time = scaleUtc([day('2025-01-01'), day('2026-10-15')], [plot.left, plot.right]);
  const place = ({ entered, score: value }: Entry): Point => [time(day(entered)), score(value)];
  axisLeft(to, plot, { ...y, scale: score, title: to.label('score') });
  axisBottom(to, plot, {
    scale: time,
    ticks: [day('2025-01-01'), day('2025-07-01'), day('2026-01-01'), day('2026-07-01')],
    format: (date) => new Date(date).toISOString().slice(0, 7),
    title: to.label('entered'),
  });

  const ceiling = score(data.ceiling.score);
  across(to, plot, ceiling, { stroke: 'ink', width: 2.5 });
  to.text(plot.left + 8, ceiling + leading, to.label('ceiling'), { weight: 600, paint: 'ink' });
  to.line(steps(place, plot.right), { stroke: 'edge', width: 1.5 });
  const gap = plot.right - 6;
  to.line([[gap, score(best.score)], [gap, ceiling]], strokeOf('error')); // prettier-ignore
  const short = `${tenths(missing)} ${to.label('short')}`;
  plated(to, gap - 10, (score(best.score) + ceiling) / 2, short, { weight: 600, paint: 'error', align: 'end' });

  for (const [model, dx, dy, style] of named) {
    const entry = find(model);
    const [x, y] = place(entry);
    plated(to, x + dx, y + dy, `${model} ${tenths(entry.score)}`, style);
  }
  const text = `${best.model} ${tenths(best.score)}`;
  const [bestX, bestY] = place(best);
  const start = Math.min(bestX - 5, gap - 10 - textWidth(text));
  plated(to, start, bestY - 12, text, chosen);
  plated(to, start, bestY - 12 - leading, to.label('best'), { paint: 'belief' });
  for (const entry of entries) mark(to, place(entry), 'belief', 4);
}

const chosen: TextStyle = { weight: 600, paint: 'belief' };
/** The models with a name in the drawing, and where it stands from the mark, px. */
const named: readonly (readonly [model: string, dx: number, dy: number, style: TextStyle])[] = [
  ['Sora', 11, 5, chosen],
  ['MAGI-1', -5, -11, { paint: 'belief' }],
  ['CogVideoX-5B', 0, 20, { paint: 'belief', align: 'middle' }],
  ['Sora 2', -11, 5, { ...chosen, align: 'end' }],
];

/** The best score so far, as steps up to the right end. */
function steps(place: (entry: Entry) => Point, end: number): Point[] {
  const line: Point[] = [];
  for (const [x, y] of entries.map(place)) {
    const before = line.at(-1)?.[1] ?? Number.POSITIVE_INFINITY;
    if (y >= before) continue;
    if (line.length > 0) line.push([x, before]);
    line.push([x, y]);
  }
  line.push([end, line.at(-1)?.[1] ?? 0]);
  return line;
}

function leader(): Entry {
  const found = greatest(entries, ({ score }) => score);
  if (!found) throw new Error('physics-iq.json has no rows');
  return found;
}

function find(model: string): Entry {
  const found = entries.find((entry) => entry.model === model);
  if (!found) throw new Error(`physics-iq.json has no row "${model}"`);
  return found;
}

function say(_: unknown, words: Words): string {
  return words.sentence('finding', {
    sora: tenths(find('Sora').score),
    sora2: tenths(find('Sora 2').score),
    model: best.model,
    best: tenths(best.score),
    missing: tenths(missing),
    ceiling: data.ceiling.score,
  });
}

export function table(words: Words): Table {
  return {
    columns: ['model', 'score', 'date'].map((column) => words.label(column)),
    rows: entries.map(({ model, score, entered }) => [model, tenths(score), entered]),
  };
}

export const figure: ChartFigure = { ...published, id: 'physics-iq', draw, say, table };
