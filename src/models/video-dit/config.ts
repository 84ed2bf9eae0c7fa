/**
 * The shape of the miniature: a diffusion transformer over spacetime patches of the Box (peebles2023dit) that
 * predicts clean frames (T. Li and K. He, arXiv:2511.13720). 163,408 parameters; every other file of this room reads its sizes here.
 */
import { clipLength, promptLength } from '../../world/clip.ts';
import { box } from '../../world/state.ts';

export interface VideoDitConfig {
  /** Frames in a clip. */
  readonly frames: number;
  /** Frames that a token spans: the clip falls into frames / slotLength time slots. The first slot is the prompt. */
  readonly slotLength: number;
  /** Width and height of a frame, px. */
  readonly size: number;
  /** Width and height of a token's patch, px. */
  readonly patch: number;
  /** Numbers that stand for a token inside the model. */
  readonly width: number;
  /** Transformer blocks. */
  readonly layers: number;
  /** Attention heads a block. */
  readonly heads: number;
  /** Width of the hidden layer of a block's perceptron. */
  readonly hidden: number;
  /**
   * What the residual stream is measured in: all that is written into it is multiplied by this, a power of two. Every
   * reader standardizes what it reads, so the function stays the same; but the last block writes thousands without it,
   * and float32 cannot tell 3000 from 3000.0001.
   */
  readonly streamUnit: number;
  /** Added to the variance where the stream is standardized, in the stream's own unit. */
  readonly epsilon: number;
  /** Cosines and sines that stand for the noise level. */
  readonly levelFeatures: number;
  /** Steps of the sampler unless told. */
  readonly samplerSteps: number;
}

export const config: VideoDitConfig = {
  frames: clipLength,
  slotLength: promptLength,
  size: box.size,
  patch: 8,
  width: 48,
  layers: 3,
  heads: 4,
  hidden: 192,
  streamUnit: 2 ** -8,
  epsilon: 1e-5 * 2 ** -16,
  levelFeatures: 64,
  samplerSteps: 20,
};

/** Numbers that follow from a shape. */
export interface Sizes {
  /** Patches along one edge of a frame. */
  readonly grid: number;
  /** Time slots of a clip. */
  readonly slots: number;
  /** Tokens of a slot. */
  readonly slotTokens: number;
  /** Tokens of a clip. */
  readonly tokens: number;
  /** Pixel values of a token. */
  readonly tokenValues: number;
  /** Width of one attention head. */
  readonly headWidth: number;
}

export function sizesOf({ frames, slotLength, size, patch, width, heads }: VideoDitConfig): Sizes {
  const grid = size / patch;
  const slots = frames / slotLength;
  return {
    grid,
    slots,
    slotTokens: grid * grid,
    tokens: slots * grid * grid,
    tokenValues: slotLength * patch * patch,
    headWidth: width / heads,
  };
}

/** Names of the checkpoints on the ladder, and their training steps: 1×, 4×, 16× and 32× the smallest budget. */
export const ladder = { '1x': 400, '4x': 1600, '16x': 6400, '32x': 12_800 } as const;
export type Rung = keyof typeof ladder;

/** Name of the weights that the figures run on: those of the last rung. */
export const bestWeights = 'video-dit/32x';

/** Name of the data with which it computes in WebAssembly (`createModel`). */
export const kernelName = 'video-dit/kernel';
