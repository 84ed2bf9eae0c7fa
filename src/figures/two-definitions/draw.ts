import { coverWith } from '../../kit/cover.ts';
import { signed } from '../../kit/numbers.ts';
import { mark, type Picture, type Surface } from '../../kit/surface.ts';
import { editFrame } from '../../world/edit.ts';
import { drawNoFrame, drawRow, frameCorner, rowLength, toRows, type Row } from '../../world/film.ts';
import { picturesOf } from '../../world/packed.ts';
import { framesOfSlot, laterSlots } from '../../world/slots.ts';
import { box, isHidden, type Ball } from '../../world/state.ts';
import { drawEdited, drawHeading, drawNote, drawTimes, placeIn, type Area } from '../../world/two-films.ts';
import { drawFollowed } from './draw-followed.ts';
import { drawLines } from './draw-lines.ts';
import { drawOutcome } from './draw-outcome.ts';
import type { Made } from './edit.ts';
import { layout, type Layout } from './layout.ts';
import { editedSlot, isCovered, madeOf, simulatorFilm, type DefinitionsState, type Film } from './state.ts';

/** One edit, in the simulator and inside the miniature: both films, and below how much of it each four frames show. */
export function draw(state: DefinitionsState, to: Surface): void {
  const place = layout(to.width, state.property);
  to.setHeight(place.height);
  drawHeading(to, place.left, 'truth', 'simulator');
  drawHeading(to, place.right, 'belief', 'miniature');
  const slot = editedSlot(state);
  drawTimes(to, place, slot);
  drawSimulator(state, to, place);
  if (place.outcome) drawOutcome(state, to, place.outcome);
  if (isCovered(state)) drawCovered(state, to, place);
  else drawMiniature(state, to, place);
  for (const { rows } of [place.left, place.right]) drawEdited(to, rows[slot] as Area, place.scale);
}

function drawSimulator(state: DefinitionsState, to: Surface, place: Layout): void {
  const film = simulatorFilm(state);
  const { path, unedited, depths } = film;
  const [edited] = framesOfSlot(editedSlot(state));
  drawRows(to, place, place.left.rows, rowsOf(film.pictures));
  for (let frame = editFrame; frame < path.length; frame++) {
    const [now, before] = [path[frame] as Ball, unedited[frame] as Ball];
    if (Math.abs(now.y - before.y) > 0.25) ring(to, place, 'left', frame, before);
    if (isHidden({ ball: now, depth: depths[frame] ?? 'front' })) hiddenRing(to, place, frame, now);
    if (frame === edited) mark(to, placeIn(place, place.left, frame, [now.x, now.y]), 'action', 4);
  }
  for (const [slot, area] of place.left.notes.entries()) {
    drawNote(to, place, area, 'simulator', simulatorNote(state, film, slot, area, to));
  }
}

function simulatorNote({ property }: DefinitionsState, film: Film, slot: number, { width }: Area, to: Surface): string {
  const [first, last] = framesOfSlot(slot);
  if (property === 'side') return to.label(`side.${film.depths[last] ?? 'behind'}`);
  let sum = 0;
  for (let frame = first; frame <= last; frame++) {
    sum += ((film.path[frame] as Ball).y - (film.unedited[frame] as Ball).y) / rowLength;
  }
  return inPixels(sum, width);
}

const inPixels = (shift: number, width: number): string => (width < 46 ? signed(shift) : `${signed(shift)} px`);

/** The opening, which is given, and hatch over all that waits for the reader's guess. */
function drawCovered(state: DefinitionsState, to: Surface, place: Layout): void {
  drawRows(to, place, place.right.rows.slice(0, 1), rowsOf(simulatorFilm(state).pictures));
  for (const { x, y, width } of place.right.rows.slice(1)) to.hatch(x, y, width, place.scale * box.size, 'edge');
  const { chart, lines } = place;
  coverWith(to, [chart.x, chart.y, chart.width, chart.height], to.label('cover'));
  to.hatch(lines.x, lines.y, lines.width, lines.height, 'edge');
}

function drawMiniature(state: DefinitionsState, to: Surface, place: Layout): void {
  const made = madeOf(state);
  const rows = made ? rowsOf(picturesOf(made.edited)) : rowsOf(simulatorFilm(state).pictures).slice(0, 1);
  drawRows(to, place, place.right.rows, rows);
  if (made) {
    if (state.property === 'position') drawAsked(to, place, made);
    for (const slot of laterSlots) {
      const area = place.right.notes[slot] as Area;
      drawNote(to, place, area, 'miniature', miniatureNote(made, slot, area, to));
    }
  }
  drawFollowed(state, to, place.chart);
  drawLines(state, to, place.lines);
}

/** Where the ball would have been, and where it was asked for. */
function drawAsked(to: Surface, place: Layout, { down, unedited }: Made): void {
  for (let frame = editFrame; frame < unedited.length; frame++) {
    const before = unedited[frame];
    if (!before) continue;
    const [x, y] = before;
    ring(to, place, 'right', frame, { x, y });
    if (frame === editFrame) mark(to, placeIn(place, place.right, frame, [x, y + down]), 'action', 4);
  }
}

function miniatureNote({ property, shifts, sides }: Made, slot: number, { width }: Area, to: Surface): string {
  if (property === 'side') {
    const side = sides[slot];
    return to.label(side ? `side.${side}` : 'unseen');
  }
  const shift = shifts[slot];
  return shift === undefined ? to.label('unseen') : inPixels(shift, width);
}

type Side = 'left' | 'right';

function ring(to: Surface, place: Layout, side: Side, frame: number, { x, y }: Pick<Ball, 'x' | 'y'>): void {
  const at = placeIn(place, place[side], frame, [x, y]);
  to.circle(...at, box.radius * place.scale, { stroke: 'light', dash: [2, 3], opacity: 0.8 });
}

/** Where the simulator has the ball that the pillar hides. */
function hiddenRing(to: Surface, place: Layout, frame: number, { x, y }: Ball): void {
  const at = placeIn(place, place.left, frame, [x, y]);
  to.circle(...at, box.radius * place.scale, { stroke: 'light', width: 1.5 });
}

/** Rows of frames; those that are not there yet are dashed. */
function drawRows(to: Surface, { scale }: Layout, places: readonly Area[], rows: readonly Row[]): void {
  for (const [slot, { x, y }] of places.entries()) {
    const row = rows[slot];
    if (row) drawRow(to, [x, y], scale, row);
    else for (let i = 0; i < rowLength; i++) drawNoFrame(to, frameCorner(x, y, scale, i), scale);
  }
}

const known = new WeakMap<readonly Picture[], readonly Row[]>();

function rowsOf(pictures: readonly Picture[]): readonly Row[] {
  const rows = known.get(pictures) ?? toRows(pictures);
  known.set(pictures, rows);
  return rows;
}
