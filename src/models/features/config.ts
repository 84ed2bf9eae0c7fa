/**
 * The shape of two small transformers that learn from the same clips with parts hidden: an encoder sees what is not
 * hidden, a predictor says what is, either the pixels or the features that an encoder makes of them (bardes2024vjepa, in
 * small). Every other file of this room reads its sizes here.
 */
import { clipLength, promptLength } from '../../world/clip.ts';
import { box } from '../../world/state.ts';

export const config = {
  /** Frames in a clip, and how many a token spans: the clip falls into time slots. */
  frames: clipLength,
  slotLength: promptLength,
  /** Width and height of a frame and of a token's patch, px. */
  size: box.size,
  patch: 8,
  /** Numbers that stand for a token, in the encoder and in the predictor. */
  width: 36,
  /** Attention heads a block. */
  heads: 3,
  /** Width of the hidden layer of a block's perceptron. */
  hidden: 108,
  /** Blocks of the encoder; the predictor's are in the recipe. */
  layers: 3,
  /** Added to the variance where the stream is standardized. */
  epsilon: 1e-5,
} as const;

const grid = config.size / config.patch;
const slots = config.frames / config.slotLength;

export const sizes = {
  /** Patches along one edge of a frame. */
  grid,
  /** Time slots of a clip. */
  slots,
  /** Tokens of a slot, and of a clip. */
  slotTokens: grid * grid,
  tokens: slots * grid * grid,
  /** Pixel values of a token. */
  tokenValues: config.slotLength * config.patch * config.patch,
} as const;
