/** Frames as V sees them: how much of each pixel is not the empty Box, 0 … 1. What does not move need not be learned. */
import { paddleBox } from '../../world/paddle.ts';
import { emptyFrame, values, type Frame } from '../../world/renderer.ts';

const empty = emptyFrame(paddleBox);
const span = values.ball - values.background;

/** [pixels] of a frame, into an array or a new one. */
export function toPixels(frame: Frame, into: Float32Array = new Float32Array(frame.length)): Float32Array {
  for (let i = 0; i < frame.length; i++) into[i] = ((frame[i] as number) - (empty[i] as number)) / span;
  return into;
}

/** The frame of such pixels: the pillar again where it stands. */
export function toFrame(pixels: Float32Array): Frame {
  return pixels.map((value, i) => (empty[i] as number) + span * value);
}
