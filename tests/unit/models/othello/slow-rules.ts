/** The rules of Othello once more, read off the rule book square by square: slow, and without a line of `rules.ts`. */
const size = 6;

/** [row][column]: 'b', 'w' or '.'. */
export type Board = readonly (readonly string[])[];

export const slowStart: Board = ['......', '......', '..wb..', '..bw..', '......', '......'].map((row) =>
  Array.from(row),
);

/** Discs that a move turns, as [row, column]; none where the move is not allowed. */
export function slowTurned(
  board: Board,
  mover: string,
  row: number,
  column: number,
): readonly (readonly [number, number])[] {
  if (board[row]?.[column] !== '.') return [];
  const turned: (readonly [number, number])[] = [];
  for (let down = -1; down <= 1; down++) {
    for (let right = -1; right <= 1; right++) {
      if (down === 0 && right === 0) continue;
      const line: (readonly [number, number])[] = [];
      for (let far = 1; ; far++) {
        const there = board[row + far * down]?.[column + far * right];
        if (there === mover) turned.push(...line);
        if (there === undefined || there === '.' || there === mover) break;
        line.push([row + far * down, column + far * right]);
      }
    }
  }
  return turned;
}

export function slowLegal(board: Board, mover: string): readonly number[] {
  return Array.from({ length: size * size }, (_, at) => at).filter(
    (at) => slowTurned(board, mover, Math.floor(at / size), at % size).length > 0,
  );
}

/** The board after a move, and who is to move then; a player who cannot move passes. */
export function slowPlay(board: Board, mover: string, at: number): { board: Board; mover: string } {
  const [row, column] = [Math.floor(at / size), at % size];
  const next = board.map((cells) => [...cells]);
  for (const [r, c] of [[row, column] as const, ...slowTurned(board, mover, row, column)]) {
    (next[r] as string[])[c] = mover;
  }
  const other = mover === 'b' ? 'w' : 'b';
  return { board: next, mover: slowLegal(next, other).length > 0 ? other : mover };
}
