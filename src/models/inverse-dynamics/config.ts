/**
 * The shape of the inverse-dynamics model: it looks at two neighboring frames and names the push that led from one to
 * the other. A window slides over their columns, the same small reader everywhere, and what it finds is added up: the
 * model is told nothing of where the paddle is.
 */
import { paddleBox, pushes } from '../../world/paddle.ts';

export interface InverseDynamicsConfig {
  /** Rows and columns of a frame. */
  readonly size: number;
  /** Columns that are seen at once, an odd number. */
  readonly window: number;
  /** Things that are looked for in a window. */
  readonly filters: number;
  /** Pushes to choose among: left, none, right. */
  readonly pushes: number;
}

export const config: InverseDynamicsConfig = {
  size: paddleBox.size,
  window: 5,
  filters: 12,
  pushes: pushes.length,
};

/** Pixels of a frame. */
export const pixels: number = config.size ** 2;

/** Numbers in a window: all rows of its columns, in both frames. */
export const windowLength: number = 2 * config.window * config.size;

/** Name of the weights as they ship. */
export const inverseDynamicsWeights = 'inverse-dynamics/weights';
