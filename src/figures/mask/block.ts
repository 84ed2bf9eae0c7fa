/** The clip as a block of tokens seen from the front, cut open at a tubelet: what is visible runs through it in rods. */
import type { Point, Surface } from '../../kit/surface.ts';
import { paintOf } from './film.ts';
import { runs, sees } from './runs.ts';
import { across, tubeletOf, tubelets, type Mask } from './state.ts';

/** px: side of a patch, and how far each tubelet lies behind the one before. */
export interface BlockSize {
  readonly cell: number;
  readonly aside: number;
  readonly up: number;
}

export const blockWidth = ({ cell, aside }: BlockSize): number => across * cell + tubelets * aside;
export const blockHeight = ({ cell, up }: BlockSize): number => across * cell + tubelets * up;

/** Draws the block with its left upper corner at (left, top), cut open at the tubelet of `frame`. */
export function drawBlock(to: Surface, [left, top]: Point, size: BlockSize, mask: Mask, frame: number): void {
  const { cell, aside, up } = size;
  const cut = tubeletOf(frame);
  /** A corner of the grid at the front of tubelet `depth`. */
  const at = (row: number, column: number, depth: number): Point => [
    left + column * cell + depth * aside,
    top + tubelets * up + row * cell - depth * up,
  ];
  frameAt(to, at, tubelets);
  for (const [row, column] of [[0, 0], [0, across], [across, across]] as const) {
    to.line([at(row, column, cut), at(row, column, tubelets)], { stroke: 'edge' });
  } // prettier-ignore
  const see = sees(mask);
  const above = runs((row, column) => see(row, column) && !see(row - 1, column));
  const beside = runs((row, column) => see(row, column) && !see(row, column + 1), true);
  // From the rear forward, and down each slice from its upper right corner, so that what is nearer covers what is not.
  const faces = [
    ...above.map(({ at: row, from, end }) => ({ order: row - end, ends: [[row, from], [row, end]] as const, lid: true })), // prettier-ignore
    ...beside.map(({ at: column, from, end }) => ({ order: from - column, ends: [[from, column + 1], [end, column + 1]] as const, lid: false })), // prettier-ignore
  ];
  faces.sort((a, b) => a.order - b.order);
  for (const { ends, lid } of faces) {
    const [a, b] = ends;
    const corners = [at(...a, cut), at(...b, cut), at(...b, tubelets), at(...a, tubelets)];
    to.polygon(corners, { fill: lid ? 'edge' : 'ink3' });
    for (let depth = cut + 1; depth <= tubelets; depth++) {
      to.line([at(...a, depth), at(...b, depth)], { stroke: 'ground', width: 1 });
    }
  }
  for (const { at: row, from, end } of runs(see)) {
    for (let column = from; column < end; column++) {
      const [x, y] = at(row, column, cut);
      to.rect(x, y, cell, cell, { fill: paintOf(frame, row, column), stroke: 'edge' });
    }
  }
  for (let depth = 0; depth < cut; depth++) frameAt(to, at, depth, [2, 3]);
  frameAt(to, at, cut, undefined, true);
}

function frameAt(
  to: Surface,
  at: (row: number, column: number, depth: number) => Point,
  depth: number,
  dash?: readonly number[],
  chosen = false,
): void {
  const corners = [at(0, 0, depth), at(0, across, depth), at(across, across, depth), at(across, 0, depth)];
  if (chosen) to.polygon(corners, { stroke: 'actionEdge', width: 4 });
  to.polygon(corners, chosen ? { stroke: 'action', width: 2 } : { stroke: 'edge', ...(dash ? { dash } : {}) });
}
