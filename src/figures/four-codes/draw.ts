import { coverWith } from '../../kit/cover.ts';
import { signed } from '../../kit/numbers.ts';
import { mark, type Surface } from '../../kit/surface.ts';
import { editFrame } from '../../world/edit.ts';
import { drawRow, rowLength, toRows, type Row } from '../../world/film.ts';
import { toPicture } from '../../world/renderer.ts';
import { box, isHidden } from '../../world/state.ts';
import { drawEdited, drawHeading, drawNote, drawTimes, placeIn, type Area } from '../../world/two-films.ts';
import { drawClauses } from './draw-clauses.ts';
import { drawSquare } from './draw-square.ts';
import { layout, type Layout } from './layout.ts';
import { codeFilm, isCovered, last, rowShift, type CodesState, type Film } from './state.ts';

const editedRow = Math.floor(editFrame / rowLength);

/** The film that is painted from a code, the two ways around the square beside it, and below what holds of the clauses. */
export function draw(state: CodesState, to: Surface): void {
  const place = layout(to.width);
  const { film, square } = place;
  to.setHeight(place.height);
  drawHeading(to, film, 'belief', 'film');
  drawHeading(to, { ...film, heading: square }, 'truth', 'square');
  drawTimes(to, film, editedRow);
  if (isCovered(state)) cover(to, place);
  else {
    drawFilm(codeFilm(state), to, place);
    drawSquare(state, to, place);
    drawClauses(state, to, place);
  }
  drawEdited(to, film.rows[editedRow] as Area, film.scale);
}

/** What the code does waits for the reader's guess. */
function cover(to: Surface, { film, square, clauses }: Layout): void {
  for (const { x, y, width } of film.rows) to.hatch(x, y, width, film.scale * box.size, 'edge');
  const top = square.y + 50;
  coverWith(to, [square.x, top, square.width, square.y + square.height - top], to.label('cover'));
  to.hatch(clauses.x, clauses.y, clauses.width, clauses.height, 'edge');
}

function drawFilm(made: Film, to: Surface, { film }: Layout): void {
  const { frames, path, unedited, written } = made;
  for (const [row, strip] of rowsOf(frames).entries()) {
    const { x, y } = film.rows[row] as Area;
    drawRow(to, [x, y], film.scale, strip);
  }
  const radius = box.radius * film.scale;
  for (let frame = editFrame; frame <= last; frame++) {
    const now = path[frame] as readonly [number, number];
    const before = unedited[frame] as readonly [number, number];
    if (Math.abs(now[1] - before[1]) > 0.25) {
      to.circle(...placeIn(film, film, frame, before), radius, { stroke: 'light', dash: [2, 3], opacity: 0.8 });
    }
    // The ball that the pillar hides: where the code would paint it.
    if (isBehindPillar(now))
      to.circle(...placeIn(film, film, frame, now), radius, { stroke: 'beliefOnFilm', width: 1.5 });
  }
  mark(to, placeIn(film, film, editFrame, written), 'action', 4);
  for (const [row, area] of film.notes.entries()) {
    const shift = signed(rowShift(made, row));
    drawNote(to, film, area, 'film', area.width < 46 ? shift : `${shift} px`);
  }
}

function isBehindPillar([x, y]: readonly [number, number]): boolean {
  return isHidden({ ball: { x, y, vx: 0, vy: 0 }, depth: 'behind' });
}

const known = new WeakMap<Film['frames'], readonly Row[]>();

function rowsOf(frames: Film['frames']): readonly Row[] {
  const rows = known.get(frames) ?? toRows(frames.map((frame) => toPicture(frame)));
  known.set(frames, rows);
  return rows;
}
