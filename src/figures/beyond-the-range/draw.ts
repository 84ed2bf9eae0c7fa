import { coverWith } from '../../kit/cover.ts';
import { fill } from '../../kit/fill.ts';
import { mark, type Picture, type Surface } from '../../kit/surface.ts';
import { fromBytes, type ByteFilm } from '../../world/bytes.ts';
import { renderClip } from '../../world/clip.ts';
import { drawNoFrame, drawRow, frameCorner, rowLength, toRows, type Row } from '../../world/film.ts';
import { toPicture } from '../../world/renderer.ts';
import { box, type State } from '../../world/state.ts';
import { drawChart } from './draw-chart.ts';
import { drawTable } from './draw-table.ts';
import { layoutOf, scale, type Layout } from './layout.ts';
import { isOpen, keyOf, truthOf, type RangeState } from './state.ts';

const slots = 4;
const films = [
  { name: 'simulator', meaning: 'truth' },
  { name: 'model', meaning: 'belief' },
  { name: 'memory', meaning: undefined },
] as const;

/** Three films that go on from one opening, and what was asked against what each shows. */
export function draw(state: RangeState, to: Surface): void {
  const layout = layoutOf(to.width);
  to.setHeight(layout.height);
  const truth = filmed(state);
  const made = state.made;
  times(to, layout);
  if (layout.opening) drawRow(to, layout.opening, scale, truth.rows[0] as Row);
  strip(to, layout, 0, truth.rows, truth.states);
  const open = isOpen(state);
  strip(to, layout, 1, open ? rowsOf(made?.model) : undefined, truth.states, truth.rows[0]);
  strip(to, layout, 2, open ? rowsOf(made?.memory) : undefined, truth.states, truth.rows[0]);
  if (!open) {
    for (const { x, y, width, height } of layout.covers) coverWith(to, [x, y, width, height], to.label('covered'));
  }
  drawChart(state, to, layout.chart);
  drawTable(state, to, layout.table);
}

function times(to: Surface, { times: place }: Layout): void {
  for (let slot = 0; slot < slots; slot++) {
    const first = slot * rowLength;
    const key = slot === 0 ? 'times.given' : 'times';
    to.text(...place(slot), fill(to.label(key), { first, last: first + rowLength - 1 }), { size: 13, paint: 'tau' });
  }
}

/**
 * A film under or beside its name.
 *
 * @param rows none where they are covered, and fewer than four where they are not made yet.
 * @param opening shown in its place where there is room for it.
 */
function strip(
  to: Surface,
  layout: Layout,
  film: 0 | 1 | 2,
  rows: readonly Row[] | undefined,
  truth: readonly State[],
  opening?: Row,
): void {
  const { name, meaning } = films[film];
  const label = to.label(layout.shortNames ? `${name}.short` : name);
  for (let slot = layout.opening ? 1 : 0; slot < slots; slot++) {
    const place = layout.name(film, slot);
    if (place) {
      const [x, y] = place;
      if (meaning) mark(to, [x + 6, y - 5], meaning, 5);
      else to.line([[x, y - 5], [x + 12, y - 5]], { stroke: 'ink3', width: 2, dash: [1.5, 3.5] }); // prettier-ignore
      to.text(x + 18, y, label, { size: 13, weight: 600, paint: 'ink' });
    }
    const corner = layout.at(film, slot);
    const row = slot === 0 ? (opening ?? rows?.[0]) : rows?.[slot];
    if (row) drawRow(to, corner, scale, row);
    else if (rows) for (let i = 0; i < rowLength; i++) drawNoFrame(to, frameCorner(...corner, scale, i), scale);
    if (row && film > 0 && slot > 0) rings(to, corner, slot, truth);
  }
}

/** Where the simulator has its ball. */
function rings(to: Surface, corner: readonly [number, number], slot: number, truth: readonly State[]): void {
  for (let i = 0; i < rowLength; i++) {
    const { ball } = truth[slot * rowLength + i] as State;
    const [x, y] = frameCorner(...corner, scale, i);
    to.circle(x + ball.x * scale, y + ball.y * scale, box.radius * scale + 1, { stroke: 'light', dash: [2, 2.5] });
  }
}

interface Filmed {
  readonly key: string;
  readonly states: readonly State[];
  readonly rows: readonly Row[];
}

let last: Filmed | undefined;

/** The simulator's film; the last one drawn is kept. */
function filmed(state: RangeState): Filmed {
  const key = keyOf(state);
  if (last?.key !== key) {
    const states = truthOf(state);
    last = { key, states, rows: toRows(renderClip(states).map((frame) => toPicture(frame))) };
  }
  return last;
}

const known = new WeakMap<ByteFilm, readonly Row[]>();

function rowsOf(film: ByteFilm | undefined): readonly Row[] {
  if (!film) return [];
  const rows = known.get(film) ?? toRows(fromBytes(film).map((frame): Picture => toPicture(frame)));
  known.set(film, rows);
  return rows;
}
