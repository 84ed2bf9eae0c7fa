/** Reads a game, reads the board out of what was read, and flips a disc in it: in a worker. */
import type { Run } from '../../kit/figure.ts';
import { randomFrom } from '../../kit/random.ts';
import { boardRead, flipPush, placedInputs } from '../../instruments/board.ts';
import { boardProbeShapes, fromTensors, type BoardProbes } from '../../instruments/board-probes.ts';
import { lengthOf, rotated, stretched } from '../../instruments/controls.ts';
import type { Probe } from '../../instruments/probe.ts';
import type { Push } from '../../instruments/steer.ts';
import { beginning, config, probesName, weightsName } from '../../models/othello/config.ts';
import { discsOf, randomGame, type Discs } from '../../models/othello/games.ts';
import { cells, discs } from '../../models/othello/rules.ts';
import { parameterShapes } from '../../models/othello/parameters.ts';
import { createModel, softmax, type Hook, type Othello } from '../../models/othello/run.ts';
import { decodeWeights, type ShippedWeights } from '../../models/weights.ts';
import { positionOf, type Edited, type Made, type Order, type OthelloRequest } from './state.ts';

interface Subject {
  readonly model: Othello;
  readonly probes: BoardProbes;
}

let subject: Subject | undefined;

export const run: Run<OthelloRequest, Made> = function* ({ order }, data) {
  subject ??= {
    model: createModel(decodeWeights(data[weightsName] as ShippedWeights, parameterShapes())),
    probes: fromTensors(decodeWeights(data[probesName] as ShippedWeights, boardProbeShapes())),
  };
  const { model, probes } = subject;
  const held: Float32Array[] = [];
  const chances = softmax(read(model, order.moves, (activations) => held.push(activations.slice())));
  const last = discsOf(order.moves).at(-1) as Discs;
  const isOccupied = discs(positionOf(order))[order.cell] !== 0;
  yield {
    order,
    chances: [...chances],
    mover: held.map((activations, layer) => boardOf(probes.byLayer.mover, layer, activations)),
    color: held.map((activations, layer) => boardOf(probes.byLayer.color, layer, activations)),
    placed: [...boardRead(probes.placed, placedInputs(last.placedBy))],
    edited: isOccupied ? edit(subject, order, held) : undefined,
  };
};

function boardOf(probes: readonly Probe[], layer: number, held: Float32Array): readonly number[] {
  const probe = probes[layer];
  return probe ? [...boardRead(probe, held)] : [];
}

/** Log odds after the last of these moves; the hook sees only that one. */
function read(model: Othello, moves: readonly number[], hook?: Hook): Float32Array {
  const tokens = [beginning, ...moves];
  model.backTo(0);
  for (const token of tokens.slice(0, -1)) model.read(token);
  return model.read(tokens.at(-1) as number, hook);
}

function edit(subject: Subject, order: Order, held: readonly Float32Array[]): Edited {
  const { model } = subject;
  const push = pushOf(subject, order);
  const change = push(held[order.layer] as Float32Array, 0, 0);
  const odds = read(model, order.moves, (activations, layer) => {
    if (layer !== order.layer) return;
    for (let i = 0; i < activations.length; i++) activations[i] = (activations[i] as number) + (change[i] as number);
  });
  return { chances: [...softmax(odds)], length: lengthOf(change) / lengthOf(held[order.layer] as Float32Array) };
}

/** Controls are as long as the flip. */
function pushOf({ model, probes }: Subject, { moves, cell, layer, edit: way, dose }: Order): Push {
  const probe = probes.byLayer.mover[layer];
  if (!probe) throw new RangeError(`pushOf: there is no layer ${layer}`);
  const meant = flipPush(probe, cell, dose);
  switch (way) {
    case 'flip':
      return meant;
    case 'random':
      return rotated(meant, config.width, randomFrom(cell));
    case 'otherCell':
      return stretched(meant, flipPush(probe, otherDisc(moves, cell), dose));
    case 'otherGame': {
      const other = otherGame(model, moves.length, layer);
      return stretched(meant, (activations) => other.map((value, i) => value - (activations[i] as number)));
    }
  }
}

/** The next cell with a disc. */
function otherDisc(moves: readonly number[], cell: number): number {
  const board = discs(positionOf({ moves }));
  const others = Array.from({ length: cells - 1 }, (_, i) => (cell + 1 + i) % cells);
  return others.find((other) => board[other] !== 0) ?? cell;
}

/** What the network holds after as many moves of another game. */
function otherGame(model: Othello, length: number, layer: number): Float32Array {
  let held = new Float32Array(config.width);
  read(model, randomGame(randomFrom(length)).slice(0, length), (activations, at) => {
    if (at === layer) held = activations.slice();
  });
  return held;
}
