import { fill } from '../../kit/fill.ts';
import { leading, wrap } from '../../kit/lines.ts';
import type { Surface } from '../../kit/surface.ts';
import { colors, legalMoves, size } from '../../models/othello/rules.ts';
import { drawBoard, drawChances, drawDiscs, drawEdge, drawWrong } from './boards.ts';
import { layoutOf, nameOf, type Board } from './layout.ts';
import { boardNow, followedNow, onLegal } from './reading.ts';
import { flippedOf, isOccupied, isOver, madeNow, positionOf, type OthelloState } from './state.ts';
import { drawTables } from './tables.ts';

/** The game, the board as it is read, what follows from a flip; under them what was measured over many games. */
export function draw(state: OthelloState, to: Surface): void {
  const layout = layoutOf(to.width);
  to.setHeight(layout.height);
  const [game, read, flipped] = layout.boards;
  drawGame(state, to, game, layout.column);
  drawRead(state, to, read, layout.column);
  drawFlipped(state, to, flipped, layout.column);
  drawTables(state, to, layout);
}

function drawGame(state: OthelloState, to: Surface, board: Board, column: number): void {
  const position = positionOf(state);
  const made = madeNow(state);
  const over = isOver(state);
  head(to, board, column, to.label('game'), to.label(over ? 'over' : `toMove.${position.mover}`));
  drawBoard(to, board);
  drawDiscs(to, board, colors(position));
  if (!over) drawChances(to, board, made?.chances ?? [], legalMoves(position));
  if (state.refused !== undefined) drawWrong(to, board, [state.refused]);
  drawEdge(to, board, state.cell, 'action');
  if (made && !over)
    foot(to, board, column, fill(to.label('onLegal'), { percent: percent(onLegal(state, made.chances)) }));
}

function drawRead(state: OthelloState, to: Surface, board: Board, column: number): void {
  const { read, layer, answer } = state;
  const source = read === 'placed' ? to.label('from.placed') : fill(to.label('from.layer'), { layer });
  head(to, board, column, to.label('readTitle'), answer === 'covered' ? to.label('covered') : source);
  drawBoard(to, board);
  const said = boardNow(state);
  if (!said) return to.hatch(...board.at, size * board.cell, size * board.cell, 'light');
  drawDiscs(to, board, said.colors, read !== 'placed');
  drawWrong(to, board, said.wrong);
  const { wrong, turned, turnedRight } = said;
  foot(to, board, column, fill(to.label('rightCells'), { right: said.colors.length - wrong.length, of: said.colors.length, turned, turnedRight })); // prettier-ignore
}

function drawFlipped(state: OthelloState, to: Surface, board: Board, column: number): void {
  const { cell, layer, edit } = state;
  const occupied = isOccupied(state, cell);
  const name = nameOf(cell);
  head(to, board, column, fill(to.label('flippedTitle'), { cell: name }), fill(to.label(`push.${edit}`), { layer }));
  drawBoard(to, board);
  drawDiscs(to, board, colors(occupied ? flippedOf(state) : positionOf(state)));
  if (!occupied) return foot(to, board, column, fill(to.label('noDisc'), { cell: name }));
  drawEdge(to, board, cell, 'action');
  const followed = followedNow(state);
  if (!followed) return;
  drawChances(to, board, followed.chances, followed.legal);
  const [before, after] = followed.right;
  foot(to, board, column, fill(to.label('followed'), { before, after, of: followed.legal.length }));
}

function head(to: Surface, { at: [x, y] }: Board, column: number, title: string, under: string): void {
  const left = x - 18;
  to.text(left, y - 66, title, { weight: 600, paint: 'ink' });
  wrap(under, column, 13).forEach((line, i) => {
    to.text(left, y - 46 + i * leading, line, { size: 13 });
  });
}

function foot(to: Surface, { at: [x, y], cell }: Board, column: number, text: string): void {
  wrap(text, column - 18, 13).forEach((line, i) => {
    to.text(x, y + size * cell + 20 + i * leading, line, { size: 13, paint: 'ink' });
  });
}

export function percent(share: number): number {
  return Math.round(100 * share);
}
