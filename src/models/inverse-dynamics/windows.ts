/** Two frames as the model sees them: a window around each column, of both frames. Beyond the walls there is nothing. */
import { config, windowLength } from './config.ts';

const { size, window } = config;
const aside = (window - 1) / 2;

/**
 * [size × windowLength]: a row for each column. In a row first the columns of the frame before, from the left, each
 * from the top down, then those of the frame after.
 *
 * @param before, after [pixels] each, as src/models/dream/pixels.ts has them.
 * @param into where to write, from `from` on.
 */
export function fillWindows(before: Float32Array, after: Float32Array, into: Float32Array, from = 0): void {
  for (let column = 0; column < size; column++) {
    const at = from + column * windowLength;
    [before, after].forEach((frame, time) => {
      for (let step = 0; step < window; step++) {
        const seen = column + step - aside;
        const to = at + (time * window + step) * size;
        for (let row = 0; row < size; row++) {
          into[to + row] = seen < 0 || seen >= size ? 0 : (frame[row * size + seen] as number);
        }
      }
    });
  }
}
