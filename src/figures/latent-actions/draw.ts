import { coverWith } from '../../kit/cover.ts';
import { fill } from '../../kit/fill.ts';
import { textWidth } from '../../kit/lines.ts';
import { curve, mark, type Meaning, type Point, type Surface } from '../../kit/surface.ts';
import { drawFrame, drawNoFrame } from '../../world/film.ts';
import { picturesOf } from '../../world/packed.ts';
import { layoutOf, rowOf, type Layout, type Tables } from './layout.ts';
import { codes, pressedFilm, readingOf, sharesOf, type Table } from './recorded.ts';
import { codeNames, framesOf, isOpen, type LatentState } from './state.ts';
import { paddleInBox } from './truth.ts';

/** Frames of the game that the plot shows, the last of them. */
const span = 24;
/** px of the film at the gridlines of the plot. */
const ticks = [4, 12, 20];
const directions = ['upLeft', 'upRight', 'downLeft', 'downRight'] as const;

/** The game that is played by codes, the way of its paddle, and what the codes go with. */
export function draw(state: LatentState, to: Surface): void {
  const layout = layoutOf(to.width, codes);
  to.setHeight(layout.height);
  drawGame(state, to, layout);
  drawWay(state, to, layout);
  drawTables(state, to, layout.tables);
}

function drawGame(state: LatentState, to: Surface, { film, scale }: Layout): void {
  const frames = framesOf(state);
  // Until the first frame of another game is there, the last one of the game before stays.
  const last = frames.at(-1) ?? state.game.frames.at(-1);
  const picture = last && picturesOf(last.film)[0];
  mark(to, [film[0] + 6, film[1] - 11], 'belief', 5);
  to.text(film[0] + 17, film[1] - 6, to.label(last?.isLost ? 'game.lost' : 'game'), { weight: 600, paint: 'ink' });
  if (picture) drawFrame(to, film, scale, picture);
  else drawNoFrame(to, film, scale);
}

/** Where the paddle is, frame by frame, and under it the codes that moved it there. */
function drawWay(state: LatentState, to: Surface, { plot }: Layout): void {
  const frames = framesOf(state);
  const shown = Math.min(state.presses.length, Math.max(0, frames.length - 1));
  const from = Math.max(0, shown - span);
  const x = (frame: number): number => plot.left + ((plot.right - plot.left) * (frame - from)) / span;
  const y = (place: number): number => plot.bottom - ((plot.bottom - plot.top) * place) / span;
  const left = plot.left - 26;
  to.text(left, plot.top - 32, to.label('way'), { paint: 'ink' });
  legend(to, left, plot.top - 12);
  for (const tick of ticks) {
    to.line([[plot.left, y(tick)], [plot.right, y(tick)]], { stroke: 'rule' }); // prettier-ignore
    to.text(plot.left - 6, y(tick) + 5, String(tick), { size: 13, align: 'end' });
  }
  to.line([[plot.left, plot.bottom], [plot.right, plot.bottom]], { stroke: 'edge' }); // prettier-ignore
  const within = (at: number): boolean => at >= from && at <= shown;
  const lines: readonly (readonly [Meaning, readonly (number | undefined)[]])[] = [
    ['truth', paddleInBox(state.seed, state.presses)],
    ['belief', frames.map(({ paddle }) => paddle)],
  ];
  for (const [meaning, places] of lines) {
    const points = places.flatMap((place, at): Point[] =>
      place !== undefined && within(at) ? [[x(at), y(place)]] : [],
    );
    if (points.length > 1) curve(to, points, meaning);
    else if (points[0]) mark(to, points[0], meaning, 3);
  }
  // A run of one code is named once.
  for (let at = from; at < shown; at++) {
    const code = state.presses[at] as number;
    if (at > from && state.presses[at - 1] === code) continue;
    to.line([[x(at), plot.bottom], [x(at), plot.bottom + 5]], { stroke: 'edge' }); // prettier-ignore
    to.text((x(at) + x(at + 1)) / 2, plot.bottom + 18, String(code + 1), { size: 13, align: 'middle', paint: 'ink' });
  }
}

/** Whose line is whose. */
function legend(to: Surface, left: number, baseline: number): void {
  let x = left;
  for (const meaning of ['belief', 'truth'] as const) {
    const name = to.label(`way.${meaning}`);
    curve(to, [[x, baseline - 4], [x + 22, baseline - 4]], meaning); // prettier-ignore
    to.text(x + 28, baseline, name, { size: 13 });
    x += 28 + textWidth(name, 13) + 14;
  }
}

function drawTables(state: LatentState, to: Surface, tables: Tables): void {
  const { top, column, keys, directions: flown, bottom } = tables;
  const right = flown + directions.length * column;
  const reading = readingOf(state.film);
  to.text(keys, top + 14, to.label('keys'), { size: 13, paint: 'ink' });
  to.text(flown, top + 14, to.label('directions'), { size: 13, paint: 'ink' });
  if (!isOpen(state)) {
    coverWith(to, [0, top + 24, right, bottom - top - 24], to.label('covered'));
    return;
  }
  heads(to, keys, top + 36, column, ['left', 'none', 'right']);
  heads(to, flown, top + 36, column, directions);
  // Only the first reader's codes are those that are pressed.
  const chosen = state.film === pressedFilm ? codeNames.indexOf(state.code) : -1;
  for (let code = 0; code < codes; code++) {
    const [baseline, edge] = rowOf(tables, code);
    to.text(0, baseline, fill(to.label('row'), { code: code + 1 }), {
      weight: code === chosen ? 600 : 400,
      paint: 'ink',
    });
    cells(to, keys, edge, tables, reading.keys, code);
    cells(to, flown, edge, tables, reading.directions, code);
  }
}

function heads(to: Surface, left: number, baseline: number, column: number, names: readonly string[]): void {
  names.forEach((name, at) => {
    to.text(left + column * (at + 0.5), baseline, to.label(`head.${name}`), { size: 13, align: 'middle' });
  });
}

/** A row of a table: percent of the row, and a bar as long. */
function cells(to: Surface, left: number, edge: number, { column, row }: Tables, table: Table, code: number): void {
  const shares = sharesOf(table[code] ?? []);
  (table[code] ?? []).forEach((_, at) => {
    const x = left + at * column;
    to.rect(x + 1, edge + 1, column - 2, row - 2, { fill: 'raised' });
    if (!shares) return;
    const share = shares[at] as number;
    to.rect(x + 1, edge + row - 4, (column - 2) * share, 3, { fill: 'ink' });
    const percent = Math.round(100 * share);
    to.text(x + column / 2, edge + 15, String(percent), { size: 13, align: 'middle', paint: percent >= 50 ? 'ink' : 'ink2', weight: percent >= 50 ? 600 : 400 }); // prettier-ignore
  });
}
