/** Every push beside the others, recorded: what came of it, and what that cost. */
import { coverWith } from '../../kit/cover.ts';
import { fill } from '../../kit/fill.ts';
import { paragraph, wrap } from '../../kit/lines.ts';
import type { Surface } from '../../kit/surface.ts';
import type { Layout } from './layout.ts';
import { clips, comparedAt, doseAt, layer, sideLayer, seeds, whatNow, type Dose } from './recorded.ts';
import { sideWays, ways, type SideWay, type SteerState, type Way } from './state.ts';
import { cameText, percent, signed } from './text.ts';

export function drawTable(state: SteerState, to: Surface, { table }: Layout): void {
  const { at, width, left, head, row, name } = table;
  const what = whatNow(state);
  const isSide = what === 'side';
  const most = comparedAt(what);
  const numbers = { seeds, layer: isSide ? sideLayer : layer, clips: clips[isSide ? 1 : 0] ?? 0 };
  const title = wrap(fill(to.label('table'), numbers), 0.92 * width);
  paragraph(to, at[0], at[1] + 14, title, { weight: 600, paint: 'ink' });
  const asked = { less: signed(-most, 0), more: signed(most, 0) };
  const columns = isSide ? ['behind', 'front', 'error'] : ['less', 'more', 'missed', 'mass'];
  const right = (column: number): number => at[0] + left + ((column + 1) * (width - left)) / columns.length - 6;
  columns.forEach((column, i) => {
    const lines = fill(to.label(`column.${column}`), asked).split('|');
    lines.forEach((text, line) => {
      to.text(right(i), at[1] + head - 30 + 17 * line, text, { size: 13, align: 'end' });
    });
  });
  if (state.answer === 'covered') {
    coverWith(to, [at[0], at[1] + head, width, ways.length * row], to.label('covered'));
    return;
  }
  const none = doseAt('direction', 'side', 0);
  const rows: readonly (readonly [way: Way | SideWay | 'none', cells: readonly string[]])[] = [
    ...(isSide && none ? [['none', cellsOf(none, none, isSide)] as const] : []),
    ...(isSide ? sideWays : ways).map((way) => {
      return [way, cellsOf(doseAt(way, what, -most), doseAt(way, what, most), isSide)] as const;
    }),
  ];
  rows.forEach(([way, cells], i) => {
    const y = at[1] + head + i * row;
    const isNow = way === (isSide ? state.sideWay : state.way);
    const style = { paint: isNow ? 'ink' : 'ink2', weight: isNow ? 600 : 400 } as const;
    to.line([[at[0], y], [at[0] + width, y]], { stroke: 'rule' }); // prettier-ignore
    to.text(at[0], y + (name > 0 ? 15 : 19), to.label(`way.${way}`), style);
    cells.forEach((text, column) => {
      to.text(right(column), y + name + 19, text, { ...style, align: 'end' });
    });
  });
}

function cellsOf(less: Dose | undefined, more: Dose | undefined, isSide: boolean): readonly string[] {
  if (!less || !more) return [];
  const off = ((less.off + more.off) / 2).toFixed(1);
  const came = [cameText(less.came.mean, isSide), cameText(more.came.mean, isSide)];
  return isSide ? [...came, off] : [...came, off, percent((less.mass + more.mass) / 2)];
}
