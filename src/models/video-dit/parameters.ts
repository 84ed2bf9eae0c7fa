/** What a model of this shape is made of: named matrices, row by row. */
import { countNumbers, linearShapes as linear, type Shape } from '../parameters.ts';
import { config, sizesOf, type VideoDitConfig } from './config.ts';

export type { Parameters } from '../parameters.ts';

/**
 * Shapes by name, in the order in which they are stored. A linear map takes a row vector from the left, so its weight
 * has a row for each input and a column for each output.
 */
export function parameterShapes(shape: VideoDitConfig = config): Readonly<Record<string, Shape>> {
  const { width, hidden, layers, levelFeatures } = shape;
  const { tokens, tokenValues } = sizesOf(shape);
  const shapes: Record<string, Shape> = {
    position: [tokens, width],
    isPrompt: [1, width],
    ...linear('embed', tokenValues, width),
    ...linear('level1', levelFeatures, width),
    ...linear('level2', width, width),
  };
  for (let block = 0; block < layers; block++) Object.assign(shapes, blockShapes(`block${block}`, width, hidden));
  return Object.assign(shapes, linear('final.modulate', width, 2 * width), linear('final.out', width, tokenValues));
}

function blockShapes(name: string, width: number, hidden: number): Record<string, Shape> {
  return {
    ...linear(`${name}.modulate`, width, 6 * width),
    ...linear(`${name}.query`, width, width),
    ...linear(`${name}.key`, width, width),
    ...linear(`${name}.value`, width, width),
    ...linear(`${name}.mix`, width, width),
    ...linear(`${name}.up`, width, hidden),
    ...linear(`${name}.down`, hidden, width),
  };
}

/** How many numbers a model of this shape has learned. */
export function countParameters(shape: VideoDitConfig = config): number {
  return countNumbers(parameterShapes(shape));
}
