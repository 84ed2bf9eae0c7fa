/** Boards of Othello as they are drawn: discs, the network's probabilities, and marks on cells. */
import type { Paint, Surface } from '../../kit/surface.ts';
import { cells, size } from '../../models/othello/rules.ts';
import { columnRow, nameOf, onSurface, type Board } from './layout.ts';

/** Cells and the letters and numbers beside them. */
export function drawBoard(to: Surface, board: Board): void {
  const { at, cell } = board;
  const [x, y] = at;
  const side = size * cell;
  to.rect(x, y, side, side, { fill: 'pillar' });
  for (let i = 1; i < size; i++) {
    to.line([[x + i * cell, y], [x + i * cell, y + side]], { stroke: 'film', width: 1 }); // prettier-ignore
    to.line([[x, y + i * cell], [x + side, y + i * cell]], { stroke: 'film', width: 1 }); // prettier-ignore
  }
  for (let i = 0; i < size; i++) {
    const [letter, number] = [nameOf(i).charAt(0), nameOf(i * size).charAt(1)];
    to.text(x + (i + 0.5) * cell, y - 5, letter, { size: 13, align: 'middle', paint: 'ink3' });
    to.text(x - 6, y + (i + 0.5) * cell + 5, number, { size: 13, align: 'end', paint: 'ink3' });
  }
}

/** @param colors [cells] 1 black, −1 white. @param isRead drawn with the ring of what a model holds. */
export function drawDiscs(to: Surface, board: Board, colors: ArrayLike<number>, isRead = false): void {
  const radius = 0.36 * board.cell;
  for (let cell = 0; cell < cells; cell++) {
    if (!colors[cell]) continue;
    const middle = onSurface(columnRow(cell), board);
    to.circle(...middle, radius, { fill: colors[cell] === 1 ? 'film' : 'light' });
    if (isRead) to.circle(...middle, radius + 1.5, { stroke: 'beliefOnFilm', width: 2, dash: [5, 3] });
  }
}

/** Below this share a cell is left empty. */
const least = 0.005;
/** From this share on, a cell that is not allowed is marked as wrong. */
const telling = 0.05;

/** A ring for each cell, its area the probability; a dot where a move is allowed; a cross where a likely one is not. */
export function drawChances(to: Surface, board: Board, chances: readonly number[], legal: readonly number[]): void {
  const { cell } = board;
  chances.forEach((chance, at) => {
    const [x, y] = onSurface(columnRow(at), board);
    const isLegal = legal.includes(at);
    if (chance >= least) {
      to.circle(x, y, Math.max(2, 0.46 * cell * Math.sqrt(chance)), { stroke: 'beliefOnFilm', width: 2, dash: [5, 3] });
    }
    if (isLegal) to.circle(x - 0.36 * cell, y - 0.36 * cell, 3, { fill: 'light' });
    else if (chance >= telling) cross(to, x - 0.3 * cell, y - 0.3 * cell);
    if (cell >= 40 && chance >= 0.05) {
      const text = String(Math.round(100 * chance));
      to.text(x, y + 0.36 * cell, text, { size: 13, align: 'middle', paint: 'light' });
    }
  });
}

/** Marks the cells of a list as wrong. */
export function drawWrong(to: Surface, board: Board, wrong: readonly number[]): void {
  for (const cell of wrong) cross(to, ...onSurface(columnRow(cell), board));
}

/** On black, since the red of an error cannot be told from the gray of the board. */
function cross(to: Surface, x: number, y: number): void {
  const r = 4;
  to.circle(x, y, r + 4, { fill: 'film' });
  to.line([[x - r, y - r], [x + r, y + r]], { stroke: 'error', width: 2.5 }); // prettier-ignore
  to.line([[x - r, y + r], [x + r, y - r]], { stroke: 'error', width: 2.5 }); // prettier-ignore
}

/** The edge of a cell: yellow for the one in the reader's hand. */
export function drawEdge(to: Surface, { at, cell }: Board, which: number, paint: Paint): void {
  const [column, row] = columnRow(which);
  const [x, y] = [at[0] + (column - 1) * cell, at[1] + (row - 1) * cell];
  to.rect(x, y, cell, cell, { stroke: 'actionEdge', width: 5 });
  to.rect(x, y, cell, cell, { stroke: paint, width: 2.5 });
}
