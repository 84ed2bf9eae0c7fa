/**
 * Foresight by memory alone: of so many clips of the training distribution the one whose true state in the prompt's
 * last frame is nearest. The rival explanation of whatever the model does right.
 */
import { randomFrom } from '../../kit/random.ts';
import { promptLength, renderClip, simulate } from '../../world/clip.ts';
import type { Frame } from '../../world/renderer.ts';
import { sampleStart, type State } from '../../world/state.ts';

const memorySeed = 0x3e3;

/** Frames of a clip: the prompt's own, then the remembered continuation, with its depth: the prompt does not tell it. */
export function nearestClip(known: number): (truth: readonly State[]) => readonly Frame[] {
  const recall = nearestStates(known);
  return (truth) => renderClip([...truth.slice(0, promptLength), ...recall(truth).slice(promptLength)]);
}

/**
 * The states of the remembered clip. Distance counts each of x, y, vx, vy in units of its standard deviation over the
 * memory.
 */
export function nearestStates(known: number): (truth: readonly State[]) => readonly State[] {
  const random = randomFrom(memorySeed);
  const starts = Array.from({ length: known }, () => sampleStart(random));
  const keys = new Float64Array(4 * known);
  starts.forEach((start, at) => keys.set(keyOf(simulate(start, promptLength)), 4 * at));
  const units = [0, 1, 2, 3].map((axis) => deviation(keys, axis));
  return (truth) => {
    const key = keyOf(truth.slice(0, promptLength));
    let nearest = 0;
    let least = Infinity;
    for (let at = 0; at < known; at++) {
      let distance = 0;
      for (let axis = 0; axis < 4; axis++) {
        distance += (((keys[4 * at + axis] as number) - (key[axis] as number)) / (units[axis] as number)) ** 2;
      }
      if (distance < least) [nearest, least] = [at, distance];
    }
    return simulate(starts[nearest] as State);
  };
}

function keyOf(prompt: readonly State[]): readonly number[] {
  const { x, y, vx, vy } = (prompt.at(-1) as State).ball;
  return [x, y, vx, vy];
}

function deviation(keys: Float64Array, axis: number): number {
  const column = keys.filter((_, at) => at % 4 === axis);
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  return Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length);
}
