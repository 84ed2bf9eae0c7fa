/** What an encoder and its predictor are made of: named matrices, row by row. */
import { countNumbers, linearShapes as linear, type Shape, type Shapes } from '../parameters.ts';
import { config, sizes } from './config.ts';
import type { Run } from './plan.ts';

const { width, hidden, layers } = config;
const { tokens, tokenValues } = sizes;

/** Those of the encoder begin with `see`, those of the predictor with `guess`. */
export function parameterShapes({ aim, settings }: Pick<Run, 'aim' | 'settings'>): Shapes {
  const said = aim === 'pixels' ? tokenValues : width;
  return {
    'see.position': [tokens, width],
    ...linear('see.embed', tokenValues, width),
    ...blocks('see', layers),
    'guess.position': [tokens, width],
    'guess.hidden': [1, width],
    ...linear('guess.embed', width, width),
    ...blocks('guess', settings.predictorLayers),
    ...linear('guess.out', width, said),
  };
}

function blocks(part: string, count: number): Record<string, Shape> {
  const shapes: Record<string, Shape> = {};
  for (let block = 0; block < count; block++) {
    const name = `${part}.block${block}`;
    for (const map of ['query', 'key', 'value', 'mix']) Object.assign(shapes, linear(`${name}.${map}`, width, width));
    Object.assign(shapes, linear(`${name}.up`, width, hidden), linear(`${name}.down`, hidden, width));
  }
  return shapes;
}

export function countParameters(run: Pick<Run, 'aim' | 'settings'>): number {
  return countNumbers(parameterShapes(run));
}
