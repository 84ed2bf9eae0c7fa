/**
 * The shape of the dream: vision V, memory M and controller C of Ha and Schmidhuber (ha2018recurrent), in small. V is a
 * variational autoencoder of perceptrons, M a gated recurrent network with a mixture of Gaussians, C is linear.
 * Every other file of this room reads its sizes here.
 */
import { paddleBox, pushes } from '../../world/paddle.ts';

export interface DreamConfig {
  /** Pixels of a frame. */
  readonly pixels: number;
  /** Hidden layers of the encoder, from the frame on; the decoder has them the other way round. */
  readonly vision: readonly [number, number];
  /** Numbers in the code z of a frame. */
  readonly code: number;
  /** Numbers in the memory h. */
  readonly memory: number;
  /** Gaussians that the next code may come from. */
  readonly bells: number;
  /** Pushes that a controller chooses among. */
  readonly pushes: number;
  /** The logarithm of a bell's deviation is never below this. */
  readonly leastLogDeviation: number;
  /** Subtracted from the decoder's last sum, so that it begins with a dark frame. */
  readonly darkness: number;
}

export const config: DreamConfig = {
  pixels: paddleBox.size ** 2,
  vision: [112, 64],
  code: 8,
  memory: 128,
  bells: 5,
  pushes: pushes.length,
  leastLogDeviation: -6,
  darkness: 3,
};

/** Names of the weights as they ship. */
export const visionWeights = 'dream/vision';
export const memoryWeights = 'dream/memory';
export const controllerWeights = 'dream/controllers';
