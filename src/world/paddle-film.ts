/** What the camera sees of the Box with a paddle, and what can be found in its frames. */
import { paddle, paddleBox, type PaddleState } from './paddle.ts';
import { emptyFrame, render, values, type Frame } from './renderer.ts';
import { findBalls, type Sighting } from './tracker.ts';

/** Value of the paddle in a frame. */
export const paddleValue = 0.2;

const { size } = paddleBox;
/** How much of each row the paddle covers. */
const rows: readonly number[] = Array.from({ length: size }, (_, row) => covered(row, paddle.top, paddle.bottom));
const [firstRow, lastRow] = [Math.floor(paddle.top), Math.ceil(paddle.bottom) - 1];
/** A row that the paddle covers from edge to edge, and that is well below the ball until it is lost. */
const fullRow = 22;

/** The frame of a state: as `render` has it, and the paddle before it. */
export function renderPaddle(state: PaddleState): Frame {
  const frame = render(state, paddleBox);
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = 0; column < size; column++) {
      const share = (rows[row] as number) * columnShare(state.paddle, column);
      const pixel = row * size + column;
      const beneath = frame[pixel] as number;
      frame[pixel] = beneath + (paddleValue - beneath) * share;
    }
  }
  return frame;
}

/** Center of the paddle, px from the left: of what is gray in its row. Undefined where nothing is. */
export function findPaddle(frame: Frame): number | undefined {
  const full = paddleValue - values.background;
  let mass = 0;
  let sum = 0;
  for (let column = 0; column < size; column++) {
    // Brighter than the paddle is the ball, on its way out.
    const share = Math.min(1, Math.max(0, (frame[fullRow * size + column] as number) - values.background) / full);
    mass += share;
    sum += share * (column + 0.5);
  }
  return mass > 1 ? sum / mass : undefined;
}

/** The balls of a frame as `findBalls` has them, once the paddle is taken away. */
export function findBallsInPlay(frame: Frame): readonly Sighting[] {
  const without = frame.slice();
  const empty = emptyFrame(paddleBox);
  const center = findPaddle(frame);
  for (let row = firstRow; row <= lastRow && center !== undefined; row++) {
    for (let column = 0; column < size; column++) {
      // A pixel beside the paddle's edge as well: a model's paddle is a little blurred.
      const near = Math.abs(column + 0.5 - center) < paddle.halfWidth + 1;
      const pixel = row * size + column;
      if (near && (without[pixel] as number) < paddleValue + 0.1) without[pixel] = empty[pixel] as number;
    }
  }
  return findBalls(without, paddleBox);
}

function columnShare(center: number, column: number): number {
  return covered(column, center - paddle.halfWidth, center + paddle.halfWidth);
}

/** How much of the unit interval that begins at `from` lies between `low` and `high`. */
function covered(from: number, low: number, high: number): number {
  return Math.max(0, Math.min(from + 1, high) - Math.max(from, low));
}
