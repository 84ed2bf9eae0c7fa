/** Weights of the miniature as they ship: 173 kB a checkpoint. */
import type { Shapes } from '../parameters.ts';
import * as weights from '../weights.ts';
import { parameterShapes, type Parameters } from './parameters.ts';

export { toScript, type ShippedWeights } from '../weights.ts';

export function encodeWeights(parameters: Parameters, shapes: Shapes = parameterShapes()): weights.ShippedWeights {
  return weights.encodeWeights(parameters, shapes);
}

/** Throws DataError where the base64 is damaged, cut off or not that of its checksum. */
export function decodeWeights(shipped: weights.ShippedWeights, shapes: Shapes = parameterShapes()): Parameters {
  return weights.decodeWeights(shipped, shapes);
}
