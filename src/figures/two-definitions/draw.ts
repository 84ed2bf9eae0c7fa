import { coverWith } from '../../kit/cover.ts';
import { mark, type Surface } from '../../kit/surface.ts';
import { drawRow, rowLength, toRows, type Row } from '../../world/film.ts';
import { toPicture } from '../../world/renderer.ts';
import { box } from '../../world/state.ts';
import { drawClauses } from './draw-clauses.ts';
import { drawLearned } from './draw-learned.ts';
import { drawOutcome } from './draw-outcome.ts';
import { drawSquare } from './draw-square.ts';
import { ballPlace, layout, type Area, type Layout, type Side } from './layout.ts';
import { editFrame, last } from './rollouts.ts';
import { codeFilm, editedSlot, isCovered, rowShift, simulatorFilm, type DefinitionsState, type Film } from './state.ts';
import { signed } from './text.ts';

/** One edit, two systems: films on top, what the prediction or the picture hangs on below, the clauses last. */
export function draw(state: DefinitionsState, to: Surface): void {
  const place = layout(to.width);
  const isLearned = state.system === 'learned';
  to.setHeight(isLearned ? place.learned.height : place.height);
  heading(to, place.simulator, 'truth', 'simulator');
  heading(to, place.code, 'belief', isLearned ? 'learned' : 'code');
  labels(to, place, editedSlot(state));
  if (isLearned) {
    film(to, place, 'simulator', simulatorFilm(state), editedSlot(state));
    drawLearned(state, to, place);
    edge(to, place.code.rows[editedSlot(state)] as Area, place.scale);
    return;
  }
  film(to, place, 'simulator', simulatorFilm(state));
  drawOutcome(state, to, place.simulator.lower);
  if (isCovered(state)) cover(to, place);
  else {
    film(to, place, 'code', codeFilm(state));
    drawSquare(state, to, place.code.lower);
  }
  drawClauses(state, to, place);
}

/** What the code does waits for the reader's guess. */
function cover(to: Surface, { code, scale, height }: Layout): void {
  for (const { x, y, width } of code.rows) to.hatch(x, y, width, scale * box.size, 'edge');
  const { x, y, width } = code.lower;
  coverWith(to, [x, y, width, height - y], to.label('cover'));
}

function heading(to: Surface, { heading: { x, y } }: Side, meaning: 'truth' | 'belief', key: string): void {
  mark(to, [x + 6, y + 9], meaning, 5);
  to.text(x + 18, y + 14, to.label(`${key}.name`), { size: 15, weight: 600, paint: 'ink' });
  to.text(x, y + 33, to.label(`${key}.does`));
}

function labels(to: Surface, { labels: areas, stacked }: Layout, edited: number): void {
  for (const [index, { x, y }] of areas.entries()) {
    const row = index % rowLength;
    const frames = `τ ${row * rowLength}–${(row + 1) * rowLength - 1}`;
    to.text(x, y, frames, { size: 13, paint: 'tau' });
    if (stacked && row === edited) to.text(x + 52, y, to.label('edited'), { size: 13 });
  }
}

function film(
  to: Surface,
  place: Layout,
  name: 'simulator' | 'code',
  made: Film,
  edited = editFrame / rowLength,
): void {
  const side = place[name];
  const { frames, path, unedited, written, depths } = made;
  for (const [row, strip] of rowsOf(frames).entries()) {
    const { x, y } = side.rows[row] as Area;
    drawRow(to, [x, y], place.scale, strip);
  }
  edge(to, side.rows[edited] as Area, place.scale);
  const radius = box.radius * place.scale;
  for (let frame = editFrame; frame <= last; frame++) {
    const now = path[frame] as readonly [number, number];
    const before = unedited[frame] as readonly [number, number];
    if (Math.abs(now[1] - before[1]) > 0.25) {
      to.circle(...ballPlace(place, side, frame, before), radius, { stroke: 'light', dash: [2, 3], opacity: 0.8 });
    }
    if (depths[frame] === 'behind' && isBehindPillar(now))
      to.circle(...ballPlace(place, side, frame, now), radius, hiddenRing(name));
  }
  mark(to, ballPlace(place, side, edited * rowLength, written), 'action', 4);
  for (const [row, area] of side.notes.entries()) {
    note(to, place, name, row, made, area);
  }
}

/** The ball that the pillar hides: where the simulator has it, or where the code would paint it. */
function hiddenRing(name: string): { readonly stroke: 'light' | 'beliefOnFilm'; readonly width: number } {
  return { stroke: name === 'code' ? 'beliefOnFilm' : 'light', width: 1.5 };
}

function isBehindPillar([x]: readonly [number, number]): boolean {
  return x - box.radius >= box.pillar.left && x + box.radius <= box.pillar.right;
}

function edge(to: Surface, { x, y, width }: Area, scale: number): void {
  const side = scale * box.size;
  to.rect(x - 2, y - 2, width + 4, side + 4, { stroke: 'actionEdge', width: 4.5 });
  to.rect(x - 2, y - 2, width + 4, side + 4, { stroke: 'action', width: 2.5 });
}

function note(to: Surface, { stacked }: Layout, name: string, row: number, made: Film, { x, y, width }: Area): void {
  const number = { size: 13, weight: 600, paint: 'ink' } as const;
  const shift = signed(rowShift(made, row));
  const side = made.edits === 'side' ? made.depths[row * rowLength + rowLength - 1] : undefined;
  const text = side ? to.label(`side.${side}`) : width < 46 ? shift : `${shift} px`;
  if (!stacked) return to.text(x, y, text, number);
  to.text(x, y - 9, to.label(`${name}.short`), { size: 13 });
  to.text(x, y + 9, row === 0 ? to.label('given') : text, number);
}

const known = new WeakMap<Film['frames'], readonly Row[]>();

function rowsOf(frames: Film['frames']): readonly Row[] {
  const rows = known.get(frames) ?? toRows(frames.map((frame) => toPicture(frame)));
  known.set(frames, rows);
  return rows;
}
