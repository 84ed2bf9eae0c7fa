/** The large frame with the reader's hand on the ball, and the films beside one another. */
import { fill } from '../../kit/fill.ts';
import { mark, type Point, type Surface } from '../../kit/surface.ts';
import { picturesOf } from '../../world/packed.ts';
import { drawFrame, drawNoFrame, drawRow, frameCorner, rowLength, toRows, type Row } from '../../world/film.ts';
import { render, toPicture } from '../../world/renderer.ts';
import { framesOfSlot, laterSlots } from '../../world/slots.ts';
import { box, type State } from '../../world/state.ts';
import { rowGap, type FilmPlace, type Layout } from './layout.ts';
import { truthOf, type Clip, type Made, type SteerState } from './state.ts';
import { movedText } from './text.ts';

const known = new WeakMap<object, readonly Row[]>();

/** Rows of a film from the opening on, made once. */
function rowsOf(film: Clip['film']): readonly Row[] {
  const rows = known.get(film) ?? toRows(picturesOf(film));
  known.set(film, rows);
  return rows;
}

const filmed = new Map<string, readonly Row[]>();

function truthRows(clip: number, depth: State['depth']): readonly Row[] {
  const key = `${clip} ${depth}`;
  const rows = filmed.get(key) ?? toRows(truthOf(clip).map((state) => toPicture(render({ ...state, depth }))));
  filmed.set(key, rows);
  return rows;
}

/** A frame of the steered clip: where the Box has the ball, where it was asked to be, and where it is. */
export function drawStage(state: SteerState, to: Surface, { stage, scale }: Layout): void {
  const { made, frame, clip } = state;
  to.text(stage[0], 14, fill(to.label('stage'), { frame }), { weight: 600, paint: 'ink' });
  const picture = made && picturesOf(made.steered.film)[frame];
  if (!picture) {
    drawNoFrame(to, stage, scale);
    return;
  }
  drawFrame(to, stage, scale, picture);
  const at = ({ x, y }: { readonly x: number; readonly y: number }): Point => [
    stage[0] + x * scale,
    stage[1] + y * scale,
  ];
  const shown = made.order.clip === clip ? made : undefined;
  const { ball } = truthOf(clip)[frame] as State;
  const read = shown?.steered.balls[frame];
  if (read) {
    to.circle(...at(read), box.radius * scale + 2, { stroke: 'film', width: 5, opacity: 0.5 });
    to.circle(...at(read), box.radius * scale + 2, { stroke: 'beliefOnFilm', width: 2.5, dash: [6, 4] });
  }
  mark(to, at(ball), 'truth', 5, true);
  to.circle(...at(ball), 5, { stroke: 'actionEdge', width: 1.5 });
}

export function drawFilms(state: SteerState, to: Surface, { films }: Layout): void {
  const { made, frame } = state;
  const [plain, steered, truth] = films;
  const depth = made?.plain.side ?? 'behind';
  const head = (name: string, meaning: Head['meaning'], what: string): Head => ({ name, meaning, what });
  if (plain) {
    const what = made ? to.label(`side.${made.plain.side}`) : '';
    drawFilm(to, plain, head(to.label('film.plain'), 'belief', what), made && rowsOf(made.plain.film), frame);
  }
  if (steered) {
    const what = made ? steeredText(made, to) : '';
    drawFilm(to, steered, head(to.label('film.steered'), 'belief', what), made && rowsOf(made.steered.film), frame);
  }
  if (truth) {
    const what = to.label('film.truthIs');
    drawFilm(
      to,
      truth,
      head(to.label('film.truth'), 'truth', what),
      truthRows(made?.order.clip ?? state.clip, depth),
      frame,
    );
  }
}

/** What became of the ball, in few words. */
function steeredText({ order, shift, steered }: Made, to: Surface): string {
  if (order.push.aim === 'side') return to.label(`side.${steered.side}`);
  return shift.shown === 0 ? to.label('lost') : fill(to.label('moved'), movedText(shift));
}

interface Head {
  readonly meaning: 'belief' | 'truth';
  readonly name: string;
  readonly what: string;
}

function drawFilm(
  to: Surface,
  { at: [x, y], scale }: FilmPlace,
  { meaning, name, what }: Head,
  rows: readonly Row[] | undefined,
  frame: number,
): void {
  mark(to, [x + 6, y + 9], meaning, 5);
  to.text(x + 18, y + 14, name, { weight: 600, paint: 'ink' });
  to.text(x, y + 33, what, { size: 13, paint: 'ink' });
  laterSlots.forEach((slot, i) => {
    const top = y + 44 + rowGap + i * (scale * box.size + rowGap);
    const [first, last] = framesOfSlot(slot);
    to.text(x, top - 5, fill(to.label('frames'), { first, last }), { size: 13, paint: 'tau' });
    const row = rows?.[slot];
    if (row) drawRow(to, [x, top], scale, row);
    for (let at = first; at <= last; at++) {
      const corner = frameCorner(x, top, scale, at % rowLength);
      if (!row) drawNoFrame(to, corner, scale);
      if (at === frame) {
        const side = scale * box.size;
        to.rect(corner[0] - 2, corner[1] - 2, side + 4, side + 4, { stroke: 'tau', width: 3 });
      }
    }
  });
}
