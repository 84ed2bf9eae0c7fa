import { fill } from '../../kit/fill.ts';
import { mark, type Surface } from '../../kit/surface.ts';
import type { Area, Layout } from './layout.ts';
import { compare, type Agreement } from './score.ts';
import type { TowerState } from './state.ts';

/** Correlations of the published experiment, with their intervals: `battaglia2013ipe`, its first experiment. */
export const battaglia = {
  noisy: { r: 0.92, interval: [0.88, 0.94] },
  exact: { r: 0.64, interval: [0.46, 0.79] },
} as const;

type Shown = Pick<Agreement, 'r' | 'interval'>;

/** The reader's correlations above the published ones. */
export function drawTable(to: Surface, state: TowerState, { table }: Layout): void {
  const comparison = state.open ? compare(state) : undefined;
  const first = table.left + table.width * 0.5;
  const second = table.left + table.width * 0.77;
  heads(to, table, first, second);
  const rows = [table.top + 42, table.top + 88] as const;
  if (comparison?.of === 'reader') {
    row(to, table, rows[0], fill(to.label('rowYou'), { n: comparison.noisy.n }), [
      [first, comparison.noisy],
      [second, comparison.exact],
    ]);
  } else if (comparison) {
    const { n, r } = comparison.both;
    row(to, table, rows[0], fill(to.label('rowModels'), { n }), []);
    to.text(first, rows[0], number(r), { weight: 600, paint: 'ink', size: 18 });
    to.text(first + 52, rows[0], to.label('toEachOther'), { paint: 'ink3' });
  } else row(to, table, rows[0], to.label(state.open ? 'rowWait' : 'rowCovered'), []);
  row(to, table, rows[1], to.label('rowPublished'), [
    [first, battaglia.noisy],
    [second, battaglia.exact],
  ]);
}

function heads(to: Surface, { left, top, width }: Area, first: number, second: number): void {
  mark(to, [first + 5, top + 5], 'belief', 5);
  to.text(first + 16, top + 10, to.label('noisy'), { paint: 'belief', weight: 600 });
  mark(to, [second + 5, top + 5], 'truth', 4.5);
  to.text(second + 16, top + 10, to.label('exact'), { paint: 'ink', weight: 600 });
  to.text(left, top + 10, to.label('correlation'), { paint: 'ink3' });
  to.line([[left, top + 20], [left + width, top + 20]], { stroke: 'rule' }); // prettier-ignore
  to.line([[left, top + 66], [left + width, top + 66]], { stroke: 'rule' }); // prettier-ignore
}

function row(to: Surface, { left }: Area, y: number, name: string, cells: readonly (readonly [number, Shown])[]): void {
  const [line = '', more] = name.split('|');
  to.text(left, y, line, { paint: 'ink' });
  if (more) to.text(left, y + 17, more, { paint: 'ink3' });
  for (const [x, { r, interval }] of cells) {
    to.text(x, y, number(r), { weight: 600, paint: 'ink', size: 18 });
    if (interval) to.text(x, y + 17, interval.map(number).join(' to '), { paint: 'ink3' });
  }
}

/** Two decimals, a true minus; a dash where there is no number. */
export function number(value: number | undefined): string {
  return value === undefined ? '—' : (Math.round(value * 100) / 100 + 0).toFixed(2).replace('-', '−');
}
