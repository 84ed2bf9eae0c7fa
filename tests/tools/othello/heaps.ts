/** What a model holds at every layer while it reads games, and what lay on the board then. */
import { placedInputs, toAnswers } from '../../../src/instruments/board.ts';
import type { Answered } from '../../../src/instruments/multinomial.ts';
import { beginning, config, hookLayers } from '../../../src/models/othello/config.ts';
import { discsOf, type Discs } from '../../../src/models/othello/games.ts';
import { cells } from '../../../src/models/othello/rules.ts';
import type { Othello } from '../../../src/models/othello/run.ts';

/** After every move of some games but the last of each: the model has read it, and somebody is to move. */
export interface Heap {
  /** By layer [count × width]. */
  readonly layers: readonly Float32Array[];
  /** [count × 2 · cells]: see `placedInputs`. */
  readonly placed: Float32Array;
  readonly discs: readonly Discs[];
}

export function heapOf(model: Othello, games: readonly (readonly number[])[]): Heap {
  const { width } = config;
  const all = games.flatMap((moves) => discsOf(moves).slice(1, -1));
  const layers = Array.from({ length: hookLayers }, () => new Float32Array(all.length * width));
  const placed = new Float32Array(all.length * 2 * cells);
  let row = 0;
  for (const moves of games) {
    model.backTo(0);
    model.read(beginning);
    for (const move of moves.slice(0, -1)) {
      model.read(move, (activations, layer) => layers[layer]?.set(activations, row * width));
      placed.set(placedInputs((all[row] as Discs).placedBy), row * 2 * cells);
      row++;
    }
  }
  return { layers, placed, discs: all };
}

/** For a fit: the board in one of its codes is what is asked. */
export function askBoard(inputs: Float32Array, discs: readonly Discs[], code: 'byMover' | 'byColor'): Answered {
  const answers = new Uint8Array(discs.length * cells);
  discs.forEach((one, row) => answers.set(toAnswers(one[code]), row * cells));
  return { inputs, answers, questions: cells, classes: 3 };
}
