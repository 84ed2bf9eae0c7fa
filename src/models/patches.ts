/**
 * Clips into tokens and back. A token is a patch of one time slot: slotLength frames × patch × patch px, the empty Box
 * subtracted. Slots come first, then rows of patches, then columns; within a token frames, rows, columns.
 */
import { emptyFrame, type Frame } from '../world/renderer.ts';

export interface PatchShape {
  /** Frames in a clip. */
  readonly frames: number;
  /** Frames that a token spans. */
  readonly slotLength: number;
  /** Width and height of a frame, px. */
  readonly size: number;
  /** Width and height of a token's patch, px. */
  readonly patch: number;
}

export interface Patches {
  /**
   * @param clip whole slots, at most a clip.
   * @returns [tokens of those slots × tokenValues], row by row. Throws RangeError where the frames do not fill slots.
   */
  readonly toTokens: (clip: readonly Frame[], into?: Float32Array) => Float32Array;
  /** Inverse of `toTokens`: as many frames as the values fill. */
  readonly toFrames: (values: Float32Array) => readonly Frame[];
}

export function patchesOf(shape: PatchShape): Patches {
  const { frames: clipFrames, slotLength, size } = shape;
  const pixelOf = pixelOrder(shape);
  const empty: Frame = emptyFrame();
  const area = size * size;
  return {
    toTokens(clip, into) {
      if (clip.length % slotLength !== 0 || clip.length > clipFrames) {
        throw new RangeError(`toTokens: ${clip.length} frames do not fill slots of ${slotLength}`);
      }
      const values = into ?? new Float32Array(clip.length * area);
      for (let at = 0; at < clip.length * area; at++) {
        const pixel = pixelOf[at] as number;
        const inFrame = pixel % area;
        values[at] = ((clip[(pixel - inFrame) / area] as Frame)[inFrame] as number) - (empty[inFrame] as number);
      }
      return values;
    },
    toFrames(values) {
      const clip = Array.from({ length: values.length / area }, () => new Float32Array(area));
      for (let at = 0; at < values.length; at++) {
        const pixel = pixelOf[at] as number;
        const inFrame = pixel % area;
        (clip[(pixel - inFrame) / area] as Frame)[inFrame] = (values[at] as number) + (empty[inFrame] as number);
      }
      return clip;
    },
  };
}

/** For each value of a clip of tokens, where it lies in the clip's frames laid end to end. */
function pixelOrder({ frames, slotLength, size, patch }: PatchShape): Int32Array {
  const order = new Int32Array(frames * size * size);
  const grid = size / patch;
  let at = 0;
  for (let token = 0; token < (frames / slotLength) * grid * grid; token++) {
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
