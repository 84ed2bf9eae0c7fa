/** What the model is made of. */
import { countNumbers, linearShapes, type Shapes } from '../parameters.ts';
import { config, type OthelloConfig } from './config.ts';

/** Shapes by name, in the order in which they are stored. */
export function parameterShapes(shape: OthelloConfig = config): Shapes {
  const { vocabulary, tokens, width, hidden, layers, outputs } = shape;
  const shapes: Record<string, Shapes[string]> = { embed: [vocabulary, width], position: [tokens, width] };
  for (let block = 0; block < layers; block++) {
    const name = `block${block}`;
    for (const part of ['query', 'key', 'value', 'mix'])
      Object.assign(shapes, linearShapes(`${name}.${part}`, width, width));
    Object.assign(shapes, linearShapes(`${name}.up`, width, hidden), linearShapes(`${name}.down`, hidden, width));
  }
  return Object.assign(shapes, linearShapes('out', width, outputs));
}

/** How many numbers a model of this shape has learned. */
export function countParameters(shape: OthelloConfig = config): number {
  return countNumbers(parameterShapes(shape));
}
