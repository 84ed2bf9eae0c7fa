/** How well the board can be read, layer by layer, beside what reads it without the model. */
import { boardRead } from '../../../src/instruments/board.ts';
import { fitMultinomial } from '../../../src/instruments/multinomial.ts';
import type { BoardProbes } from '../../../src/instruments/board-probes.ts';
import type { Probe } from '../../../src/instruments/probe.ts';
import type { Discs } from '../../../src/models/othello/games.ts';
import { cells } from '../../../src/models/othello/rules.ts';
import { askBoard, type Heap } from './heaps.ts';

/** Shares of cells that are read right. */
export interface Accuracy {
  readonly all: number;
  /** Cells with a disc on them. */
  readonly occupied: number;
  /** Cells whose disc shows the other color than when it was placed. */
  readonly flipped: number;
}

export function fitBoard({ layers, placed, discs }: Heap): BoardProbes {
  const fit = (code: 'byMover' | 'byColor') => layers.map((inputs) => fitMultinomial(askBoard(inputs, discs, code), 1));
  return {
    byLayer: { mover: fit('byMover'), color: fit('byColor') },
    placed: fitMultinomial(askBoard(placed, discs, 'byMover'), 1),
  };
}

export function probeAccuracy(
  probe: Probe,
  inputs: Float32Array,
  discs: readonly Discs[],
  code: 'byMover' | 'byColor',
): Accuracy {
  const width = inputs.length / discs.length;
  return accuracy(discs, code, (row) => boardRead(probe, inputs.subarray(row * width, (row + 1) * width)));
}

/** Of the mover's discs, by somebody who keeps each disc as it was placed. */
export function asPlacedAccuracy(discs: readonly Discs[]): Accuracy {
  return accuracy(discs, 'byMover', (row) => (discs[row] as Discs).placedBy);
}

/** Of the mover's discs, by somebody who always says what is most common on a cell after so many moves. */
export function usualAccuracy(fit: readonly Discs[], discs: readonly Discs[]): Accuracy {
  const counts = new Map<number, number>();
  const key = (one: Discs, cell: number, disc: number): number => (countDiscs(one) * cells + cell) * 3 + disc + 1;
  for (const one of fit) {
    one.byMover.forEach((disc, cell) => {
      const at = key(one, cell, disc);
      counts.set(at, (counts.get(at) ?? 0) + 1);
    });
  }
  return accuracy(discs, 'byMover', (row) => {
    const one = discs[row] as Discs;
    return one.byMover.map((_, cell) => {
      const often = (disc: number): number => counts.get(key(one, cell, disc)) ?? 0;
      return [0, 1, -1].reduce((best, disc) => (often(disc) > often(best) ? disc : best));
    });
  });
}

function countDiscs({ byMover }: Discs): number {
  return byMover.filter((disc) => disc !== 0).length;
}

function accuracy(
  discs: readonly Discs[],
  code: 'byMover' | 'byColor',
  said: (row: number) => ArrayLike<number>,
): Accuracy {
  const right = { all: 0, occupied: 0, flipped: 0 };
  const seen = { all: 0, occupied: 0, flipped: 0 };
  discs.forEach((one, row) => {
    const board = said(row);
    one[code].forEach((disc, cell) => {
      const is = board[cell] === disc ? 1 : 0;
      const count = (kind: keyof Accuracy): void => {
        seen[kind]++;
        right[kind] += is;
      };
      count('all');
      if (disc === 0) return;
      count('occupied');
      if (one.byMover[cell] !== one.placedBy[cell]) count('flipped');
    });
  });
  return { all: right.all / seen.all, occupied: right.occupied / seen.occupied, flipped: right.flipped / seen.flipped };
}
