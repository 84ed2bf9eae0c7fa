import { paragraph, textWidth, wrap } from '../../kit/lines.ts';
import type { Surface } from '../../kit/surface.ts';
import { layout, type Layout } from './layout.ts';
import { clauses, holdingAt, isOpen, judgedAt, systems, verdicts, type Verdict, type VerdictsState } from './state.ts';

const small = 13;
/** Side of the yellow plate that carries the reader's verdict, px; smaller in cells of the narrowest tables. */
const plateIn = (width: number): number => Math.min(19, 0.46 * width);

/** Systems down, clauses across; a cell shows the book's verdict once the reader has given one. */
export function draw(state: VerdictsState, to: Surface): void {
  const place = layout(to.width);
  to.setHeight(place.height);
  definitions(to, place);
  for (const column of clauses.keys()) clauseName(state, to, place, column);
  for (const row of systems.keys()) {
    systemName(state, to, place, row);
    for (const column of clauses.keys()) cell(state, to, place, row, column);
  }
  selection(state, to, place);
  key(to, place);
}

function definitions(to: Surface, { left, cell: { width }, narrow }: Layout): void {
  for (const [index, from, count] of [
    [1, 0, 2],
    [2, 2, 3],
  ] as const) {
    // prettier-ignore
    const x = left + from * width;
    const label = to.label(narrow ? `definition.${index}.short` : `definition.${index}`);
    to.text(x + 2, 14, label, { size: 14, weight: 600, paint: 'ink' });
    to.line([[x + 2, 22], [x + count * width - 6, 22]], { stroke: 'ink' }); // prettier-ignore
  }
}

function clauseName(
  state: VerdictsState,
  to: Surface,
  { left, top, cell: { width }, narrow }: Layout,
  column: number,
): void {
  const label = to.label(`clause.${clauses[column]}`);
  const style = { size: small, weight: column === state.column ? 600 : 400, paint: 'ink' } as const;
  const x = left + column * width;
  if (narrow) to.text(x + width / 2 + 4, top - 8, label, { ...style, turn: -Math.PI / 2 });
  else paragraph(to, x + 2, 42, wrap(label, width - 6, small), style);
}

function systemName(
  state: VerdictsState,
  to: Surface,
  { top, left, cell: { height }, narrow }: Layout,
  row: number,
): void {
  const y = top + row * height;
  to.line([[0, y], [to.width, y]], { stroke: row === 0 ? 'ink' : 'rule' }); // prettier-ignore
  const size = narrow ? small : 14;
  const lines = wrap(to.label(systems[row] as string), left - 4, size);
  const weight = row === state.row ? 600 : 400;
  paragraph(to, 0, y + height / 2 + 5 - (lines.length - 1) * 9, lines, { size, weight, paint: 'ink' });
}

function cell(state: VerdictsState, to: Surface, { left, top, cell: size }: Layout, row: number, column: number): void {
  const x = left + column * size.width;
  const y = top + row * size.height;
  if (!isOpen(state, row, column)) {
    return to.hatch(x + 3, y + 4, size.width - 6, size.height - 8, 'rule');
  }
  const middle = y + size.height / 2 - 1;
  const own = judgedAt(state, row, column);
  const apart = own === undefined ? 0 : Math.min(18, size.width / 4.2);
  glyph(to, x + size.width / 2 + apart, middle, holdingAt(row, column).verdict, Math.min(7, size.width / 6));
  if (own !== undefined) ownVerdict(to, x + size.width / 2 - apart, middle, plateIn(size.width), own);
}

/** The reader's verdict: on yellow, edged in ink. */
function ownVerdict(to: Surface, x: number, y: number, plate: number, verdict: Verdict): void {
  to.rect(x - plate / 2, y - plate / 2, plate, plate, { fill: 'action', stroke: 'actionEdge', width: 1.5 });
  glyph(to, x, y, verdict, plate / 3.8, 'actionEdge');
}

function selection(state: VerdictsState, to: Surface, { left, top, cell: { width, height } }: Layout): void {
  const x = left + state.column * width;
  const y = top + state.row * height;
  to.rect(x + 1.5, y + 1.5, width - 3, height - 3, { stroke: 'actionEdge', width: 4.5 });
  to.rect(x + 1.5, y + 1.5, width - 3, height - 3, { stroke: 'action', width: 2.5 });
}

/** What the marks mean, with the marks. */
function key(to: Surface, { key: baseline }: Layout): void {
  let x = 8;
  for (const verdict of verdicts) {
    glyph(to, x, baseline - 5, verdict, 6);
    const label = to.label(`verdict.${verdict}`);
    to.text(x + 13, baseline, label, { size: small });
    x += 13 + textWidth(label, small) + 18;
  }
  to.rect(x - 7, baseline - 12, 14, 14, { fill: 'action', stroke: 'actionEdge', width: 1.5 });
  to.text(x + 13, baseline, to.label('yours'), { size: small });
}

/** Tick, cross or dashed ring, as in the box at the end of a chapter. */
export function glyph(
  to: Surface,
  x: number,
  y: number,
  verdict: Verdict,
  radius: number,
  stroke: 'ink' | 'actionEdge' = 'ink',
): void {
  const r = radius;
  const style = { stroke, width: 2.5 } as const;
  if (verdict === 'open') return to.circle(x, y, r, { stroke, width: 1.75, dash: [3, 2] });
  if (verdict === 'holds') {
    return to.line([[x - r, y + 0.1 * r], [x - 0.25 * r, y + 0.8 * r], [x + r, y - 0.75 * r]], style); // prettier-ignore
  }
  const d = 0.8 * r;
  to.line([[x - d, y - d], [x + d, y + d]], style); // prettier-ignore
  to.line([[x - d, y + d], [x + d, y - d]], style); // prettier-ignore
}
