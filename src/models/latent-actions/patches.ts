/** Two frames cut into overlapping patches: what the reader sees of them is the same at every place. */
import { paddleBox } from '../../world/paddle.ts';
import { config } from './config.ts';

const { patch, stride } = config;
const { size } = paddleBox;

/** Patches in a row of the frame. */
const across = (size - patch) / stride + 1;
/** Patches of a frame, and numbers in a patch of two frames. */
export const places: number = across ** 2;
export const patchValues: number = 2 * patch ** 2;

/**
 * [places × patchValues] of two frames [pixels] as dream/pixels.ts has them: of each patch first the frame before, row
 * by row, then what has changed.
 */
export function toPatches(
  before: Float32Array,
  after: Float32Array,
  into: Float32Array = new Float32Array(places * patchValues),
): Float32Array {
  let at = 0;
  for (let place = 0; place < places; place++) {
    const corner = stride * (Math.floor(place / across) * size + (place % across));
    for (let row = 0; row < patch; row++) {
      for (let column = 0; column < patch; column++) {
        const pixel = corner + row * size + column;
        into[at] = before[pixel] as number;
        into[at + patch ** 2] = (after[pixel] as number) - (before[pixel] as number);
        at++;
      }
    }
    at += patch ** 2;
  }
  return into;
}
