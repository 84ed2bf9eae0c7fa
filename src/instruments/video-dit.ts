/**
 * What the instruments have to know of the miniature: how its activations are laid out, and where they are set to work.
 * Its hook fits as it is.
 */
import { config, sizesOf } from '../models/video-dit/config.ts';
import { hookLayers } from '../models/video-dit/run.ts';
import type { FittedShape } from './fitted.ts';
import type { Stream } from './layered.ts';

const { slots, slotTokens } = sizesOf(config);

export const stream: Stream = { layers: hookLayers, slots, slotWidth: slotTokens * config.width };

/** Layers, doses, features and units were chosen on clips that no published number was measured on. */
export const fittedShape: FittedShape = {
  stream,
  numbers: 4,
  bands: [0.75, 0],
  roadLayer: 2,
  directionLayer: 1,
  directionDose: 2,
  directionDownTo: 0.5,
  features: 192,
  codes: 32,
  units: [7, 7, 1.2, 1.2, 2],
  waveSeed: 5,
};

/** Name of the script on the shelf of weights. */
export const fittedName = 'video-dit/instruments';
