/**
 * Clips into tokens and back. A token is a patch of one time slot: slotLength frames × patch × patch px, the empty Box
 * subtracted (without that the model ignored its prompt for 1,500 steps). Slots come first, then rows of patches, then
 * columns; within a token frames, rows, columns.
 */
import { emptyFrame, type Frame } from '../../world/renderer.ts';
import { config, sizesOf } from './config.ts';

const { grid, tokens, tokenValues } = sizesOf(config);
const { frames: clipFrames, slotLength, size, patch } = config;

/** For each value of a clip of tokens, where it lies in the clip's frames laid end to end. */
const pixelOf: Int32Array = pixelOrder();
const empty: Frame = emptyFrame();

/**
 * @param clip whole slots, at most a clip.
 * @returns [tokens of those slots × tokenValues], row by row. Throws RangeError where the frames do not fill slots.
 */
export function toTokens(clip: readonly Frame[], into?: Float32Array): Float32Array {
  if (clip.length % slotLength !== 0 || clip.length > clipFrames) {
    throw new RangeError(`toTokens: ${clip.length} frames do not fill slots of ${slotLength}`);
  }
  const area = size * size;
  const values = into ?? new Float32Array(clip.length * area);
  for (let at = 0; at < clip.length * area; at++) {
    const pixel = pixelOf[at] as number;
    const inFrame = pixel % area;
    values[at] = ((clip[(pixel - inFrame) / area] as Frame)[inFrame] as number) - (empty[inFrame] as number);
  }
  return values;
}

/** Inverse of `toTokens`: as many frames as the values fill. */
export function toFrames(values: Float32Array): readonly Frame[] {
  const area = size * size;
  const clip = Array.from({ length: values.length / area }, () => new Float32Array(area));
  for (let at = 0; at < values.length; at++) {
    const pixel = pixelOf[at] as number;
    const inFrame = pixel % area;
    (clip[(pixel - inFrame) / area] as Frame)[inFrame] = (values[at] as number) + (empty[inFrame] as number);
  }
  return clip;
}

function pixelOrder(): Int32Array {
  const order = new Int32Array(tokens * tokenValues);
  let at = 0;
  for (let token = 0; token < tokens; token++) {
    const slot = Math.floor(token / (grid * grid));
    const top = Math.floor((token % (grid * grid)) / grid) * patch;
    const left = (token % grid) * patch;
    for (let frame = slot * slotLength; frame < (slot + 1) * slotLength; frame++) {
      for (let y = top; y < top + patch; y++) {
        for (let x = left; x < left + patch; x++) order[at++] = (frame * size + y) * size + x;
      }
    }
  }
  return order;
}
