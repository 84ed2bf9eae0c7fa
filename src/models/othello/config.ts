/**
 * The shape of the small Othello-GPT: a transformer that reads the moves of a game on a board of 6 × 6 and says which
 * move comes next (li2023othello, who used the full board). Every other file of this room reads its sizes here.
 */
import { cells, longestGame } from './rules.ts';

export interface OthelloConfig {
  /** Tokens that can be read. */
  readonly vocabulary: number;
  /** Moves that can be said. */
  readonly outputs: number;
  /** Tokens that a game can have before its last move: the sign that it begins, and all moves but one. */
  readonly tokens: number;
  /** Numbers that stand for a token inside the model. */
  readonly width: number;
  /** Transformer blocks. */
  readonly layers: number;
  /** Attention heads a block. */
  readonly heads: number;
  /** Width of the hidden layer of a block's perceptron. */
  readonly hidden: number;
  /** Added to the variance where the stream is standardized. */
  readonly epsilon: number;
}

export const config: OthelloConfig = {
  vocabulary: cells,
  outputs: cells,
  tokens: longestGame,
  width: 64,
  layers: 4,
  heads: 4,
  hidden: 256,
  epsilon: 1e-5,
};

/**
 * A move is read as the number of its cell. The token that begins every game is the number of one where a disc lies from
 * the start, so that no move goes there.
 */
export const beginning = 14;

/** Layers at which activations can be read: 0 is the embedding, `layers` the last block. */
export const hookLayers: number = config.layers + 1;

/** Name of the weights that the figure runs on, and of what was fitted to them. */
export const weightsName = 'othello/weights';
export const probesName = 'othello/probes';
