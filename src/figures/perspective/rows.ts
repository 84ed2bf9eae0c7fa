import type { Surface } from '../../kit/surface.ts';

export interface MissRow {
  readonly name: string;
  /** px */
  readonly miss: number;
  readonly text: string;
  /** More than the hand explains. */
  readonly wrong: boolean;
  readonly chosen?: boolean;
}

export const rowHeight = 26;

/** By how far each line misses: one bar a line. Bars as long as the room are for at least `full` px. */
export function drawRows(
  to: Surface,
  left: number,
  top: number,
  width: number,
  rows: readonly MissRow[],
  full: number,
): void {
  const [from, room] = [left + 28, width - 28 - 76];
  const most = Math.max(full, ...rows.map(({ miss }) => miss));
  rows.forEach(({ name, miss, text, wrong, chosen }, i) => {
    const y = top + i * rowHeight;
    if (chosen) to.rect(left, y + 2, 20, rowHeight - 4, { fill: 'action', stroke: 'actionEdge' });
    to.text(left + 10, y + 18, name, { weight: 600, align: 'middle', paint: chosen ? 'actionEdge' : 'ink' });
    const size = Math.max(1.5, (room * miss) / most);
    if (wrong) {
      to.hatch(from, y + 7, size, 12, 'error');
      to.rect(from, y + 7, size, 12, { stroke: 'error', width: 1.5 });
    } else to.rect(from, y + 7, size, 12, { fill: 'ink' });
    to.text(left + width, y + 18, text, { align: 'end', weight: wrong ? 600 : 400, paint: wrong ? 'error' : 'ink2' });
  });
}
