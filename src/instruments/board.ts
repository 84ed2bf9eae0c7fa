/** Reads the board of Othello out of activations, and flips a disc in them. */
import { cells } from '../models/othello/rules.ts';
import { answersOf, contrast } from './multinomial.ts';
import { read, type Probe } from './probe.ts';
import type { Push } from './steer.ts';

/** Answers to what lies on a cell: nothing, 1, −1. The order is that of a probe's outputs, cell by cell. */
export const classes = 3;
const discs = [0, 1, -1] as const;

/** [cells]: the answer that stands for a disc: 1, −1 or none. */
export function toAnswers(board: Int8Array): Uint8Array {
  return Uint8Array.from(board, (disc) => discs.indexOf(disc as 0 | 1 | -1));
}

/** What a probe reads: 1, −1 or 0 for no disc [cells]. */
export function boardRead(probe: Probe, inputs: Float32Array): Int8Array {
  return Int8Array.from(answersOf(probe, inputs, classes), (answer) => discs[answer] as number);
}

/** What the control reads, in place of activations: by whom each disc was placed, and nothing of what was turned since. */
export function placedInputs(placedBy: Int8Array): Float32Array {
  return Float32Array.from({ length: 2 * cells }, (_, at) => (placedBy[at >> 1] === (at % 2 === 0 ? 1 : -1) ? 1 : 0));
}

/**
 * Flips the disc on a cell: goes back along the direction in which the probe tells 1 from −1, as far as the activations
 * stand to one side of even odds and `dose` times as far to the other. Dose 1 mirrors them.
 */
export function flipPush(probe: Probe, cell: number, dose: number): Push {
  const { weights, bias } = contrast(probe, classes * cell + 1, classes * cell + 2);
  const squared = weights.reduce((sum, weight) => sum + weight * weight, 0);
  return (activations) => {
    const odds = read({ weights, bias }, activations)[0] as number;
    return weights.map((weight) => (squared > 0 ? (-(1 + dose) * odds * weight) / squared : 0));
  };
}

/** Of the likeliest cells, as many as there are legal moves, how many are not legal. */
export function wrongMoves(odds: ArrayLike<number>, legal: readonly number[]): number {
  const best = Array.from({ length: odds.length }, (_, cell) => cell).sort(
    (a, b) => (odds[b] as number) - (odds[a] as number),
  );
  return best.slice(0, legal.length).filter((cell) => !legal.includes(cell)).length;
}
