/**
 * Films of what may come: by the dream, which is what the robot has, and by two others in its place, with which it is
 * compared. Whichever it is, the films are all that goes on from here.
 */
import type { Random } from '../../kit/random.ts';
import { renderPaddle } from '../../world/paddle-film.ts';
import { play, pushed, type PaddleState, type Push } from '../../world/paddle.ts';
import { config } from '../dream/config.ts';
import { toPixels } from '../dream/pixels.ts';
import type { Memory, Vision } from '../dream/run.ts';
import { sampleNext } from '../dream/sampling.ts';
import { pixels } from '../inverse-dynamics/config.ts';
import { horizon } from './candidates.ts';
import type { Places } from './judge.ts';

const { code, memory: memoryLength } = config;

/** What there is to imagine from. */
export interface Present {
  /** Code of the frame that is seen now, and the memory of all before it. */
  readonly code: Float32Array;
  readonly kept: Float32Array;
  /** Where the ball was last seen; undefined where it has not been. */
  readonly ball: Places['ball'];
  /** For those alone who are allowed to look behind the film. */
  readonly truth: PaddleState;
}

/** A film [(horizon + 1) × pixels] for each candidate: the present frame, and one after each of its pushes. */
export type Imagine = (now: Present, candidates: readonly (readonly Push[])[]) => readonly Float32Array[];

/** κ: the robot imagines what is likeliest, with little chance in it. */
export const temperature = 0.1;

/** The dream: M foresees a code after each push, V draws the codes. */
export function byDream(vision: Vision, memory: Memory, random: Random): Imagine {
  return (now, candidates) => {
    const rows = candidates.length;
    let kept = repeated(now.kept, rows);
    let codes = repeated(now.code, rows);
    const films = candidates.map(() => new Float32Array((horizon + 1) * pixels));
    const draw = (frame: number): void => {
      const drawn = vision.draw(codes);
      films.forEach((film, row) => {
        film.set(drawn.subarray(row * pixels, (row + 1) * pixels), frame * pixels);
      });
    };
    draw(0);
    for (let frame = 0; frame < horizon; frame++) {
      kept = memory.remember(
        kept,
        codes,
        candidates.map((pushes) => pushes[frame] ?? 0),
      );
      const forecast = memory.foresee(kept);
      const next = new Float32Array(codes.length);
      for (let row = 0; row < rows; row++) {
        const before = codes.subarray(row * code, (row + 1) * code);
        next.set(sampleNext(forecast, row, before, temperature, random).code, row * code);
      }
      codes = next;
      draw(frame + 1);
    }
    return films;
  };
}

/** The Box itself, as if one could try everything there and take it back: nothing can be imagined better. */
export const byTheBox: Imagine = ({ truth }, candidates) =>
  candidates.map((pushes) => {
    const states = [truth];
    for (const push of pushes) states.push(play(states.at(-1) as PaddleState, push));
    return filmOf(states);
  });

/** No imagination: nothing moves but the robot's own paddle, and the ball hangs where it was last seen. */
export const byStandingStill: Imagine = ({ truth, ball }, candidates) => {
  const hung: PaddleState = { ...truth, ball: { x: -9, y: -9, ...ball, vx: 0, vy: 0 } };
  return candidates.map((pushes) => {
    const states = [hung];
    for (const push of pushes) {
      const { paddle } = states.at(-1) as PaddleState;
      states.push({ ...hung, paddle: pushed(paddle, push) });
    }
    return filmOf(states);
  });
};

function filmOf(states: readonly PaddleState[]): Float32Array {
  const film = new Float32Array(states.length * pixels);
  states.forEach((state, at) => toPixels(renderPaddle(state), film.subarray(at * pixels, (at + 1) * pixels)));
  return film;
}

/** [rows × values.length] */
function repeated(values: Float32Array, rows: number): Float32Array {
  const all = new Float32Array(rows * values.length);
  for (let row = 0; row < rows; row++) all.set(values, row * values.length);
  return all;
}

/** Memory of one who has seen nothing. */
export const nothingKept = (): Float32Array => new Float32Array(memoryLength);
