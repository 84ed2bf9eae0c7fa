import { fill } from '../../kit/fill.ts';
import { mark, type Picture, type Point, type Surface } from '../../kit/surface.ts';
import { clipLength, promptLength } from '../../world/clip.ts';
import { coverClip } from '../../world/cover.ts';
import { drawNoFrame, drawRow, frameCorner, rowLength, toRows, type Row } from '../../world/film.ts';
import { picturesOf } from '../../world/packed.ts';
import { render, toPicture } from '../../world/renderer.ts';
import { box, type Depth } from '../../world/state.ts';
import { drawLoss, drawTrials } from './charts.ts';
import { layoutOf, nameRoom, timesRoom, type Layout } from './layout.ts';
import type { Clip, TrainState } from './state.ts';

/** Both curves, the clip that the reader's model draws by now, and the true one. */
export function draw(state: TrainState, to: Surface): void {
  const layout = layoutOf(to.width);
  to.setHeight(layout.height);
  drawLoss(state, to, layout.loss);
  drawTrials(state, to, layout.trials);
  const { clip } = state;
  heading(to, layout.yours, 'belief', nameOf(clip, to));
  drawFilm(to, layout, layout.yours, clip ? rowsOf(clip) : given());
  heading(to, layout.truth, 'truth', to.label('film.truth'));
  drawFilm(to, layout, layout.truth, truth(clip?.depth ?? 'behind'));
}

function nameOf(clip: Clip | undefined, to: Surface): string {
  if (!clip) return to.label('film.none');
  if (clip.steps === 0) return to.label('film.random');
  return fill(to.label('film.yours'), { steps: clip.steps.toLocaleString('en') });
}

function heading(to: Surface, [x, y]: Point, meaning: 'belief' | 'truth', name: string): void {
  mark(to, [x + 6, y + 9], meaning, 5);
  to.text(x + 18, y + 14, name, { size: 14, weight: 600, paint: 'ink' });
}

/** Rows of film; those that are missing are drawn empty. */
function drawFilm(to: Surface, { scale, firstRow }: Layout, [x, y]: Point, rows: readonly Row[]): void {
  const step = scale * box.size + timesRoom;
  for (let index = firstRow; index < clipLength / rowLength; index++) {
    const top = y + nameRoom + (index - firstRow) * step + timesRoom - 4;
    const first = index * rowLength;
    const times = to.label(first < promptLength ? 'row.given' : 'row');
    to.text(x, top - 4, fill(times, { first, last: first + rowLength - 1 }), { size: 13, paint: 'tau' });
    const row = rows[index];
    if (row) drawRow(to, [x, top], scale, row);
    else for (let i = 0; i < rowLength; i++) drawNoFrame(to, frameCorner(x, top, scale, i), scale);
  }
}

const known = new WeakMap<Clip, readonly Row[]>();

function rowsOf(clip: Clip): readonly Row[] {
  const rows = known.get(clip) ?? toRows(picturesOf(clip.film));
  known.set(clip, rows);
  return rows;
}

const truths = new Map<Depth, readonly Row[]>();

/** The clip of the cover, with the ball on this side of the pillar: the given frames leave that open. */
function truth(depth: Depth): readonly Row[] {
  const rows = truths.get(depth) ?? toRows(coverClip.map((state): Picture => toPicture(render({ ...state, depth }))));
  truths.set(depth, rows);
  return rows;
}

function given(): readonly Row[] {
  return truth('behind').slice(0, promptLength / rowLength);
}
