/** Recorded numbers beside published ones. */
import { fill } from '../../kit/fill.ts';
import { leading, paragraph, wrap } from '../../kit/lines.ts';
import type { Surface } from '../../kit/surface.ts';
import type { Area } from './layout.ts';
import {
  clips,
  followed,
  mean,
  memory,
  ofMemory,
  ofModel,
  published,
  seeds,
  speedErrors,
  type Errors,
} from './recorded.ts';
import { isOpen, type RangeState } from './state.ts';

const size = 13;
const row = 24;

export function drawTable(state: RangeState, to: Surface, area: Area): void {
  if (!isOpen(state)) return;
  if (state.test === 'speed') speeds(to, area);
  else gravities(to, area);
}

function speeds(to: Surface, area: Area): void {
  const columns = { inside: area.x + area.width - 110, outside: area.x + area.width };
  const top = head(to, area, 'table.speed');
  for (const [key, x] of Object.entries(columns)) to.text(x, top, to.label(`table.${key}`), { size, align: 'end' });
  const rows: readonly (readonly [string, Errors, number])[] = [
    ['table.model', speedErrors(ofModel), 2],
    ['table.memory', speedErrors(ofMemory), 2],
    ['table.published', published, 3],
  ];
  rows.forEach(([key, errors, decimals], at) => {
    const y = top + row * (at + 1);
    const paint = key === 'table.model' ? 'belief' : 'ink';
    to.text(area.x, y, fill(to.label(key), { model: published.model }), { size, weight: 600, paint });
    to.text(columns.inside, y, errors.inside.toFixed(decimals), { size, align: 'end', paint: 'ink' });
    to.text(columns.outside, y, errors.outside.toFixed(decimals), { size, align: 'end', paint: 'ink' });
  });
  note(to, area, top + row * 4 + 4, 'table.speed.note');
}

function gravities(to: Surface, area: Area): void {
  const top = head(to, area, 'table.gravity');
  const rows = [
    ['table.simulator', 1],
    ['table.model', followed(({ shown }) => mean(shown))],
    ['table.memory', followed(({ nearest }) => nearest)],
  ] as const;
  rows.forEach(([key, share], at) => {
    const y = top + row * (at + 1);
    const paint = key === 'table.model' ? 'belief' : 'ink';
    to.text(area.x, y, to.label(key), { size, weight: 600, paint });
    to.text(area.x + area.width, y, `${(100 * share).toFixed(0).replace('-', '−')} %`, {
      size,
      align: 'end',
      paint: 'ink',
    });
  });
  note(to, area, top + row * 4 + 4, 'table.gravity.note');
}

/** @returns the baseline under it. */
function head(to: Surface, { x, y, width }: Area, key: string): number {
  const lines = wrap(to.label(key), width, size);
  paragraph(to, x, y + 10, lines, { size });
  return y + 10 + leading * lines.length + 4;
}

function note(to: Surface, { x, width }: Area, y: number, key: string): void {
  paragraph(to, x, y, wrap(fill(to.label(key), { seeds, clips, memory: memory.toLocaleString('en') }), width, size), {
    size,
  });
}
